package se.digipunkt.server.guidance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.Changed;
import se.digipunkt.desk.DeskState;
import se.digipunkt.desk.Details;
import se.digipunkt.desk.Logged;
import se.digipunkt.desk.Refusal;
import se.digipunkt.desk.Shown;
import se.digipunkt.desk.StopChoices;
import se.digipunkt.desk.Tap;
import se.digipunkt.desk.Undone;
import se.digipunkt.protocol.GuidanceReader;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Reference;
import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.guidance.By;
import se.digipunkt.server.guidance.Figures;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The desk of a place on a running server, and what a simple model of it expects. Every step is
/// compared with the model as it is done.
final class ModelledDesk {

    private static final List<String> ERRANDS = List.of("e-id", "bank", "ai", "tax", "print");

    /// Points that no timetable has a bus at.
    static final List<String> STOPS = List.of("hallplats-norr", "hallplats-soder");

    private final TestClock clock;
    private final DeskWork work;
    private final Guidance guidance;
    private final Places places;
    private final Place place;
    private final ModelledRecords model = new ModelledRecords();
    private final List<String> references = new ArrayList<>();
    private final List<Tap> taps = new ArrayList<>();

    /// What each of two pages shows, by record.
    private final List<Map<Integer, List<String>>> desks =
            List.of(new HashMap<>(), new HashMap<>());

    private Runnable last = () -> {};
    private @Nullable String stop;
    private boolean everArrived;
    private int presses;

    ModelledDesk(RunningServer server, String place) {
        this.clock = server.bean(TestClock.class);
        this.work = server.bean(DeskWork.class);
        this.guidance = server.bean(Guidance.class);
        this.places = server.bean(Places.class);
        this.place = places.get(place);
    }

    void does(AnyDeskHistoryTest.Step step) {
        clock.forward(Duration.ofSeconds(1));
        switch (step.action()) {
            case TAP -> tap(ERRANDS.get(step.one() % ERRANDS.size()), 0);
            case TAP_LATE -> tap(ERRANDS.get(step.one() % ERRANDS.size()), 1 + 11 * step.other());
            case SEND_A_TAP_AGAIN -> sendAgain(step.one());
            case LOSE_THE_ANSWER -> last.run();
            case UNDO ->
                    model.at(step.one()).ifPresent(record -> undo(List.of(record), step.other()));
            case UNDO_SEVERAL ->
                    model.at(step.one())
                            .ifPresent(
                                    one ->
                                            undo(
                                                    List.of(one, step.other() % model.size()),
                                                    step.other()));
            case PUT_BACK ->
                    model.at(step.one()).ifPresent(record -> putBack(record, step.other()));
            case TELL -> model.at(step.one()).ifPresent(record -> tell(record, step.other()));
            case JOIN ->
                    model.at(step.one())
                            .ifPresent(first -> join(first, step.other() % model.size()));
            case PART -> model.at(step.one()).ifPresent(record -> part(record, step.other()));
            case AGAIN -> model.at(step.one()).ifPresent(this::again);
            case GROUP -> group(2 + step.one());
            case EARLIER_DAY -> earlier(1 + step.one() % 3);
            case LOOK -> look(step.one());
            case ARRIVE -> arrive(STOPS.get(step.one() % STOPS.size()));
            case LEAVE -> leave();
        }
    }

    /// Told by the staff of a bus; nobody else is anywhere but at their place.
    private void arrive(String at) {
        boolean onBus = place instanceof Bus;
        Optional<Refusal> why =
                sent(log -> work.stops().arrive(place, StopChoices.valueOfPoint(at)));
        assertThat(why.isEmpty()).isEqualTo(onBus);
        if (onBus) {
            stop = at;
            everArrived = true;
        }
    }

    private void leave() {
        Optional<Refusal> why = sent(log -> work.stops().leave(place));
        assertThat(why.isEmpty()).isEqualTo(everArrived);
        stop = null;
    }

