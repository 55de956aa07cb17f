package se.digipunkt.kiosk.terminal.aloud;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/// What this kiosk can read aloud by itself.
public interface Voices {

    /// Tags of the terminal's languages.
    List<String> languages();

    /// The words as sound (WAV); empty where they cannot be said.
    Optional<byte[]> say(String language, String words);

    /// Of a kiosk that has the program `espeak-ng`, or may have it.
    ///
    /// @param program its name or path
    /// @param nanoTime of one clock that does not jump
    static Voices of(String program, LongSupplier nanoTime) {
        return new EspeakVoices(new EspeakProgram(program), nanoTime);
    }

    /// Of a kiosk that cannot speak.
    static Voices none() {
        return new Voices() {
            @Override
            public List<String> languages() {
                return List.of();
            }

            @Override
            public Optional<byte[]> say(String language, String words) {
                return Optional.empty();
            }
        };
    }
}
