package dev.stammkunde.localrunner.functions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

final class ObjectStateTest {

    private static final AtomicLong CALLS = new AtomicLong();

    private final Map<String, List<String>> cache = new HashMap<>();
    private final AtomicLong counter = new AtomicLong();
    private final Runnable deep = () -> cache.put("shop", List.of("programme"));

    @Test
    void of_nothingHappened_staysTheSame() {
        assertThat(ObjectState.of(this)).isEqualTo(ObjectState.of(this));
    }

    @Test
    void of_cacheFilledOrCounterRaised_differs() {
        var before = ObjectState.of(deep);
        deep.run();
        var cached = ObjectState.of(deep);
        counter.incrementAndGet();
        var counted = ObjectState.of(deep);
        CALLS.incrementAndGet();

        assertThat(cached).isNotEqualTo(before);
        assertThat(counted).isNotEqualTo(cached);
        assertThat(ObjectState.of(deep)).isNotEqualTo(counted);
    }
}
