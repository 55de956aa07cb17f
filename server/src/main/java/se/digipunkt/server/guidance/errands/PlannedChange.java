package se.digipunkt.server.guidance.errands;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.guidance.errands.ErrandListChange.Kind;

/// One thing that is to happen to an errand on a day, and can be taken back by itself.
///
/// @param language of a new name; null of what is no name
record PlannedChange(Kind kind, @Nullable String language) {

    boolean isIt(@Nullable Kind asked, @Nullable String language) {
        return (asked == null || asked == kind)
                && (language == null || language.equals(this.language));
    }
}
