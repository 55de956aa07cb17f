package se.digipunkt.kiosk;

import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.exceptions.ApplicationStartupException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.kiosk.journal.JournalInUse;

import java.net.BindException;

/// Starts the kiosk agent.
public final class KioskAgent {

    private static final Logger LOG = LoggerFactory.getLogger(KioskAgent.class);

    private static final int SAID_ALREADY = 0;
    private static final int FAILED = 1;

    private KioskAgent() {}

    public static void main(String[] args) {
        try {
            Micronaut.build(args)
                    .banner(false)
                    .mapError(BeanInstantiationException.class, KioskAgent::explain)
                    .mapError(ServerStartupException.class, KioskAgent::explainPort)
                    .mapError(ApplicationStartupException.class, KioskAgent::explained)
                    .start();
        } catch (ApplicationStartupException e) {
            System.exit(FAILED);
        }
    }

    private static int explainPort(ServerStartupException failure) {
        if (!portIsTaken(failure)) {
            return FAILED;
        }
        LOG.error(
                "The kiosk's port is taken. Set DIGIPUNKT_KIOSK_PORT to another one, or end what"
                        + " uses this one.");
        return SAID_ALREADY;
    }

    /// The same failure comes a second time, wrapped.
    private static int explained(ApplicationStartupException failure) {
        return portIsTaken(failure) ? SAID_ALREADY : FAILED;
    }

    private static boolean portIsTaken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }

    /// What the operator can mend is said in one line, without a trace.
    private static int explain(BeanInstantiationException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof JournalInUse || cause instanceof IllegalArgumentException) {
            LOG.error("{}", cause.getMessage());
            return SAID_ALREADY;
        }
        return FAILED;
    }
}
