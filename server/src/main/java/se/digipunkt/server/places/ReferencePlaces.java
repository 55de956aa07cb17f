package se.digipunkt.server.places;

import jakarta.inject.Singleton;

/// The places that the program brings.
@Singleton
record ReferencePlaces(MunicipalityTable municipalities, LocalityTable localities) {}
