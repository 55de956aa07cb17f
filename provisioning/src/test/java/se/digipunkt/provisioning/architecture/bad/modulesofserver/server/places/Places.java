package se.digipunkt.provisioning.architecture.bad.modulesofserver.server.places;

import se.digipunkt.provisioning.architecture.bad.modulesofserver.desk.Tap;

record Places(Tap tap) {}
