package se.digipunkt.server.terminal.content;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// A text as the region wrote it at a moment; without a title it took the text away.
///
/// @param version from 1 on, 0 being what comes with the program
/// @param shippedHash of the program's text then; null where it had none, or before that was kept
/// @param who id of a user
@MappedEntity("terminal_text")
record ThemeTextRow(
        @Id String theme,
        String language,
        long version,
        String title,
        String explanation,
        String review,
        @Nullable String shippedHash,
        @Millis Instant at,
        String who) {

    /// The review of a version that gives the text back to the program.
    static final String SHIPPED = "shipped";

    boolean isShipped() {
        return review.equals(SHIPPED);
    }

    boolean isThere() {
        return !title.isEmpty();
    }

    ThemeText text() {
        return new ThemeText(
                title, explanation, Coded.find(Review.class, review).orElse(Review.DRAFT));
    }
}
