package se.digipunkt.server.fleet;

import se.digipunkt.server.web.Problem;

sealed interface FleetProblem extends Problem {

    /// Wrong, used and expired codes look the same from outside.
    record EnrolmentCodeRefused() implements FleetProblem {
        @Override
        public String slug() {
            return "enrolment-code-refused";
        }

        @Override
        public int status() {
            return 403;
        }
    }

    record KioskRevoked() implements FleetProblem {
        @Override
        public String slug() {
            return "kiosk-revoked";
        }

        @Override
        public int status() {
            return 403;
        }
    }
}
