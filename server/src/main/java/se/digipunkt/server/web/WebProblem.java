package se.digipunkt.server.web;

import se.digipunkt.protocol.Fault;

import java.util.List;

/// The refusals that every capability has in common.
public sealed interface WebProblem extends Problem {

    record NotFound() implements WebProblem {
        @Override
        public String slug() {
            return "not-found";
        }

        @Override
        public int status() {
            return 404;
        }
    }

    record Forbidden() implements WebProblem {
        @Override
        public String slug() {
            return "forbidden";
        }

        @Override
        public int status() {
            return 403;
        }
    }

    record SignInNeeded() implements WebProblem {
        @Override
        public String slug() {
            return "sign-in-needed";
        }

        @Override
        public int status() {
            return 401;
        }
    }

    record CrossSite() implements WebProblem {
        @Override
        public String slug() {
            return "cross-site";
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /// Something sent is wrong; what, stands at each field.
    record Validation(List<Fault> faults) implements WebProblem {
        public Validation {
            faults = List.copyOf(faults);
        }

        /// One fault at one field.
        public static Validation of(String pointer, String code, String detail) {
            return new Validation(List.of(new Fault(pointer, code, detail)));
        }

        @Override
        public String slug() {
            return "validation";
        }

        @Override
        public int status() {
            return 400;
        }
    }

    record NotJson() implements WebProblem {
        @Override
        public String slug() {
            return "not-json";
        }

        @Override
        public int status() {
            return 400;
        }
    }

    record PayloadTooLarge() implements WebProblem {
        @Override
        public String slug() {
            return "payload-too-large";
        }

        @Override
        public int status() {
            return 413;
        }
    }

    record TooManyRequests(long retryAfterSeconds) implements WebProblem {
        @Override
        public String slug() {
            return "too-many-requests";
        }

        @Override
        public List<Object> arguments() {
            return List.of(retryAfterSeconds);
        }

        @Override
        public int status() {
            return 429;
        }
    }

    record StorageIsFull() implements WebProblem {
        @Override
        public String slug() {
            return "storage-full";
        }

        @Override
        public int status() {
            return 507;
        }
    }

    /// Somebody else wrote the same in the same moment, and the database gave this one up.
    record Collided() implements WebProblem {
        @Override
        public String slug() {
            return "collided";
        }

        @Override
        public int status() {
            return 503;
        }

        @Override
        public long retryAfterSeconds() {
            return 1;
        }
    }

    /// A status of the HTTP layer that needs no words of its own: method, media type, and so on.
    record Plain(int status) implements WebProblem {
        @Override
        public String slug() {
            return "http-" + status;
        }

        @Override
        public String messageKey() {
            return "problem.plain";
        }

        @Override
        public List<Object> arguments() {
            return List.of(status);
        }
    }

    record NoLongerShown() implements WebProblem {
        @Override
        public String slug() {
            return "no-longer-shown";
        }

        @Override
        public int status() {
            return 410;
        }
    }

    /// A bug or an outage: the request id is all that the reader gets.
    record Outage() implements WebProblem {
        @Override
        public String slug() {
            return "outage";
        }

        @Override
        public int status() {
            return 500;
        }
    }
}
