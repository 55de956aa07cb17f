package se.digipunkt.server;

import io.micronaut.runtime.Micronaut;

import se.digipunkt.server.storage.StorageRefused;

import java.util.Locale;
import java.util.TimeZone;

/// Starts the server. A refusal to start is one clear line and exit code 1, never a stack trace.
public final class Server {

    private Server() {}

    public static void main(String[] arguments) {
        // What the machine happens to be set to must not change a figure or a text.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Locale.setDefault(Locale.ROOT);
        try {
            Micronaut.build(arguments).mainClass(Server.class).banner(false).start();
        } catch (RuntimeException e) {
            StorageRefused refused = StorageRefused.in(e);
            if (refused == null) {
                throw e;
            }
            System.err.println("Digipunkt does not start: " + refused.getMessage());
            System.exit(1);
        }
    }
}
