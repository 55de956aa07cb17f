package se.digipunkt.server.coverage;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.util.ArrayList;
import java.util.List;

/// Who is within reach of help, for programs. What is asked is read from the query, as the page's.
@Controller("/api/v1")
@Secured({
    Role.Name.STAFF,
    Role.Name.COORDINATOR,
    Role.Name.REGION,
    Role.Name.OPERATOR,
    Role.Name.ADMIN
})
@ExecuteOn(TaskExecutors.BLOCKING)
final class CoverageApi {

    private static final int MOST_FAR = 100;

    private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8; header=present");

    private final Coverage coverage;
    private final CoverageAsking asking;

    CoverageApi(Coverage coverage, CoverageAsking asking) {
        this.coverage = coverage;
        this.asking = asking;
    }

    private Covered covered(HttpRequest<?> request, List<Fault> faults) {
        CoverageQuery asked = asking.read(request, faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(new WebProblem.Validation(faults));
        }
        return coverage.covered(asked);
    }

    /// Inhabitants within a distance of help that is promised for so many hours a week, with the
    /// method and the year of every figure. The farthest hundred places are named; all are in the
    /// table. The query is that of the page `/coverage`, and all of it may be left out: `km` (10),
    /// `hours` a week (0: any at all), `help` (`staffed` or `access`), `points` (kinds, repeated;
    /// all), `period`, or `from` and `to` (this month), `population` (`cells-2025`,
    /// `localities-2020`, …; the latest cells, else localities), `area` (`region` or `sweden`).
    @Get("/coverage")
    CoverageTold coverage(HttpRequest<?> request) {
        Covered covered = covered(request, new ArrayList<>());
        return CoverageTold.of(covered, coverage.reachedBefore(covered.asked()), MOST_FAR);
    }

    /// The same as a table (RFC 4180), each row with what was asked; asked as `/coverage`.
    ///
    /// @param table `municipalities` (also when absent), `points` or `localities`
    /// @param spreadsheet true for semicolons and a byte order mark, as a Swedish Excel wants it
    @Get("/coverage.csv")
    @Produces(MediaType.ALL)
    HttpResponse<StreamedFile> table(
            HttpRequest<?> request,
            @Nullable @QueryValue String table,
            @Nullable @QueryValue String spreadsheet) {
        List<Fault> faults = new ArrayList<>();
        String wanted = table == null ? CoverageFile.TABLES.getFirst() : table;
        if (!CoverageFile.TABLES.contains(wanted)) {
            faults.add(new Fault("/table", "unknown-code", String.join(", ", CoverageFile.TABLES)));
        }
        Covered covered = covered(request, faults);
        return HttpResponse.ok(
                        new StreamedFile(
                                CoverageFile.of(covered, wanted, "true".equals(spreadsheet)), CSV))
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"coverage-%s-%s-km.csv\""
                                .formatted(wanted, covered.asked().kilometres().toPlainString()));
    }

    /// Where help would reach most of those who are not reached: a new point in any locality or
    /// village, or more hours at a point that is open for too short. One after the other, each time
    /// the one that gains most; the gain of all is at least 63 % of what the best choice would
    /// gain.
    ///
    /// @param places how many, 1 to 50; 5 when absent
    @Get("/coverage/next")
    NextTold next(HttpRequest<?> request, @Nullable @QueryValue Integer places) {
        List<Fault> faults = new ArrayList<>();
        int most = places == null ? NextTold.USUAL : places;
        if (most < 1 || most > NextTold.MOST) {
            faults.add(new Fault("/places", "out-of-range", "1–" + NextTold.MOST));
        }
        Covered covered = covered(request, faults);
        return NextTold.of(covered, coverage.next(covered, most));
    }

    /// What if: the same question with points closed or open for other hours, before and after.
    /// Nothing of it is stored. Asked as `/coverage`.
    ///
    /// @param close ids of points that are closed, as often as wanted
    /// @param open `id:hours` a week, of a point or of a locality without one, as often as wanted
    @Get("/coverage/trial")
    TrialTold trial(
            HttpRequest<?> request,
            @Nullable @QueryValue List<String> close,
            @Nullable @QueryValue List<String> open) {
        List<Fault> faults = new ArrayList<>();
        Trial.Known known = coverage.known();
        Trial trial = Trial.read(request.getParameters(), known, faults);
        Covered before = covered(request, faults);
        return TrialTold.of(before, coverage.covered(before.asked(), trial, known));
    }

    /// The same for a map (RFC 7946): places where people live with the way to the nearest point,
    /// and the points. Of more than 20 000 places only the points are told. Asked as `/coverage`.
    @Get("/coverage.geojson")
    @Produces({"application/geo+json", MediaType.APPLICATION_JSON})
    CoverageMap map(HttpRequest<?> request) {
        return CoverageMap.of(covered(request, new ArrayList<>()));
    }
}
