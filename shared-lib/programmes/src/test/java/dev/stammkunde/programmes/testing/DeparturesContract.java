package dev.stammkunde.programmes.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.programmes.departures.Departure;
import dev.stammkunde.programmes.departures.Departures;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What holds of departures wherever they are kept. */
public abstract class DeparturesContract {

    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00.5Z");
    private static final CustomerId ANNA = new CustomerId("roaster", "anna #1/ä");
    private static final CustomerId BEN = new CustomerId("roaster", "ben");

    protected abstract Departures store();

    @Test
    void keep_twice_keepsTheFirstUntilItIsDue() {
        store().keep(new Departure(ANNA, NOW));
        store().keep(new Departure(ANNA, NOW.plusSeconds(60)));

        assertThat(store().isWaiting(ANNA)).isTrue();
        assertThat(store().isWaiting(BEN)).isFalse();
        assertThat(store().due(NOW.plus(Departure.WAIT).minusMillis(1), 9)).isEmpty();
        assertThat(store().due(NOW.plus(Departure.WAIT), 9))
                .containsExactly(new Departure(ANNA, NOW));
    }

    @Test
    void due_moreThanAsked_areThoseThatWaitLongest() {
        store().keep(new Departure(ANNA, NOW.plusSeconds(1)));
        store().keep(new Departure(BEN, NOW));

        assertThat(store().due(NOW.plus(Departure.WAIT).plusSeconds(1), 1))
                .containsExactly(new Departure(BEN, NOW));
    }

    @Test
    void remove_twice_leavesNothingOfThemAndAllOfOthers() {
        store().keep(new Departure(ANNA, NOW));
        store().keep(new Departure(BEN, NOW));

        store().remove(ANNA);
        store().remove(ANNA);

        assertThat(store().isWaiting(ANNA)).isFalse();
        assertThat(store().due(NOW.plus(Departure.WAIT), 9))
                .containsExactly(new Departure(BEN, NOW));
    }
}
