package se.digipunkt.provisioning.architecture.bad.nullmarked.server.fleet;

record Fleet(String kiosk) {}
