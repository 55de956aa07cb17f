package se.digipunkt.kiosk.terminal.aloud;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.TerminalLanguage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The voices of `espeak-ng`.
@Singleton
final class EspeakVoices implements Voices {

    /// A line of `espeak-ng --voices`: priority, language, the rest.
    private static final Pattern VOICE = Pattern.compile("(?m)^ *\\d+ +([a-z]{2,3})(?:-\\S+)? ");

    /// One resident hears one voice; a second may begin while the first is being stopped.
    private static final int AT_ONCE = 2;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final EspeakProgram program;
    private @Nullable List<String> known;

    EspeakVoices(EspeakProgram program) {
        this.program = program;
    }

    /// None without the program. It is asked once.
    @Override
    public synchronized List<String> languages() {
        if (known == null) {
            Set<String> spoken = new LinkedHashSet<>();
            Matcher voices = VOICE.matcher(program.voices().orElse(""));
            while (voices.find()) {
                spoken.add(voices.group(1));
            }
            known =
                    TerminalLanguage.tags().stream()
                            .filter(tag -> spoken.contains(voice(tag)))
                            .toList();
        }
        return known;
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
