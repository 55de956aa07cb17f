package se.digipunkt.provisioning.architecture.bad.insidesofserver.server.fleet;

import se.digipunkt.provisioning.architecture.bad.insidesofserver.server.places.hours.OpeningHours;

record Fleet(OpeningHours hours) {}
