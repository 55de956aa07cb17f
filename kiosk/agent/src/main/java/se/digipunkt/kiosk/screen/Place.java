package se.digipunkt.kiosk.screen;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Where the window is: on one of our pages, on a site, or not there yet. How the resident wants to
/// see our pages stands in their addresses, and is carried through sites and back.
final class Place {

    private enum Kind {
        NOWHERE,
        OWN,
        DESK,
        SITE
    }

    private static final String LANGUAGE = "lang=";
    private static final Pattern DESK = Pattern.compile("[a-z]+://[^/]+/desk(/.*)?");

    private final URI own;
    private Kind kind = Kind.NOWHERE;

    /// `lang=fi&size=large`
    private String wishes = "";

    private String unanswered = "";

    Place(URI own) {
        this.own = own;
    }

    void own(String address) {
        String[] page = address.split("#", 2)[0].split("\\?", 2);
        kind = DESK.matcher(page[0]).matches() ? Kind.DESK : Kind.OWN;
        if (kind == Kind.OWN) {
            wishes =
                    Arrays.stream((page.length > 1 ? page[1] : "").split("&"))
                            .filter(wish -> !wish.isEmpty() && !wish.startsWith("host="))
                            .collect(Collectors.joining("&"));
        }
    }

    void site() {
        kind = Kind.SITE;
    }

    /// Our own pages did not answer.
    void nowhere() {
        kind = Kind.NOWHERE;
    }

    /// A site that did not answer.
    void noAnswer(String address) {
        unanswered = Sites.host(Sites.encrypted(address)).orElse("");
    }

    boolean isNowhere() {
        return kind == Kind.NOWHERE;
    }

    boolean isOwn() {
        return kind == Kind.OWN || kind == Kind.DESK;
    }

    boolean isSite() {
        return kind == Kind.SITE;
    }

    boolean isDesk() {
        return kind == Kind.DESK;
    }

    /// Tag of the chosen language; empty where none was chosen.
    String language() {
        return Arrays.stream(wishes.split("&"))
                .filter(wish -> wish.startsWith(LANGUAGE))
                .map(wish -> wish.substring(LANGUAGE.length()))
                .findFirst()
                .orElse("");
    }

    String start() {
        return page("/");
    }

    /// One of our pages, to be seen as the resident wishes.
    String page(String path) {
        return own.resolve(path) + (wishes.isEmpty() ? "" : "?" + wishes);
    }

    /// The page that says that a site does not answer.
    String away() {
        String page = page("/sites/away");
        return page
                + (wishes.isEmpty() ? "?" : "&")
                + "host="
                + URLEncoder.encode(unanswered, StandardCharsets.UTF_8);
    }
}
