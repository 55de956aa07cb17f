package se.digipunkt.server.places.revision;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.places.GivenHours;
import se.digipunkt.server.places.HoursChanges;
import se.digipunkt.server.places.PlannedHours;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.promised.DatedException;
import se.digipunkt.server.places.promised.HoursVersions;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/// Changes the hours of many points: planned first, and applied only when what is applied is what
/// was seen.
@Singleton
final class ManyChanges {

    private final HoursChanges changes;

    ManyChanges(HoursChanges changes) {
        this.changes = changes;
    }

    /// @throws ProblemException `not-found` or `forbidden`
    ManyPlan plan(Actor actor, Collection<String> points, Wish wish) {
        List<PlannedHours> planned = changes.of(points);
        if (!planned.stream().allMatch(one -> actor.mayImport(one.point().municipality()))) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
        return plan(planned, wish);
    }

    /// All or none, in one transaction.
    ///
    /// @param asSeen whether the plan is what was seen
    /// @throws ProblemException `not-found`, `forbidden`, `changed-meanwhile`
    ManyPlan apply(Actor actor, Collection<String> points, Wish wish, Predicate<ManyPlan> asSeen) {
        AtomicReference<@Nullable ManyPlan> applied = new AtomicReference<>();
        changes.changeAll(
                actor,
                points,
                planned -> {
                    ManyPlan plan = plan(planned, wish);
                    if (!asSeen.test(plan)) {
                        throw new ProblemException(new RevisionProblem.PlanChanged());
                    }
                    applied.set(plan);
                    return plan.wanted();
                });
        ManyPlan plan = applied.get();
        if (plan == null) {
            throw new IllegalStateException("applied without a plan");
        }
        return plan;
    }

    /// What many points have promised already stands: what was wrong is corrected one by one.
    private ManyPlan plan(List<PlannedHours> all, Wish wish) {
        LocalDate tomorrow = changes.today().plusDays(1);
        if (wish.first().isBefore(tomorrow)) {
            throw new ProblemException(
                    WebProblem.Validation.of(
                            "/" + HoursDraft.FROM, "hours-from-tomorrow", tomorrow.toString()));
        }
        List<ManyPlan.Change> changed = new ArrayList<>();
        List<ServicePoint> unchanged = new ArrayList<>();
        List<ServicePoint> impossible = new ArrayList<>();
        SameHours same = new SameHours(wish);
        for (PlannedHours planned : all) {
            Optional<GivenHours> after = same.applied(planned.on(wish.first()));
            if (after.isEmpty()) {
                impossible.add(planned.point());
                continue;
            }
            List<GivenHours> wanted = planned.with(after.get(), wish.last());
            if (wanted.equals(planned.versions())) {
                unchanged.add(planned.point());
            } else {
                changed.add(change(planned, after.get(), wanted, wish, same));
            }
        }
        return new ManyPlan(wish, changed, unchanged, impossible);
    }

    private ManyPlan.Change change(
            PlannedHours planned,
            GivenHours after,
            List<GivenHours> wanted,
            Wish wish,
            SameHours same) {
        LocalDate first = wish.first();
        HoursVersions old = changes.promised(planned.point(), planned.versions());
        HoursVersions now = changes.promised(planned.point(), wanted);
        return new ManyPlan.Change(
                planned,
                planned.on(first),
                after,
                wanted,
                planned.after(first.minusDays(1)).stream()
                        .filter(version -> !wanted.contains(version))
                        .toList(),
                wanted.stream()
                        .filter(version -> version.validFrom().isAfter(first))
                        .filter(version -> planned.versions().contains(version))
                        .toList(),
                planned.exceptions().stream().filter(one -> touches(one, wish)).toList(),
                same.sum(old, PromiseKind.ACCESS),
                same.sum(now, PromiseKind.ACCESS),
                same.sum(old, PromiseKind.STAFFED),
                same.sum(now, PromiseKind.STAFFED));
    }

    private static boolean touches(DatedException exception, Wish wish) {
        LocalDate last = wish.last();
        Instant end = last == null ? Instant.MAX : SwedishTime.startOf(last.plusDays(1));
        return exception.span().to().isAfter(SwedishTime.startOf(wish.first()))
                && exception.span().from().isBefore(end);
    }
}
