package dev.stammkunde.programmes.testing;

import static dev.stammkunde.points.testing.Orders.eur;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.programmes.membership.FeeSchedule;
import dev.stammkunde.programmes.membership.Fees;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What holds of every store of fees. */
public abstract class FeesContract {

    private static final SortedMap<LocalDate, Money> BACK =
            new TreeMap<>(Map.of(LocalDate.parse("2026-04-01"), eur("3.00")));

    /** Returns an empty store. */
    protected abstract Fees store();

    @Test
    void keep_all_isFoundAsItWasKept() {
        Fees store = store();
        store.keep("shop", List.of(kept("1", 1, "29.00"), kept("2", 1, "19.00")));
        store.keep("other", List.of(kept("1", 1, "9.00")));

        assertThat(found(store)).containsExactlyInAnyOrder(schedule("29.00"), schedule("19.00"));
    }

    @Test
    void keep_older_changesNothing() {
        Fees store = store();
        store.keep("shop", List.of(kept("1", 2, "29.00")));
        store.keep("shop", List.of(kept("1", 1, "19.00")));

        assertThat(found(store)).containsExactly(schedule("29.00"));
    }

    @Test
    void keep_theSameOrNewer_isOne() {
        Fees store = store();
        store.keep("shop", List.of(kept("1", 2, "29.00")));
        store.keep("shop", List.of(kept("1", 2, "29.00")));
        store.keep("shop", List.of(kept("1", 3, "19.00")));

        assertThat(found(store)).containsExactly(schedule("19.00"));
    }

    private static List<FeeSchedule> found(Fees store) {
        List<FeeSchedule> all = new ArrayList<>();
        store.each("shop", all::add);
        return all;
    }

    private static Fees.Kept kept(String orderId, long version, String paid) {
        return new Fees.Kept(orderId, schedule(paid), version);
    }

    private static FeeSchedule schedule(String paid) {
        return new FeeSchedule(
                "tea-friends",
                LocalDate.parse("2026-03-15"),
                eur(paid),
                LocalDate.parse("2026-03-15"),
                LocalDate.parse("2027-03-15"),
                LocalDate.parse("2026-05-01"),
                false,
                eur("4.00"),
                BACK);
    }
}
