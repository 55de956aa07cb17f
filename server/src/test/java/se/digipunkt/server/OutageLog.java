package se.digipunkt.server;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;

import org.slf4j.LoggerFactory;

import java.net.http.HttpResponse;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What servers log of failures that nobody foresaw: no test asks for one, so that a rare one is
/// told by the test itself, with its trace.
final class OutageLog implements AutoCloseable {

    private static final Logger FAILURES =
            (Logger) LoggerFactory.getLogger("se.digipunkt.server.web.Failures");

    private final Queue<ILoggingEvent> logged = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> appender =
            new AppenderBase<>() {
                @Override
                protected void append(ILoggingEvent event) {
                    logged.add(event);
                }
            };

    OutageLog() {
        appender.start();
        FAILURES.addAppender(appender);
    }

    /// Of this answer only: another server may run in the same program.
    AssertionError outage(HttpResponse<String> answer) {
        String id = answer.headers().firstValue("X-Request-Id").orElse("without an id");
        StringBuilder told = new StringBuilder(answer.request() + " was answered with 500");
        for (ILoggingEvent event : logged) {
            if (event.getFormattedMessage().contains(id)) {
                told.append('\n').append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
        return new AssertionError(told.toString());
    }

    @Override
    public void close() {
        FAILURES.detachAppender(appender);
    }
}
