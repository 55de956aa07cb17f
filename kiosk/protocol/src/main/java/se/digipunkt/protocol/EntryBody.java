package se.digipunkt.protocol;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What an entry tells, by kind. Durations and `until` are milliseconds of the entry's own boot.
public sealed interface EntryBody
        permits GuidanceRecord,
                EntryBody.Corrected,
                EntryBody.Alive,
                EntryBody.ClockAnchor,
                EntryBody.Help,
                EntryBody.TerminalSession,
                EntryBody.Feedback,
                EntryBody.Link,
                EntryBody.Visit,
                EntryBody.Closure,
                EntryBody.ClosureWithdrawn,
                EntryBody.Restart,
                EntryBody.Unreadable {

    /// A correction: replaces an earlier record whole, or removes it when `guidance` is absent.
    ///
    /// @param corrects where the record stood when the correction was written
    /// @param correctsOrigin where and as what the record was first written; another one may stand
    ///   under its number by now. Absent from kiosks that do not tell
    /// @param samePersonAs with a removal: the record that has got its errands
    record Corrected(
            Reference corrects,
            @Nullable Origin correctsOrigin,
            @Nullable Reference samePersonAs,
            @Nullable GuidanceRecord guidance)
            implements EntryBody {

        public Corrected(
                Reference corrects, @Nullable Origin origin, @Nullable GuidanceRecord guidance) {
            this(corrects, origin, null, guidance);
        }

        /// The same correction of the record that stands there.
        public Corrected of(Reference record) {
            return new Corrected(record, null, samePersonAs, guidance);
        }
    }

    /// The point was alive from the entry's `elapsed` to `until`; at most an hour, closed.
    record Alive(long until, Terminal terminal, @Nullable LinkClass link) implements EntryBody {}

    /// True time at the entry's `elapsed`, as a trusted source told it.
    record ClockAnchor(Instant utc, AnchorSource source, long uncertaintyMillis)
            implements EntryBody {}

    /// Of a call for help.
    sealed interface Help extends EntryBody permits HelpCalled, HelpComing, HelpAnswered {}

    /// Somebody asked for a person; the language is the one shown on the terminal.
    record HelpCalled(@Nullable String language) implements Help {}

    record HelpComing(Reference called) implements Help {}

    record HelpAnswered(Reference called, AnsweredBy by) implements Help {}

    /// A resident's visit to the terminal, without any trace of the resident.
    ///
    /// @param language that was used last
    /// @param aids codes of [TerminalAid]; later versions may know more
    /// @param themes that were looked at, in no order
    record TerminalSession(
            @Nullable String language,
            SessionLength length,
            SessionEnd ended,
            List<String> aids,
            List<String> themes)
            implements EntryBody {
        public TerminalSession {
            aids = List.copyOf(aids);
            themes = List.copyOf(themes);
        }
    }

    /// Whether somebody got done what they came for.
    ///
    /// @param theme that they looked at last
    record Feedback(String theme, FeedbackAnswer answer) implements EntryBody {}

    /// A measurement of the connection.
    record Link(
            @Nullable String medium,
            @Nullable String operator,
            @Nullable Integer rttMillis,
            @Nullable Integer downKbps,
            @Nullable Integer upKbps,
            @Nullable Double lossPercent,
            @Nullable Integer signalDbm,
            @Nullable String call)
            implements EntryBody {}

    /// The bus arrived at or left a call or, when unplanned, a point.
    record Visit(@Nullable String call, @Nullable String point, VisitEvent event)
            implements EntryBody {}

    /// The point was closed outside its plan, announced at the desk.
    record Closure(PromiseKind what, Instant from, Instant to, @Nullable String reason)
            implements EntryBody {}

    /// The closure was a slip, or is over: the point is open again from now on.
    record ClosureWithdrawn(Reference closure) implements EntryBody {}

    record Restart(String reason) implements EntryBody {}

    /// An entry that the kiosk could not send as JSON; it holds its place in the order.
    record Unreadable() implements EntryBody {}

    enum Terminal implements Coded {
        WORKING,
        DEGRADED,
        DOWN;

        @Override
        public String code() {
            return Coded.kebab(this);
        }
    }

    enum LinkClass implements Coded {
        NONE,
        WEAK,
        GOOD;

        @Override
        public String code() {
            return Coded.kebab(this);
        }
    }

    enum AnchorSource implements Coded {
        NTP,
        RTC,
        STAFF;

        @Override
        public String code() {
            return Coded.kebab(this);
        }
    }

    enum AnsweredBy implements Coded {
        DESK,
        /// By who had called.
        CANCELLED,
        /// Nobody said within the time of waiting that they were coming.
        TIMEOUT,
        /// Nobody was promised to be there: the answer came from the promises, at once.
        OUTSIDE,
        /// The program was started anew meanwhile, or nobody told what came of it.
        UNKNOWN;

        @Override
        public String code() {
            return Coded.kebab(this);
        }
    }

    /// Minutes, in bands.
    enum SessionLength implements Coded {
        UNDER_2("under-2"),
        FROM_2("2-10"),
        FROM_10("10-30"),
        OVER_30("over-30");

        private final String code;

        SessionLength(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    enum SessionEnd implements Coded {
        RESIDENT,
        IDLE,
        POWER;

        @Override
        public String code() {
            return Coded.kebab(this);
        }
    }

    enum FeedbackAnswer implements Coded {
        DONE,
        PARTLY,
        NOT;

        @Override
        public String code() {
            return Coded.kebab(this);
        }
    }

    enum VisitEvent implements Coded {
        ARRIVED,
        LEFT;

        @Override
        public String code() {
            return Coded.kebab(this);
        }
    }

    enum PromiseKind implements Coded {
        STAFFED,
        ACCESS,
        /// The whole point.
        BOTH;

        @Override
        public String code() {
            return Coded.kebab(this);
        }
    }
}
