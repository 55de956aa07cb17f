package se.digipunkt.provisioning.architecture.bad.clockisgiven.server.fleet;

import java.time.Instant;
import java.util.function.Supplier;

final class Fleet {
    final Supplier<Instant> clock = Instant::now;
}
