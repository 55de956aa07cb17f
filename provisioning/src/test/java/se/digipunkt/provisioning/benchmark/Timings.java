package se.digipunkt.provisioning.benchmark;

import java.util.Arrays;
import java.util.Locale;

/// How long each of many calls took.
record Timings(long[] nanos) {

    Timings {
        nanos = nanos.clone();
        Arrays.sort(nanos);
    }

    /// Milliseconds below which that share of the calls stayed.
    String percentile(double share) {
        return String.format(Locale.ROOT, "%.1f ms", millis(share));
    }

    double millis(double share) {
        return nanos[(int) Math.min(nanos.length - 1L, Math.round(share * nanos.length))] / 1e6;
    }

    String told() {
        return "p50 "
                + percentile(0.5)
                + ", p99 "
                + percentile(0.99)
                + ", longest "
                + percentile(1);
    }

    String toldTo95() {
        return "p50 " + percentile(0.5) + ", p95 " + percentile(0.95);
    }
}
