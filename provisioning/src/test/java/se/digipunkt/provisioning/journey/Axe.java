package se.digipunkt.provisioning.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import java.util.List;
import java.util.Map;

/// The rules of WCAG, looked at by axe inside the page itself. Its own builder for Playwright turns
/// a failed run into a result without violations, and gives each run half a megabyte of script
/// again; here a failed run fails the test, and a page gets the script once.
final class Axe {

    private static final String SCRIPT = AxeBuilder.getAxeScript();

    /// Only what is wrong is told: what is right would be megabytes of a long page. It fetches no
    /// style sheets: it would look for imported ones in the wrong place.
    private static final String VIOLATIONS =
            """
            async ({rules}) => {
              const asked = rules.length ? {runOnly: {type: "rule", values: rules}} : {};
              const found = await axe.run({...asked, resultTypes: ["violations"], preload: false});
              if (!found.passes.length) throw new Error("axe looked at nothing");
              return found.violations.map(
                rule => rule.id + " " + rule.nodes.map(node => node.html).join(" "));
            }
            """;

    private Axe() {}

    /// What breaks any rule.
    static List<String> violations(Page page) {
        return violations(page, List.of());
    }

    /// What breaks one of these rules of axe; all rules for none.
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page, List<String> rules) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(VIOLATIONS, Map.of("rules", rules));
    }
}
