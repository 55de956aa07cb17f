package se.digipunkt.kiosk.terminal;

import io.micronaut.core.convert.value.ConvertibleMultiValues;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether residents would get their page now.
@Singleton
public final class TerminalCheck {

    private static final Logger LOG = LoggerFactory.getLogger(TerminalCheck.class);

    private final TerminalPages pages;

    TerminalCheck(TerminalPages pages) {
        this.pages = pages;
    }

    /// Tries it.
    public boolean isServed() {
        try {
            return !pages.start(ConvertibleMultiValues.empty()).isEmpty();
        } catch (RuntimeException fault) {
            LOG.error("The residents' page cannot be shown", fault);
            return false;
        }
    }
}
