package dev.stammkunde.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

final class AlertMarkTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    @Test
    void claim_whatIsRaised_isPendingUntilItIsToldAndThenNeverAgain() {
        AlertMark claimed = AlertMark.begin(NOW).claim(Set.of("a", "b"), NOW);
        assertThat(claimed.pending()).containsExactlyInAnyOrder("a", "b");

        AlertMark told = claimed.told(NOW);

        assertThat(told.isPending()).isFalse();
        assertThat(told.claim(Set.of("a", "b"), NOW).isPending()).isFalse();
        assertThat(told.claim(Set.of("b", "c"), NOW).pending()).containsExactly("c");
    }

    /** Whoever stops in between tells the same again, whatever was raised since. */
    @Test
    void claim_whileSomethingIsPending_staysTheSame() {
        AlertMark claimed = AlertMark.begin(NOW).claim(Set.of("a"), NOW);

        assertThat(claimed.claim(Set.of("a", "b"), NOW.plusSeconds(900))).isEqualTo(claimed);
        assertThat(claimed.claim(Set.of(), NOW.plusSeconds(900))).isEqualTo(claimed);
        assertThat(claimed.isQuiet(NOW)).isFalse();
    }

    @Test
    void told_countedThings_goOnWhereTheLastMailEnded() {
        Instant until = NOW.plusSeconds(840);
        AlertMark told = AlertMark.begin(NOW).claim(Set.of("x"), until).told(NOW.plusSeconds(900));

        assertThat(told.since()).isEqualTo(until);
        assertThat(told.until()).isNull();
        assertThat(told.isQuiet(NOW.plusSeconds(900 + 3599))).isTrue();
        assertThat(told.isQuiet(NOW.plusSeconds(900 + 3600))).isFalse();
    }

    /** A campaign that is paused and resumed raises the same as before. */
    @Test
    void claim_whatWasToldAndIsRaisedAgain_isNotToldAgain() {
        AlertMark told = AlertMark.begin(NOW).claim(Set.of("a", "b"), NOW).told(NOW);

        AlertMark silent = told.claim(Set.of(), NOW);

        assertThat(silent.since()).isEqualTo(NOW);
        assertThat(silent.claim(Set.of("a"), NOW).isPending()).isFalse();
        assertThat(silent.claim(Set.of("a", "c"), NOW).pending()).containsExactly("c");
        assertThat(AlertMark.QUIET).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void claim_longAfterwards_forgetsTheOldestThatIsNotRaised() {
        AlertMark mark = AlertMark.begin(NOW).claim(Set.of("gone", "still"), NOW).told(NOW);
        for (int i = 0; i < AlertMark.MOST_REMEMBERED; i++) {
            mark = mark.claim(Set.of("still", "new-" + i), NOW).told(NOW);
        }

        assertThat(mark.claim(Set.of("still"), NOW).told())
                .contains("still", "new-0")
                .doesNotContain("gone")
                .hasSize(AlertMark.MOST_REMEMBERED + 1);
    }
}
