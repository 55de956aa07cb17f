package se.digipunkt.server.guidance.errands;

import io.micronaut.core.annotation.Introspected;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// An errand with its names and where it belongs.
///
/// @param state `coming`, `in-force` or `retired`, today
/// @param texts names in force by language; of a coming errand its first
/// @param digidelGroup under what it is told to Digidel
/// @param competences numbers of DigComp 2.2
/// @param validFrom first day in the list; absent when it was there from the beginning
/// @param retiredFrom first day no longer in the list
@Introspected
record ErrandView(
        String code,
        String state,
        Map<String, String> texts,
        String digidelGroup,
        List<String> competences,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate retiredFrom) {

    static ErrandView of(ErrandHistory history, ErrandRow errand, LocalDate day) {
        return new ErrandView(
                errand.code(),
                state(errand, day),
                history.textsOn(errand.code(), day),
                errand.digidelGroup(),
                errand.competenceNumbers(),
                errand.validFrom().equals(ErrandListLoad.ALWAYS) ? null : errand.validFrom(),
                errand.retiredFrom());
    }

    private static String state(ErrandRow errand, LocalDate day) {
        if (errand.validFrom().isAfter(day)) {
            return "coming";
        }
        return errand.isInListOn(day) ? "in-force" : "retired";
    }

    /// In which languages it has a name.
    String languages() {
        return ErrandLanguages.ALL.stream()
                .filter(texts::containsKey)
                .collect(Collectors.joining(", "));
    }

    /// The name in a language, or in Swedish.
    String name(String language) {
        return texts.getOrDefault(language, texts.getOrDefault(ErrandLanguages.SWEDISH, code));
    }
}
