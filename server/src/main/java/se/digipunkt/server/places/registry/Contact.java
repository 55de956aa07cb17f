package se.digipunkt.server.places.registry;

import org.jspecify.annotations.Nullable;

/// How a service point is reached: its own numbers and addresses, never a person's.
///
/// @param phone as people write it
/// @param web `http` or `https`
public record Contact(@Nullable String phone, @Nullable String email, @Nullable String web) {

    /// Nothing when all three are missing.
    public static @Nullable Contact of(
            @Nullable String phone, @Nullable String email, @Nullable String web) {
        return phone == null && email == null && web == null
                ? null
                : new Contact(phone, email, web);
    }

    /// The number as a telephone dials it (RFC 3966), or null.
    public @Nullable String dialled() {
        return phone == null ? null : "tel:" + phone.replaceAll("[^0-9+]", "");
    }
}
