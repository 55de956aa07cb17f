package se.digipunkt.provisioning.architecture.bad.nocyclesincapability.server.places;

import se.digipunkt.provisioning.architecture.bad.nocyclesincapability.server.places.hours.OpeningHours;

public record Places(OpeningHours hours) {}
