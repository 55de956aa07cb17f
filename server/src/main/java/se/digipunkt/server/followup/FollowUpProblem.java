package se.digipunkt.server.followup;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.web.Problem;

import java.util.List;

sealed interface FollowUpProblem extends Problem {

    @Override
    default String slug() {
        return "validation";
    }

    @Override
    default int status() {
        return 400;
    }

    record NoSuchPeriod() implements FollowUpProblem {
        @Override
        public String messageKey() {
            return "problem.no-such-period";
        }

        @Override
        public List<Fault> faults() {
            return List.of(new Fault("/period", "no-such-period", ""));
        }
    }

    /// @param period what was asked for, in the reader's words
    /// @param current the month that runs now, in the reader's words
    record PeriodNotBegun(String period, String current) implements FollowUpProblem {

        @Override
        public List<Object> arguments() {
            return List.of(period, current);
        }

        @Override
        public String messageKey() {
            return "problem.period-not-begun";
        }

        @Override
        public List<Fault> faults() {
            return List.of(new Fault("/period", "period-not-begun", current));
        }
    }
}
