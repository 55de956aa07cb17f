package se.digipunkt.provisioning.demo;

import java.nio.file.Path;

/// A program of the demo ended by itself, or never became ready: the message says all that helps.
final class ProgramFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private ProgramFailed(String message) {
        super(message);
    }

    static ProgramFailed ended(String program, int code, Path log) {
        return new ProgramFailed(
                "The demo ends: its %s ended by itself, with code %d. Its last words are in %s"
                        .formatted(program, code, log));
    }

    static ProgramFailed notReady(String program, Path log) {
        return new ProgramFailed(
                "The demo ends: its %s did not become ready. See %s".formatted(program, log));
    }
}
