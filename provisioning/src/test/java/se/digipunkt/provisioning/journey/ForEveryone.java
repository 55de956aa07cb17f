package se.digipunkt.provisioning.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What holds for every page: WCAG rules, dark and light, phone and desk, from left and from right,
/// and nothing in the browser's console.
record ForEveryone(Chromium chromium) {

    static final int HEIGHT = 900;
    private static final int NARROWEST = 320;
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa");

    /// The page has its new colours and its new width, and nothing is still on its way to them.
    /// What another movement took the place of has ended as well: its promise is broken, not kept.
    private static final String PAINTED =
            """
            async () => {
              const frame = () => new Promise(requestAnimationFrame);
              await frame().then(frame);
              const ends = moving => moving.effect?.getComputedTiming().endTime < Infinity;
              await Promise.allSettled(
                document.getAnimations().filter(ends).map(moving => moving.finished));
            }
            """;

    /// What another scheme or another place on the screen may break. All else is the same page: it
    /// is looked at once in each language, and so once at each width.
    private static final List<String> OF_COLOUR_AND_SIZE =
            List.of(
                    "color-contrast",
                    "link-in-text-block",
                    "scrollable-region-focusable",
                    "target-size");

    /// Each language is seen in both schemes and at both widths, and the two together in all four.
    ///
    /// @param whole all rules, or those of colour and size
    private record Look(ColorScheme scheme, int width, boolean whole) {

        private static final int PHONE = 360;
        private static final int DESK = 1280;

        static List<Look> ofLanguage(String language) {
            boolean fromLeft = language.equals("sv");
            return List.of(
                    new Look(ColorScheme.LIGHT, fromLeft ? PHONE : DESK, true),
                    new Look(ColorScheme.DARK, fromLeft ? DESK : PHONE, false));
        }
    }

    void assertHolds(Page page, String name, String language) {
        assertThat(page.getAttribute("html", "lang"))
                .as("language of %s", name)
                .isEqualTo(language);
        assertThat(page.getAttribute("html", "dir"))
                .as("direction of %s", name)
                .isEqualTo(RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr");
        // Before axe, whose own script breaks the page's rules for scripts and styles.
        assertThat(chromium.complaints()).filteredOn(told -> !missingPage(told)).isEmpty();
        List<String> violations = new ArrayList<>();
        for (Look look : Look.ofLanguage(language)) {
            // Without motion, so that axe measures no colour on its way to another.
            page.emulateMedia(
                    new Page.EmulateMediaOptions()
                            .setColorScheme(look.scheme())
                            .setReducedMotion(ReducedMotion.REDUCE));
            page.setViewportSize(look.width(), HEIGHT);
            page.evaluate(PAINTED);
            Axe.violations(page, look.whole() ? List.of() : OF_COLOUR_AND_SIZE).stream()
                    .map(violation -> name + " " + language + " " + look + ": " + violation)
                    .forEach(violations::add);
        }
        assertThat(violations).isEmpty();
        page.setViewportSize(NARROWEST, HEIGHT);
        page.evaluate(PAINTED);
        assertThat(tooWide(page)).as("wider than %s px: %s", NARROWEST, name).isEmpty();
    }

    /// The same of a page as it stands, in the midst of a test.
    void assertHoldsNow(Page page, String name) {
        assertThat(chromium.complaints()).as(name).isEmpty();
        page.evaluate(PAINTED);
        assertThat(Axe.violations(page)).as(name).isEmpty();
        assertThat(tooWide(page)).as("wider than the window: %s", name).isEmpty();
        chromium.forgetComplaints();
    }

    /// What reaches beyond the window; what stands in a box that scrolls by itself may.
    private static List<?> tooWide(Page page) {
        return (List<?>)
                page.evaluate(
                        """
                        () => {
                          const root = document.documentElement;
                          if (root.scrollWidth <= innerWidth) return [];
                          return [...document.body.querySelectorAll("*")]
                            .filter(element => {
                              const box = element.getBoundingClientRect();
                              return box.left < -1 || box.right > innerWidth + 1;
                            })
                            .map(element => `${element.tagName}.${element.className}`)
                            .concat(`page of ${root.scrollWidth} px`);
                        }
                        """);
    }

    /// The browser itself tells of the page that is asked for because it is missing.
    private static boolean missingPage(String complaint) {
        return complaint.contains("/no/such/page") && complaint.contains("404");
    }
}
