package se.digipunkt.server.guidance;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Fault;
import se.digipunkt.protocol.GuidanceReader;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Settings.Errand;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.guidance.errands.ErrandLists;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Tells what is wrong with a record that a person sends, field by field. A kiosk's record with the
/// same faults would be set aside.
@Singleton
final class Checking {

    private final ErrandLists errands;
    private final Places places;
    private final Clock clock;

    Checking(ErrandLists errands, Places places, Clock clock) {
        this.errands = errands;
        this.places = places;
        this.clock = clock;
    }

    /// What the reader of its JSON would find in a record that was made by the program: it need not
    /// say which list it had.
    static List<Fault> faultsOf(GuidanceRecord record) {
        List<Fault> faults = new ArrayList<>(GuidanceReader.faultsOf(record));
        faults.removeIf(fault -> record.taxonomy() == 0 && fault.pointer().equals("/taxonomy"));
        return faults;
    }

    /// @param read what its reader found
    /// @param at when it was told
    /// @throws ProblemException `validation`, with everything that is wrong
    void check(String place, GuidanceRecord record, List<Fault> read, Instant at) {
        List<Fault> faults = new ArrayList<>(read);
        faults.addAll(faultsOf(place, record, at));
        if (!faults.isEmpty()) {
            throw new ProblemException(new WebProblem.Validation(faults));
        }
    }

    /// What only the server knows: the errand list, the calls, today.
    List<Fault> faultsOf(String place, GuidanceRecord record, Instant at) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < record.errands().size(); i++) {
            if (!errands.know(List.of(record.errands().get(i)))) {
                faults.add(new Fault("/errands/" + i, "unknown-code", codes()));
            }
        }
        int version = listVersion();
        if (record.taxonomy() > version) {
            faults.add(new Fault("/taxonomy", "out-of-range", "1–" + version));
        }
        LocalDate last = LocalDate.ofInstant(clock.instant(), KnownTime.ZONE);
        LocalDate first = last.minusDays(Guidance.LATEST_DAYS);
        LocalDate told = record.day();
        LocalDate day = told == null ? LocalDate.ofInstant(at, KnownTime.ZONE) : told;
        if (day.isBefore(first) || day.isAfter(last)) {
            faults.add(new Fault("/day", "out-of-range", first + "–" + last));
        }
        String call = record.call();
        if (call != null && places.findCall(call).filter(c -> c.bus().equals(place)).isEmpty()) {
            faults.add(new Fault("/call", "unknown-code", ""));
        }
        return faults;
    }

    int listVersion() {
        return errands.inForce().version();
    }

    private String codes() {
        return errands.inForce().errands().stream()
                .map(Errand::code)
                .collect(Collectors.joining(", "));
    }
}
