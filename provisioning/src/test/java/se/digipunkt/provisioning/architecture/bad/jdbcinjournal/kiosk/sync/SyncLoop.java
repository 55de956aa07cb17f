package se.digipunkt.provisioning.architecture.bad.jdbcinjournal.kiosk.sync;

import java.sql.Connection;

record SyncLoop(Connection connection) {}
