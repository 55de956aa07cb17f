package se.digipunkt.server.access;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Set;

/// The person behind a request and what they may.
///
/// @param id the user's id, which the audit keeps; never shown
/// @param user the name that they sign in with: personal data, not for logs and records
/// @param places ids of the points and buses where they are staff
/// @param municipality code of the municipality that they coordinate
public record Actor(
        String id,
        String user,
        Set<Role> roles,
        Set<String> places,
        @Nullable String municipality) {

    public Actor {
        roles = Set.copyOf(roles);
        places = Set.copyOf(places);
    }

    /// True when they have one of the roles; an admin has all.
    public boolean has(Role... any) {
        return roles.contains(Role.ADMIN) || Arrays.stream(any).anyMatch(roles::contains);
    }

    /// May change what belongs to the municipality: its coordinator, an admin.
    public boolean mayManage(String municipality) {
        return has(Role.ADMIN) || has(Role.COORDINATOR) && municipality.equals(this.municipality);
    }

    /// May take in files of what belongs to the municipality: who manages it, and the region.
    public boolean mayImport(String municipality) {
        return mayManage(municipality) || has(Role.REGION);
    }

    /// May log and correct help at the place: its staff, its coordinator, an admin.
    public boolean worksAt(String placeId, String municipality) {
        return mayManage(municipality) || has(Role.STAFF) && places.contains(placeId);
    }

    /// May see exact figures of the place: who works there, and the region.
    public boolean reads(String placeId, String municipality) {
        return readsRegion() || worksAt(placeId, municipality);
    }

    /// May see exact figures of the whole region.
    public boolean readsRegion() {
        return has(Role.REGION);
    }

    /// May see exact figures of the municipality: its coordinator, and the region.
    public boolean readsMunicipality(String code) {
        return readsRegion() || mayManage(code);
    }
}
