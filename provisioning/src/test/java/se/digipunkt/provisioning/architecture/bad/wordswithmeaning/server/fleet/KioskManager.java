package se.digipunkt.provisioning.architecture.bad.wordswithmeaning.server.fleet;

final class KioskManager {}
