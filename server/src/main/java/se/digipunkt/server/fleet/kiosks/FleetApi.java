package se.digipunkt.server.fleet.kiosks;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.fleet.EnrolmentCode;
import se.digipunkt.server.fleet.Fleet;
import se.digipunkt.server.fleet.Kiosk;

import java.time.Instant;
import java.util.List;

/// The fleet, for programs.
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FleetApi {

    private final Fleet fleet;
    private final KioskStates states;
    private final FleetRights rights;
    private final Access access;

    FleetApi(Fleet fleet, KioskStates states, FleetRights rights, Access access) {
        this.fleet = fleet;
        this.states = states;
        this.rights = rights;
        this.access = access;
    }

    /// Makes a code that enrols one kiosk at a point or a bus, valid for 72 hours.
    @Post("/enrolment-codes")
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    @Status(HttpStatus.CREATED)
    CodeMade makeCode(HttpRequest<?> request, @Body CodeWanted wanted) {
        var actor = access.actor(request);
        EnrolmentCode code = fleet.makeCode(actor, rights.placeToEnrolAt(actor, wanted));
        return new CodeMade(code.code(), code.expires());
    }

    /// All kiosks that the reader looks after.
    @Get("/kiosks")
    @Secured({Role.Name.OPERATOR, Role.Name.COORDINATOR, Role.Name.ADMIN})
    Listed list(HttpRequest<?> request) {
        return new Listed(rights.readable(access.actor(request)).stream().map(this::told).toList());
    }

    @Get("/kiosks/{id}")
    @Secured({Role.Name.OPERATOR, Role.Name.COORDINATOR, Role.Name.ADMIN})
    KioskTold kiosk(HttpRequest<?> request, String id) {
        return told(rights.readable(access.actor(request), id));
    }

    /// Ends a kiosk's right to sync, at once and for good.
    @Post("/kiosks/{id}/revocation")
    @Secured({Role.Name.OPERATOR, Role.Name.ADMIN})
    @Status(HttpStatus.NO_CONTENT)
    void revoke(HttpRequest<?> request, String id) {
        fleet.revoke(access.actor(request), id);
    }

    /// Makes a new PIN for the kiosk's desk; the old one ends when the kiosk is next in contact.
    @Post("/kiosks/{id}/desk-pin")
    @Secured({Role.Name.OPERATOR, Role.Name.COORDINATOR, Role.Name.ADMIN})
    @Status(HttpStatus.CREATED)
    PinMade newDeskPin(HttpRequest<?> request, String id) {
        var actor = access.actor(request);
        return new PinMade(fleet.newDeskPin(actor, rights.readable(actor, id).id()));
    }

    private KioskTold told(Kiosk kiosk) {
        return new KioskTold(
                kiosk.id(),
                kiosk.place(),
                states.of(kiosk).code(),
                kiosk.lastHeard(),
                kiosk.unsent(),
                kiosk.agentVersion(),
                kiosk.clock(),
                kiosk.setAside(),
                kiosk.holes(),
                kiosk.forks());
    }

    /// One of the two.
    @Introspected
    record CodeWanted(@Nullable String servicePoint, @Nullable String bus) {}

    /// @param code told this once
    @Introspected
    record CodeMade(String code, Instant expires) {}

    /// @param pin six digits, told this once
    @Introspected
    record PinMade(String pin) {}

    @Introspected
    record Listed(List<KioskTold> items) {}

    /// @param point id of the point or bus
    /// @param unsent entries that the kiosk said it had not yet sent
    /// @param setAside entries that the server holds but could not count
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KioskTold(
            String id,
            String point,
            String state,
            @Nullable Instant lastHeard,
            long unsent,
            @Nullable String agentVersion,
            @Nullable String clock,
            long setAside,
            long holes,
            long forks) {}
}
