package se.digipunkt.provisioning.architecture.bad.nocyclesincapability.server.places.hours;

import se.digipunkt.provisioning.architecture.bad.nocyclesincapability.server.places.Places;

public record OpeningHours(Places of) {}
