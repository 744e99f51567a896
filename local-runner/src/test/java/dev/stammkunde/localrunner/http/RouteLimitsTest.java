package dev.stammkunde.localrunner.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.localrunner.template.Stack;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

final class RouteLimitsTest {

    private static final String HOOKS = "POST /hooks";
    private static final String OTHER = "GET /other";

    private final AtomicLong nanoseconds = new AtomicLong(Long.MAX_VALUE - 5);
    private final RouteLimits limits =
            new RouteLimits(
                    new Stack.Gateway(
                            Optional.of(new Stack.RateLimit(1, 2)),
                            Map.of(HOOKS, new Stack.RateLimit(10, 5)),
                            Optional.empty()),
                    nanoseconds::get);

    @Test
    void take_atOnce_givesTheBurst() {
        assertThat(taken(HOOKS, 8)).isEqualTo(5);
    }

    @Test
    void take_routeWithoutALimitOfItsOwn_hasTheDefault() {
        assertThat(taken(OTHER, 8)).isEqualTo(2);
    }

    @Test
    void take_floodOnOneRoute_leavesTheOthers() {
        taken(HOOKS, 100);

        assertThat(taken(OTHER, 1)).isEqualTo(1);
        assertThat(taken("GET /third", 1)).isEqualTo(1);
    }

    @Test
    void take_afterSomeTime_givesWhatTheRateFilled() {
        taken(HOOKS, 100);

        pass(Duration.ofMillis(350));

        assertThat(taken(HOOKS, 100)).isEqualTo(3);
        pass(Duration.ofMillis(50));
        assertThat(taken(HOOKS, 100)).isEqualTo(1);
    }

    @Test
    void take_afterALongTime_givesTheBurstAndNoMore() {
        taken(HOOKS, 100);

        pass(Duration.ofDays(1));

        assertThat(taken(HOOKS, 100)).isEqualTo(5);
    }

    @Test
    void take_withoutAnyLimit_takesAll() {
        var free =
                new RouteLimits(
                        new Stack.Gateway(Optional.empty(), Map.of(), Optional.empty()),
                        nanoseconds::get);

        assertThat(IntStream.range(0, 100)).allMatch(_ -> free.take(HOOKS));
    }

    private long taken(String route, int requests) {
        return IntStream.range(0, requests).filter(_ -> limits.take(route)).count();
    }

    private void pass(Duration time) {
        nanoseconds.addAndGet(time.toNanos());
    }
}
