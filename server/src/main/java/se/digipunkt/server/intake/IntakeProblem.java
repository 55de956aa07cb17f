package se.digipunkt.server.intake;

import se.digipunkt.server.web.Problem;

import java.util.Map;

sealed interface IntakeProblem extends Problem {

    /// Another entry stands here under a number that the kiosk offers: a card was cloned or set
    /// back. Nothing was stored.
    record JournalFork(long firstDiffering) implements IntakeProblem {
        @Override
        public String slug() {
            return "journal-fork";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("firstDiffering", firstDiffering);
        }
    }

    /// Another server has copied the same journal in the meantime, or was preferred in what both
    /// wrote: asked again, the kiosk is told how far.
    record Overtaken(long retryAfterSeconds) implements IntakeProblem {
        @Override
        public String slug() {
            return "overtaken";
        }

        @Override
        public int status() {
            return 503;
        }
    }

    /// More requests wait for a commit than the server can hold.
    record IntakeFull(long retryAfterSeconds) implements IntakeProblem {
        @Override
        public String slug() {
            return "intake-full";
        }

        @Override
        public int status() {
            return 503;
        }
    }
}
