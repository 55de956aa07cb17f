package se.digipunkt.kiosk;

import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.exceptions.ApplicationStartupException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.kiosk.journal.JournalInUse;

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
                    .start();
        } catch (ApplicationStartupException e) {
            System.exit(FAILED);
        }
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
