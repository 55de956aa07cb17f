package se.digipunkt.server.places;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Points and buses are added and changed in the same way: a form that comes back with what is
/// wrong beside the fields, and with what somebody else has changed meanwhile. Nothing typed is
/// lost, and nobody else's change is overwritten unseen.
@Singleton
final class PlaceEditing {

    private static final String FORM = "places/place-form";
    private static final String COMING = PlaceForm.BEFORE + "coming";

    private final Places places;
    private final PlaceChanges changes;
    private final HoursHistory hours;
    private final PlaceChoices choices;
    private final Access access;
    private final Pages pages;

    PlaceEditing(
            Places places,
            PlaceChanges changes,
            HoursHistory hours,
            PlaceChoices choices,
            Access access,
            Pages pages) {
        this.places = places;
        this.changes = changes;
        this.hours = hours;
        this.choices = choices;
        this.access = access;
        this.pages = pages;
    }

    HttpResponse<?> blank(HttpRequest<?> request, PlaceType type) {
        return pages.show(request, FORM, view(request, type, null, PlaceForm.empty(), null));
    }

    HttpResponse<?> add(HttpRequest<?> request, PlaceType type, Map<String, Object> fields) {
        PlaceForm form = PlaceForm.posted(fields);
        HoursDoubts doubts = doubts(form, PlaceForm.empty(), fields);
        if (doubts.isOpen()) {
            return unsure(request, view(request, type, null, form, null), doubts);
        }
        try {
            Place made = changes.add(access.actor(request), type, form, new ArrayList<>());
            return pages.saved(request, PlaceFormView.pageOf(type, made.id()));
        } catch (ProblemException refused) {
            return again(request, view(request, type, null, form, null), refused);
        }
    }

    HttpResponse<?> filled(HttpRequest<?> request, PlaceType type, String id) {
        Place place = managed(request, type, id);
        if (place.archived()) {
            return pages.lead(request, "/" + type.path() + "/" + id + "/archive");
        }
        PlaceForm form = asItIs(place);
        return pages.show(request, FORM, view(request, type, id, form, form));
    }

    private Place managed(HttpRequest<?> request, PlaceType type, String id) {
        Place place =
                places.find(id)
                        .filter(found -> PlaceType.of(found) == type)
                        .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
        if (!access.actor(request).mayManage(place.municipality())) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
        return place;
    }

    HttpResponse<?> change(
            HttpRequest<?> request, PlaceType type, String id, Map<String, Object> fields) {
        Place place = managed(request, type, id);
        PlaceForm form = PlaceForm.posted(fields);
        Optional<PlaceForm> before = PlaceForm.before(fields);
        PlaceForm meant = meant(PlaceForm.of(place), id, form, before);
        Predicate<Place> asSeen =
                now ->
                        before.isEmpty()
                                || same(before.get(), now)
                                        && comingAsSeen(id, meant, before.get(), fields);
        if (asSeen.test(place)) {
            PlaceFormView view = view(request, type, id, form, before.orElse(null));
            if (lacksFirstDay(PlaceForm.of(place), meant)) {
                return pages.showAgain(
                        request, FORM, view, List.of(new Fault("/hoursFrom", "required", "")));
            }
            HoursDoubts doubts =
                    doubts(place, meant, doubts(form, before.orElseGet(PlaceForm::empty), fields));
            if (doubts.isOpen()) {
                return unsure(request, view, doubts);
            }
        }
        try {
            changes.replace(access.actor(request), type, id, meant, new ArrayList<>(), asSeen);
            return pages.saved(request, PlaceFormView.pageOf(type, id));
        } catch (ProblemException refused) {
            return refused.problem() instanceof PlacesProblem.ChangedMeanwhile(Place now)
                    ? meanwhile(
                            request,
                            type,
                            form.withId(id),
                            before.orElseThrow(),
                            fields.getOrDefault(COMING, "").toString(),
                            now)
                    : again(request, view(request, type, id, form, before.orElse(null)), refused);
        }
    }

    private PlaceForm asItIs(Place place) {
        return PlaceForm.of(place).withHoursFrom(usualFirst(place.id()));
    }

