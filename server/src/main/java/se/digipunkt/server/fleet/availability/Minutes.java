package se.digipunkt.server.fleet.availability;

import java.time.Duration;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Counted time in whole minutes. The three parts add up to what was promised: what rounding down
/// leaves over goes to the parts that lost most by it.
public record Minutes(
        long promised,
        long working,
        long down,
        long unknown,
        long degraded,
        long online,
        long good) {

    public static final Minutes NONE = new Minutes(0, 0, 0, 0, 0, 0, 0);

    public Minutes plus(Minutes other) {
        return new Minutes(
                promised + other.promised,
                working + other.working,
                down + other.down,
                unknown + other.unknown,
                degraded + other.degraded,
                online + other.online,
                good + other.good);
    }

    static Minutes of(Counted counted) {
        Duration[] parts = {counted.working(), counted.down(), counted.unknown()};
        long promised = counted.promised().toMinutes();
        long[] whole = IntStream.range(0, 3).mapToLong(i -> parts[i].toMinutes()).toArray();
        IntStream.range(0, 3)
                .boxed()
                .sorted(Comparator.comparing(i -> Duration.ofMinutes(whole[i]).minus(parts[i])))
                .limit(promised - whole[0] - whole[1] - whole[2])
                .forEach(i -> whole[i]++);
        return new Minutes(
                promised,
                whole[0],
                whole[1],
                whole[2],
                rounded(counted.degraded(), whole[0]),
                rounded(counted.online(), whole[0]),
                rounded(counted.good(), whole[0]));
    }

    private static long rounded(Duration part, long most) {
        return Math.min(most, part.plusSeconds(30).toMinutes());
    }
}
