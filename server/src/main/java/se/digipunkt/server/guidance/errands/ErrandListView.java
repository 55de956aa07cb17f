package se.digipunkt.server.guidance.errands;

import se.digipunkt.server.guidance.errands.ErrandListChange.Kind;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What the pages of the errand list show.
///
/// @param version of the list in force
/// @param coming what is to change it, by day
/// @param form a new errand, as far as it is written
record ErrandListView(
        int version,
        List<ErrandView> errands,
        List<Coming> coming,
        ErrandForm form,
        LocalDate tomorrow) {

    /// @param texts what the errand is called until then; what it will be called when it is new
    /// @param names that others follow on that day, in the order of the languages
    record Coming(ErrandListChange change, Map<String, String> texts, List<Name> names) {

        String name(String language) {
            return texts.getOrDefault(
                    language, texts.getOrDefault(ErrandLanguages.SWEDISH, change.code()));
        }
    }

    /// @param before empty where it had no name in that language
    record Name(String language, String before, String after) {}

    static ErrandListView of(ErrandHistory history, LocalDate day, ErrandForm form) {
        return new ErrandListView(
                history.versionOn(day),
                history.errands().stream()
                        .map(errand -> ErrandView.of(history, errand, day))
                        .toList(),
                history.changes().stream()
                        .filter(change -> change.day().isAfter(day))
                        .map(change -> coming(history, change))
                        .toList(),
                form,
                day.plusDays(1));
    }

    private static Coming coming(ErrandHistory history, ErrandListChange change) {
        Map<String, String> before = history.textsOn(change.code(), change.day().minusDays(1));
        if (change.kind() != ErrandListChange.Kind.RENAMED) {
            return new Coming(change, before, List.of());
        }
        Map<String, String> after = history.textsOn(change.code(), change.day());
        List<PlannedChange> planned = history.plannedOn(change.code(), change.day());
        List<Name> names =
                ErrandLanguages.ALL.stream()
                        .filter(
                                language ->
                                        planned.contains(new PlannedChange(Kind.RENAMED, language)))
                        .map(
                                language ->
                                        new Name(
                                                language,
                                                before.getOrDefault(language, ""),
                                                after.getOrDefault(language, "")))
                        .toList();
        return new Coming(change, before, names);
    }

    List<ErrandView> inState(String state) {
        return errands.stream().filter(errand -> errand.state().equals(state)).toList();
    }

    /// @param form new names, as far as they are written
    /// @param retiredFrom the day of a retirement, as far as it is written
    record One(
            ErrandView errand,
            ErrandForm form,
            String retiredFrom,
            List<Coming> coming,
            LocalDate tomorrow) {}
}
