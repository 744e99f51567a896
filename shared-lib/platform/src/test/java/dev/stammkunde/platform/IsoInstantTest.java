package dev.stammkunde.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DateTimeException;
import java.time.Instant;

class IsoInstantTest {

    @Property
    void text_anyTime_isThatOfInstant(@ForAll("times") Instant time) {
        assertThat(IsoInstant.text(time)).isEqualTo(time.toString());
    }

    @Property
    void parse_anyTime_givesItBack(@ForAll("times") Instant time) {
        assertThat(IsoInstant.parse(time.toString())).isEqualTo(time);
    }

    /** Seconds, milliseconds and nanoseconds, in and out of the years of four digits. */
    @Provide
    Arbitrary<Instant> times() {
        Arbitrary<Long> seconds =
                Arbitraries.oneOf(
                        Arbitraries.longs().between(-31_000_000_000L, 254_000_000_000L),
                        Arbitraries.longs().between(-90_000_000_000L, 400_000_000_000L));
        Arbitrary<Integer> nanos =
                Arbitraries.oneOf(
                        Arbitraries.just(0),
                        Arbitraries.integers().between(0, 999).map(millis -> millis * 1_000_000),
                        Arbitraries.integers().between(0, 999_999_999));
        return seconds.flatMap(second -> nanos.map(nano -> Instant.ofEpochSecond(second, nano)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2028-02-29T23:59:59Z",
                "1000-01-01T00:00:00Z",
                "0999-12-31T23:59:59.999Z",
                "9998-12-31T23:59:59.001Z",
                "9999-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "2026-05-01T24:00:00Z",
                "2026-05-01T10:00:00.5Z",
                "2026-05-01T10:00:00+02:00",
                "2026-05-01t10:00:00z"
            })
    void parse_whatInstantReads_isReadAlike(String text) {
        assertThat(IsoInstant.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-02-29T10:00:00Z",
                "2026-00-01T10:00:00Z",
                "2026-13-01T10:00:00Z",
                "2026-05-00T10:00:00Z",
                "2026-05-01T25:00:00Z",
                "2026-05-01T10:60:00Z",
                "2026-05-01T10:00:60Z",
                "2026-05-01 10:00:00Z",
                "2026-05-01T10:00:00:000Z",
                "2026-05-01T10:00:0٣Z"
            })
    void parse_noTime_isRefused(String text) {
        assertThatThrownBy(() -> IsoInstant.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
