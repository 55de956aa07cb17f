package se.digipunkt.kiosk.terminal.aloud;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.TerminalLanguage;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The voices of `espeak-ng`.
final class EspeakVoices implements Voices {

    /// A line of `espeak-ng --voices`: priority, language, the rest.
    private static final Pattern VOICE = Pattern.compile("(?m)^ *\\d+ +([a-z]{2,3})(?:-\\S+)? ");

    /// One resident hears one voice; a second may begin while the first is being stopped.
    private static final int AT_ONCE = 2;

    /// A program that did not answer is asked again after so long, not for each page.
    static final Duration AGAIN = Duration.ofMinutes(1);

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final EspeakProgram program;
    private final LongSupplier nanoTime;
    private @Nullable List<String> known;
    private @Nullable Long failed;

    EspeakVoices(EspeakProgram program, LongSupplier nanoTime) {
        this.program = program;
        this.nanoTime = nanoTime;
    }

    /// None without the program. What it answers is kept.
    @Override
    public synchronized List<String> languages() {
        long now = nanoTime.getAsLong();
        if (known == null && (failed == null || now - failed >= AGAIN.toNanos())) {
            known = program.voices().map(EspeakVoices::spoken).orElse(null);
            failed = known == null ? now : null;
        }
        return known == null ? List.of() : known;
    }

    private static List<String> spoken(String printed) {
        Set<String> spoken = new LinkedHashSet<>();
        Matcher voices = VOICE.matcher(printed);
        while (voices.find()) {
            spoken.add(voices.group(1));
        }
        return TerminalLanguage.tags().stream().filter(tag -> spoken.contains(voice(tag))).toList();
    }

    @Override
    public Optional<byte[]> say(String language, String words) {
        if (!languages().contains(language) || !free.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return program.say(voice(language), words);
        } finally {
            free.release();
        }
    }

    /// Easy language is read by the language's own voice.
    private static String voice(String tag) {
        return tag.split("-", 2)[0];
    }
}
