package se.digipunkt.server.fleet.links;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.choice.ChoiceWords;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.SortedSet;
import java.util.stream.Collectors;

/// What measurements are called in one language. What was not measured is a dash with a word.
public record ConnectionWords(Messages messages, Language language) {

    /// @param key without `connection.`
    public String text(String key, Object... arguments) {
        return messages.text(language, "connection." + key, arguments);
    }

    ChoiceWords choices() {
        return new ChoiceWords(messages, language);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /// Of one measurement, which has an answer or none.
    public String qualityOfOne(LinkQuality quality) {
        return quality == LinkQuality.NONE ? text("quality.none.one") : quality(quality);
    }

    public String quality(LinkQuality quality) {
        return text("quality." + quality.code());
    }

    public String roundTrip(Link link) {
        Long millis = link.rttMillis();
        return millis == null ? text("no-answer") : text("millis", number(millis));
    }

    /// @param kbps null when nothing was transferred
    public String speed(@Nullable Long kbps) {
        return kbps == null ? text("not-transferred") : text("mbps", decimal(kbps / 1000.0));
    }

    public String loss(Link link) {
        Long permille = link.lossPermille();
        return permille == null ? "" : text("percent", decimal(permille / 10.0));
    }

    public String signal(Link link) {
        Long dbm = link.signalDbm();
        return dbm == null ? "" : text("dbm", Long.toString(dbm));
    }

    private String decimal(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(number < 10 ? 1 : 0);
        return format.format(number);
    }

    /// What it went over.
    public String network(@Nullable String medium, @Nullable String operator) {
        String name = medium == null || medium.isEmpty() ? "" : medium(medium);
        return operator == null || operator.isEmpty()
                ? name
                : name.isEmpty() ? operator : name + ", " + operator;
    }

    private String medium(String code) {
        String known = messages.find(language, "connection.medium." + code);
        return known == null ? code : known;
    }

    String networks(SortedSet<LinksOfPlace.Network> networks) {
        return networks.stream()
                .map(network -> network(network.medium(), network.operator()))
                .collect(Collectors.joining("; "));
    }

    public String moment(@Nullable Instant at) {
        return at == null
                ? text("time-unknown")
                : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                        .withZone(SwedishTime.ZONE)
                        .format(at);
    }
}