    /// Empty where the day has to be said.
    private String usualFirst(String id) {
        return hours.usualFirst(id).map(LocalDate::toString).orElse("");
    }

    /// Changed hours need a day of their own where others begin on the usual one.
    private static boolean lacksFirstDay(PlaceForm now, PlaceForm meant) {
        return meant.hoursFrom().isEmpty() && !meant.hasHoursOf(now);
    }

    /// With what the hours would replace and have counted anew.
    private HoursDoubts doubts(Place place, PlaceForm meant, HoursDoubts said) {
        MeantHours wanted = MeantHours.of(meant);
        return said.replacing(wanted.hours().flatMap(given -> hours.replacedBy(place.id(), given)))
                .recounting(hours.past(place, wanted));
    }

    /// Hours that are left alone begin on no other day, whatever day stands beside them; changed
    /// ones without a day begin on the usual one.
    private PlaceForm meant(PlaceForm now, String id, PlaceForm form, Optional<PlaceForm> before) {
        String from = form.hoursFrom();
        boolean same = form.hasHoursOf(now);
        if (same && before.filter(was -> was.hoursFrom().equals(from)).isPresent()) {
            return form.withHoursFrom("");
        }
        return same || !from.isEmpty() ? form : form.withHoursFrom(usualFirst(id));
    }

    private static HoursDoubts doubts(
            PlaceForm form, PlaceForm before, Map<String, Object> fields) {
        String sure = fields.getOrDefault(HoursDoubts.FIELD, "").toString();
        return HoursDoubts.of(form.hours(), before.hours(), sure);
    }

    private HttpResponse<?> unsure(HttpRequest<?> request, PlaceFormView view, HoursDoubts doubts) {
        return pages.showAgain(request, FORM, view.asking(doubts), List.of(doubts.fault()));
    }

    /// Who leaves the hours alone overwrites none that are to come.
    private boolean comingAsSeen(
            String id, PlaceForm form, PlaceForm before, Map<String, Object> fields) {
        boolean untouched = form.hoursFrom().isEmpty() && form.hasHoursOf(before);
        return untouched
                || !fields.containsKey(COMING)
                || hours.coming(id).equals(fields.get(COMING).toString());
    }

    private static boolean same(PlaceForm before, Place now) {
        return before.texts().equals(PlaceForm.of(now).texts());
    }

    /// The form with both people's changes in it. Saved once more, it stands on what it now shows.
    private HttpResponse<?> meanwhile(
            HttpRequest<?> request,
            PlaceType type,
            PlaceForm typed,
            PlaceForm before,
            String comingBefore,
            Place now) {
        PlaceForm current = asItIs(now);
        String coming = hours.coming(now.id());
        List<PlaceFormView.Difference> differences =
                new ArrayList<>(PlaceFormView.differences(before, current, typed));
        if (!coming.equals(comingBefore)) {
            differences.add(new PlaceFormView.Difference("hoursFrom", comingBefore, coming, false));
        }
        PlaceFormView view =
                new PlaceFormView(
                        type,
                        now.id(),
                        typed.over(before, current),
                        current,
                        coming,
                        differences,
                        choices.municipalities(access.actor(request)),
                        names(),
                        HoursDoubts.NONE);
        return pages.show(request, HttpStatus.CONFLICT, FORM, view, List.of());
    }

    private PlaceFormView view(
            HttpRequest<?> request,
            PlaceType type,
            @Nullable String id,
            PlaceForm form,
            @Nullable PlaceForm before) {
        return new PlaceFormView(
                type,
                id,
                form,
                before,
                id == null ? "" : hours.coming(id),
                List.of(),
                choices.municipalities(access.actor(request)),
                names(),
                HoursDoubts.NONE);
    }

    private Map<String, String> names() {
        return places.listMunicipalities().stream()
                .collect(Collectors.toMap(Municipality::code, Municipality::name));
    }

    private HttpResponse<?> again(
            HttpRequest<?> request, PlaceFormView view, ProblemException refused) {
        if (refused.problem().faults().isEmpty()) {
            throw refused;
        }
        return pages.showAgain(request, FORM, view, refused.problem().faults());
    }
}
