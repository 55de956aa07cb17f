package se.digipunkt.server.places;

import jakarta.inject.Singleton;

/// What is said about places at the desks of kiosks.
@Singleton
record ToldByKiosks(KioskClosures closures, KioskVisits visits) {}
