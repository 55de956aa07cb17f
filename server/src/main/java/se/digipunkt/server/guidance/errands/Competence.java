package se.digipunkt.server.guidance.errands;

import se.digipunkt.protocol.Coded;

import java.util.Arrays;
import java.util.List;

/// What somebody needs to know to do an errand themselves: the 21 competences of DigComp 2.2
/// (European Commission, JRC128415, 2022), by their numbers.
public enum Competence implements Coded {
    BROWSING("1.1"),
    EVALUATING("1.2"),
    MANAGING("1.3"),
    INTERACTING("2.1"),
    SHARING("2.2"),
    CITIZENSHIP("2.3"),
    COLLABORATING("2.4"),
    NETIQUETTE("2.5"),
    IDENTITY("2.6"),
    DEVELOPING("3.1"),
    INTEGRATING("3.2"),
    COPYRIGHT("3.3"),
    PROGRAMMING("3.4"),
    DEVICES("4.1"),
    PRIVACY("4.2"),
    HEALTH("4.3"),
    ENVIRONMENT("4.4"),
    TECHNICAL_PROBLEMS("5.1"),
    NEEDS_AND_RESPONSES("5.2"),
    CREATIVE_USE("5.3"),
    COMPETENCE_GAPS("5.4");

    private final String number;

    Competence(String number) {
        this.number = number;
    }

    @Override
    public String code() {
        return number;
    }

    static List<String> numbers() {
        return Arrays.stream(values()).map(Competence::code).toList();
    }
}
