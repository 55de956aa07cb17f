package se.digipunkt.desk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes the staff's pages as HTML, in one of [#LANGUAGES].
public final class DeskPage {

    /// Swedish first: what any other wish falls back to.
    public static final List<String> LANGUAGES = List.of("sv", "en", "ar");

    private static final String PACKAGE = "se.digipunkt";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, DeskPage.class.getClassLoader(), PACKAGE);
    private final Map<String, Texts> texts =
            LANGUAGES.stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Function.identity(),
                                    language -> Texts.load(DeskPage.class, "desk", language)));

    public String desk(DeskView view, String language) {
        return render("desk/desk.jte", view, language);
    }

    /// Only what [DeskView#now] tells, for the page to take over.
    public String now(DeskView view, String language) {
        return render("desk/now.jte", view, language);
    }

    /// The page of one record.
    public String record(RecordView view, String language) {
        return render("desk/record.jte", view, language);
    }

    public String day(DayView view, String language) {
        return render("desk/day.jte", view, language);
    }

    /// The form for a group or an earlier day.
    public String help(HelpView view, String language) {
        return render("desk/help.jte", view, language);
    }

    /// The stops that a bus can stand at.
    public String stop(DeskView view, String language) {
        return render("desk/stops.jte", view, language);
    }

    public String pin(PinView view, String language) {
        return render("desk/pin.jte", view, language);
    }

    /// The nearest language that the pages have.
    public static String language(String wish) {
        return LANGUAGES.contains(wish) ? wish : LANGUAGES.getFirst();
    }

    private String render(String template, Object view, String wish) {
        StringOutput output = new StringOutput();
        Texts chosen = texts.get(language(wish));
        if (chosen == null) {
            throw new IllegalStateException("no texts for " + wish);
        }
        engine.render(template, Map.of("view", view, "texts", chosen), output);
        return output.toString();
    }
}
