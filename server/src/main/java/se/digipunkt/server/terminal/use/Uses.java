package se.digipunkt.server.terminal.use;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.TerminalAid;
import se.digipunkt.protocol.TerminalLanguage;
import se.digipunkt.server.terminal.content.Content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Counts what kiosks tell of sessions, each once: which of them were the same person's is not
/// kept. Joins the running write.
@Singleton
public final class Uses {

    /// What is none of a list's codes: a later kiosk's, or a mistake. It is not kept, for it could
    /// say anything.
    static final String OTHER = "other";

    /// What the kiosk could not tell.
    static final String UNKNOWN = "unknown";

    /// Of the sessions without any aid.
    static final String NONE = "none";

    private final UseTable table;
    private final Content content;

    Uses(UseTable table, Content content) {
        this.table = table;
        this.content = content;
    }

    /// @param day null where the kiosk could not tell it
    public void count(String place, @Nullable LocalDate day, EntryBody.TerminalSession session) {
        List<UseRow> rows = new ArrayList<>();
        Counted counted = new Counted(place, day, rows);
        counted.add(Kind.SESSION, "");
        counted.add(Kind.LANGUAGE, language(session.language()));
        counted.add(Kind.LENGTH, session.length().code());
        counted.add(Kind.ENDED, session.ended().code());
        Stream<String> aids =
                session.aids().stream()
                        .map(aid -> Coded.find(TerminalAid.class, aid).isPresent() ? aid : OTHER);
        (session.aids().isEmpty() ? Stream.of(NONE) : aids)
                .distinct()
                .forEach(aid -> counted.add(Kind.AID, aid));
        session.themes().stream()
                .map(this::theme)
                .distinct()
                .forEach(theme -> counted.add(Kind.THEME, theme));
        table.addAll(rows);
    }

    /// @param day null where the kiosk could not tell it
    public void count(String place, @Nullable LocalDate day, EntryBody.Feedback feedback) {
        List<UseRow> rows = new ArrayList<>();
        new Counted(place, day, rows).add(Kind.of(feedback.answer()), theme(feedback.theme()));
        table.addAll(rows);
    }

    private record Counted(String place, @Nullable LocalDate day, List<UseRow> rows) {

        void add(Kind kind, String value) {
            rows.add(new UseRow(place, day == null ? "" : day.toString(), kind.code(), value, 1));
        }
    }

    private static String language(@Nullable String tag) {
        if (tag == null) {
            return UNKNOWN;
        }
        return TerminalLanguage.find(tag).isPresent() ? tag : OTHER;
    }

    private String theme(String code) {
        return content.knowsTheme(code) ? code : OTHER;
    }
}