    private PlaceTapLog log() {
        return work.at(place);
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    /// Does it, and again as it was sent when the answer to it is lost.
    private <T> T sent(Function<PlaceTapLog, T> request) {
        T answer = request.apply(log());
        last =
                () -> {
                    T again = request.apply(log());
                    assertThat(again).as("sent again").isEqualTo(answer);
                };
        return answer;
    }

    private void tap(String errand, int days) {
        Tap tap = new Tap(press(), errand, 1, Duration.ofDays(days));
        taps.add(tap);
        LocalDate day = today().minusDays(days);
        ModelledRecord record = new ModelledRecord(List.of(errand), day, days <= 7);
        record.stop = days == 0 ? stop : null;
        store(sent(log -> log.log(tap)), record);
    }

    private void sendAgain(int which) {
        if (!taps.isEmpty()) {
            Tap tap = taps.get(which % taps.size());
            log().log(new Tap(tap.id(), "e-id", 1, tap.age().plusDays(which)));
        }
    }

    /// A page shows what stood there when it was told of it last.
    private void look(int desk) {
        Map<Integer, List<String>> shown = desks.get(desk % desks.size());
        for (int i = 0; i < model.size(); i++) {
            shown.put(i, model.get(i).errands);
        }
    }

    private Shown shown(int which, int desk) {
        List<String> errands =
                desks.get(desk % desks.size())
                        .computeIfAbsent(which, unseen -> model.get(unseen).errands);
        return new Shown(references.get(which), errands);
    }

    private void undo(List<Integer> which, int desk) {
        List<Shown> named = which.stream().map(one -> shown(one, desk)).toList();
        Undone undone = sent(log -> log.undo(named));
        assertThat(undone).isInstanceOf(Undone.Removed.class);
        which.stream()
                .map(one -> model.wholeOf(one).orElse(one))
                .distinct()
                .toList()
                .forEach(whole -> model.takeBack(whole, which, shown(whole, desk).errands()));
        look(desk);
    }

    /// What stands stays as it is, and a part of another record is no help of its own.
    private void putBack(int which, int desk) {
        Shown shown = shown(which, desk);
        Changed change = sent(log -> log.putBack(List.of(shown)));
        ModelledRecord record = model.get(which);
        if (record.removed && !record.gone) {
            assertRefused(change, Refusal.NOT_FOUND);
        } else {
            assertThat(change).isInstanceOf(Changed.Stored.class);
            record.comesBack();
        }
        look(desk);
    }

    private void tell(int which, int telling) {
        Map<String, String> details =
                ModelledRecord.TELLINGS.get(telling % ModelledRecord.TELLINGS.size());
        Changed change = sent(log -> log.tell(references.get(which), new Details(details)));
        ModelledRecord record = model.get(which);
        Map<String, String> after = new TreeMap<>(record.details);
        after.putAll(details);
        after.values().removeIf(String::isEmpty);
        if (record.removed) {
            assertRefused(change, Refusal.NOT_FOUND);
        } else if (after.containsKey("referredTo") && !"referred".equals(after.get("outcome"))) {
            assertRefused(change, Refusal.NOT_REFERRED);
        } else {
            assertThat(change).isInstanceOf(Changed.Stored.class);
            record.details = after;
        }
    }

    private void join(int one, int other) {
        Changed change = sent(log -> log.join(references.get(one), references.get(other)));
        ModelledRecord first = model.get(one);
        ModelledRecord second = model.get(other);
        if (!first.removed && first.joined.contains(other)) {
            assertThat(change).as("joined already").isInstanceOf(Changed.Stored.class);
        } else if (first.removed || second.removed) {
            assertRefused(change, Refusal.NOT_FOUND);
        } else if (ModelledRecord.cannotBeOne(first, second)) {
            assertRefused(change, Refusal.NOT_ONE);
        } else {
            assertThat(change).isInstanceOf(Changed.Stored.class);
            first.errands = Stream.concat(first.errands.stream(), second.errands.stream()).toList();
            first.details = ModelledRecord.merged(first.details, second.details);
            first.joined.add(other);
            second.removed = true;
        }
    }

    private void part(int which, int desk) {
        Shown whole = shown(which, desk);
        Changed change = sent(log -> log.part(whole));
        ModelledRecord record = model.get(which);
        if (record.removed) {
            assertRefused(change, Refusal.NOT_FOUND);
            return;
        }
        assertThat(change).isInstanceOf(Changed.Stored.class);
        if (!record.joined.isEmpty() && !whole.isOutdated(record.errands)) {
            ModelledRecord apart = model.get(record.joined.removeLast());
            record.errands = ModelledRecord.without(record.errands, apart.errands);
            apart.removed = false;
        }
        look(desk);
    }

    private void again(int which) {
        String press = press();
        Logged logged = sent(log -> log.again(press, references.get(which), Duration.ZERO, null));
        ModelledRecord like = model.get(which);
        if (like.removed) {
            assertThat(logged).isEqualTo(new Logged.Refused(Refusal.NOT_FOUND));
            return;
        }
        ModelledRecord same = new ModelledRecord(like.errands, today(), true);
        same.count = like.count;
        same.stop = stop;
        same.details = new TreeMap<>(like.details);
        same.details.remove("gender");
        store(logged, same);
    }

    private void group(int heads) {
        String press = press();
        ModelledRecord group = new ModelledRecord(List.of("ai"), today(), true);
        group.count = heads;
        group.stop = stop;
        ObjectNode told = json("ai").put("form", "group").put("count", heads);
        store(sent(log -> log.log(press, read(told), 1)), group);
    }

    private void earlier(int times) {
        String press = press();
        LocalDate day = today().minusDays(2);
        ObjectNode told = json("tax").put("precision", "day").put("day", day.toString());
        Logged logged = sent(log -> log.log(press, read(told), times));
        Reference first = Reference.parse(((Logged.Stored) logged).reference()).orElseThrow();
        for (int i = 0; i < times; i++) {
            model.add(new ModelledRecord(List.of("tax"), day, false));
            references.add(new Reference(first.journal(), first.seq() + i).toString());
        }
    }

    private static ObjectNode json(String errand) {
        ObjectNode json = ProtocolJson.mapper().createObjectNode().put("taxonomy", 1);
        json.putArray("errands").add(errand);
        return json;
    }

    private static GuidanceRecord read(ObjectNode json) {
        return GuidanceReader.read(json, new ArrayList<>());
    }

    private void store(Logged logged, ModelledRecord record) {
        references.add(((Logged.Stored) logged).reference());
        model.add(record);
    }

    private String press() {
        return "press-%04d".formatted(++presses);
    }

    void showsAndCountsWhatIsExpected() {
        DeskState state = log().state();
        Set<LocalDate> days = new TreeSet<>(model.days());
        days.add(today());

        assertThat(state.total()).isEqualTo(model.on(today()).size());
        for (LocalDate day : days) {
            assertThat(log().day(day).stream().map(ModelledDesk::said))
                    .as(day.toString())
                    .containsExactlyInAnyOrderElementsOf(model.on(day));
            assertThat(log().removed(day).stream().map(ModelledDesk::said))
                    .as("removed on " + day)
                    .containsExactlyInAnyOrderElementsOf(model.gone(day));
        }
        assertThat(counted()).isEqualTo(model.figures());
    }

    /// Once all of it has become coarse: the same help on the same days at the same stops, that
    /// nobody can change any more.
    void showsAndCountsItWithoutWhoItWas() {
        model.becomeCoarse();
        showsAndCountsWhatIsExpected();
        model.firstStanding()
                .ifPresent(
                        which ->
                                assertThat(log().undo(List.of(shown(which, 0))))
                                        .isEqualTo(new Undone.Refused(Refusal.TOO_LATE)));
    }

    private static ModelledRecord.Said said(DeskState.Latest row) {
        return new ModelledRecord.Said(row.errands(), row.count(), row.details(), row.stop());
    }

    private Map<String, Long> counted() {
        return guidance
                .figures(
                        places.scope(place.id()),
                        today().minusDays(200),
                        today(),
                        Set.of(By.ERRAND))
                .rows()
                .stream()
                .filter(row -> row.questions() > 0)
                .collect(Collectors.toMap(Figures.Row::errand, Figures.Row::questions));
    }

    private static void assertRefused(Changed change, Refusal why) {
        assertThat(change).isEqualTo(new Changed.Refused(why));
    }
}
