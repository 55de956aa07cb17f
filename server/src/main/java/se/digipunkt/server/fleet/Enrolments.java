package se.digipunkt.server.fleet;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Enrolment;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.common.Randomness;
import se.digipunkt.server.common.Sha256;
import se.digipunkt.server.web.ProblemException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Codes become kiosks, kiosks get tokens.
@Singleton
final class Enrolments {

    static final Duration VALID = Duration.ofHours(72);

    /// A lost answer burns nothing: this long the same code and nonce give the same kiosk.
    static final Duration REPEATABLE = Duration.ofMinutes(15);

    private final CodeTable codes;
    private final TokenTable tokens;
    private final KioskTable kiosks;
    private final Clock clock;
    private final Randomness randomness;

    Enrolments(
            CodeTable codes,
            TokenTable tokens,
            KioskTable kiosks,
            Clock clock,
            Randomness randomness) {
        this.codes = codes;
        this.tokens = tokens;
        this.kiosks = kiosks;
        this.clock = clock;
        this.randomness = randomness;
    }

    EnrolmentCode make(Actor actor, String place) {
        Instant now = clock.instant();
        codes.deleteExpired(now.minus(Duration.ofDays(30)));
        String code = randomness.crockford(8);
        Instant expires = now.plus(VALID);
        codes.save(new CodeRow(Sha256.of(code), place, now, actor.id(), expires, null, null, null));
        return new EnrolmentCode(code.substring(0, 4) + "-" + code.substring(4), place, expires);
    }

    /// @throws ProblemException `enrolment-code-refused` for a wrong, used or expired code alike
    Enrolled enrol(Enrolment.Request request) {
        String codeHash = Sha256.of(EnrolmentCode.normalised(request.code()));
        Instant now = clock.instant();
        CodeRow code =
                codes.findByCodeHash(codeHash)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                new FleetProblem.EnrolmentCodeRefused()));
        String nonceHash = Sha256.of(request.nonce());
        String kiosk = randomness.id();
        if (codes.use(codeHash, now, nonceHash, kiosk) == 1) {
            kiosks.save(fresh(kiosk, code.place(), now, request.hardware()));
        } else {
            kiosk =
                    codes.findByCodeHash(codeHash)
                            .flatMap(used -> repeated(used, nonceHash, now))
                            .orElseThrow(
                                    () ->
                                            new ProblemException(
                                                    new FleetProblem.EnrolmentCodeRefused()));
        }
        String token = randomness.token();
        tokens.save(new TokenRow(Sha256.of(token), kiosk, now));
        return new Enrolled(kiosk, token);
    }

    private static Optional<String> repeated(CodeRow code, String nonceHash, Instant now) {
        boolean same =
                nonceHash.equals(code.nonceHash())
                        && code.used() != null
                        && now.isBefore(code.used().plus(REPEATABLE));
        return same ? Optional.ofNullable(code.kiosk()) : Optional.empty();
    }

    /// The kiosk of a token. The first use of its newest token ends the older ones.
    Optional<String> kioskOf(String tokenHash) {
        return tokens.findByTokenHash(tokenHash).map(TokenRow::kiosk);
    }

    /// The kiosk has shown that it holds this token.
    void used(String tokenHash) {
        tokens.findByTokenHash(tokenHash)
                .filter(row -> tokens.countOf(row.kiosk()) > 1)
                .ifPresent(row -> tokens.deleteOlder(row.kiosk(), row.made()));
    }

    private static Kiosk fresh(
            String id, String place, Instant now, Enrolment.@Nullable Hardware hardware) {
        return new Kiosk(
                id,
                place,
                now,
                null,
                hardware == null ? null : shortened(hardware.model()),
                hardware == null ? null : shortened(hardware.serial()),
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                0,
                0,
                0);
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null ? null : Reported.fitting(text);
    }

    /// @param token to be shown to the kiosk once
    record Enrolled(String kiosk, String token) {}
}
