package se.digipunkt.provisioning.architecture.bad.tablesareinterfaces.server.fleet;

final class KioskTable {}
