package se.digipunkt.server;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;

import se.digipunkt.server.common.ProgramVersion;
import se.digipunkt.server.common.SettingRefused;
import se.digipunkt.server.storage.StorageRefused;
import se.digipunkt.server.storage.StorageSettings;

import java.util.Locale;
import java.util.TimeZone;

/// Starts the server. A refusal to start is one clear line and exit code 1, never a stack trace.
public final class Server {

    private Server() {}

    public static void main(String[] arguments) {
        // What the machine happens to be set to must not change a figure or a text.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Locale.setDefault(Locale.ROOT);
        ApplicationContext beans =
                new Starter().args(arguments).mainClass(Server.class).banner(false).start();
        System.out.println(
                "Digipunkt "
                        + ProgramVersion.current()
                        + " is ready at "
                        + beans.getBean(EmbeddedServer.class).getURL()
                        + ", database "
                        + beans.getBean(StorageSettings.class).described());
    }

    private static final class Starter extends Micronaut {
        @Override
        protected void handleStartupException(Environment environment, Throwable thrown) {
            RuntimeException refused = StorageRefused.in(thrown);
            if (refused == null) {
                refused = SettingRefused.in(thrown);
            }
            if (refused == null) {
                super.handleStartupException(environment, thrown);
                return;
            }
            System.err.println("Digipunkt does not start: " + refused.getMessage());
            System.exit(1);
        }
    }
}
