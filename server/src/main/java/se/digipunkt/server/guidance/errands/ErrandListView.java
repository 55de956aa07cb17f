package se.digipunkt.server.guidance.errands;

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

    /// @param name what the errand is called on that day
    record Coming(ErrandListChange change, Map<String, String> texts) {

        String name(String language) {
            return texts.getOrDefault(
                    language, texts.getOrDefault(ErrandLanguages.SWEDISH, change.code()));
        }
    }

    static ErrandListView of(ErrandHistory history, LocalDate day, ErrandForm form) {
        return new ErrandListView(
                history.versionOn(day),
                history.errands().stream()
                        .map(errand -> ErrandView.of(history, errand, day))
                        .toList(),
                history.changes().stream()
                        .filter(change -> change.day().isAfter(day))
                        .map(
                                change ->
                                        new Coming(
                                                change,
                                                history.textsOn(change.code(), change.day())))
                        .toList(),
                form,
                day.plusDays(1));
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
