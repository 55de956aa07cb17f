package se.digipunkt.server.web;

import java.util.List;
import java.util.stream.Stream;

/// The main menu, and what stands beneath a page: what the reader may open, and nothing that would
/// refuse them.
///
/// @param link path of the page
/// @param key message key of its name
record Navigation(String link, String key) {

    static List<Navigation> of(Page page) {
        return Stream.of(
                        of(true, "/near", "web.nav.near"),
                        of(true, "/points", "web.nav.points"),
                        of(page.may("staff", "coordinator", "admin"), "/desk", "web.nav.desk"),
                        of(
                                page.may("staff", "coordinator", "region", "admin"),
                                "/guidance/figures",
                                "web.nav.figures"),
                        of(
                                page.may("staff", "coordinator", "region", "admin"),
                                "/availability",
                                "web.nav.availability"),
                        of(
                                page.may("staff", "coordinator", "region", "operator", "admin"),
                                "/coverage",
                                "web.nav.coverage"),
                        of(
                                page.may("staff", "coordinator", "region", "admin"),
                                "/follow-up",
                                "web.nav.follow-up"),
                        of(
                                page.may("operator", "coordinator", "admin"),
                                "/kiosks",
                                "web.nav.kiosks"),
                        of(page.may("region", "admin"), "/errands", "web.nav.errands"),
                        of(page.may("region", "admin"), "/terminal", "web.nav.terminal"),
                        of(page.may("admin"), "/users", "web.nav.users"))
                .flatMap(List::stream)
                .toList();
    }

    /// What stands beneath every page.
    static List<Navigation> beneath(Page page) {
        return Stream.of(
                        of(true, "/accessibility", "web.footer.accessibility"),
                        of(true, "/privacy", "web.footer.privacy"),
                        of(
                                page.may("operator", "region", "admin"),
                                "/guidance/coarsening",
                                "web.footer.coarsening"),
                        of(true, "/docs/api", "web.footer.api"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Navigation> of(boolean open, String link, String key) {
        return open ? List.of(new Navigation(link, key)) : List.of();
    }
}
