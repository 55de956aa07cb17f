package se.digipunkt.provisioning.architecture.bad.jdbcinstorage.server.fleet;

import java.sql.Connection;

record Fleet(Connection connection) {}
