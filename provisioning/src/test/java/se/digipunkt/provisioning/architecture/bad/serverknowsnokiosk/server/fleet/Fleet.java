package se.digipunkt.provisioning.architecture.bad.serverknowsnokiosk.server.fleet;

import se.digipunkt.provisioning.architecture.bad.serverknowsnokiosk.kiosk.journal.Journal;

record Fleet(Journal journal) {}
