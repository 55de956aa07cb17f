package se.digipunkt.server.guidance.figures;

import se.digipunkt.protocol.Coded;

import java.util.Optional;

/// What is counted; the three are never added to each other.
enum Measure implements Coded {
    QUESTIONS,
    ATTENDANCES,
    OCCASIONS;

    @Override
    public String code() {
        return Coded.kebab(this);
    }

    static Optional<Measure> find(String code) {
        return Coded.find(Measure.class, code);
    }

    long of(Counts counts) {
        return switch (this) {
            case QUESTIONS -> counts.questions();
            case ATTENDANCES -> counts.attendances();
            case OCCASIONS -> counts.occasions();
        };
    }
}
