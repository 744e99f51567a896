package dev.stammkunde.reports.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.reports.missed.MissedOrder;
import dev.stammkunde.reports.missed.MissedOrder.Kind;
import dev.stammkunde.reports.missed.MissedOrder.Sum;
import dev.stammkunde.reports.missed.MissedOrders;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What each list of missed orders does. */
public abstract class MissedOrdersContract {

    private static final Instant NIGHT = Instant.parse("2026-11-10T00:17:00Z");

    /** Returns an empty list. */
    protected abstract MissedOrders missed();

    private static MissedOrder of(String shop, String order, Instant at, @Nullable Sum known) {
        return new MissedOrder(
                shop,
                order,
                "#" + order,
                at,
                at.minusSeconds(60),
                at.minusSeconds(90),
                known == null ? Kind.MISSING_HERE : Kind.OTHER_AMOUNT,
                "EUR",
                new Sum(11_900, known == null ? null : Long.valueOf(500)),
                known);
    }

    @Test
    void newest_ofAShop_areItsOwnTheNewestFirst() {
        MissedOrders missed = missed();
        MissedOrder old = of("shop", "b#2", NIGHT, null);
        MissedOrder later = of("shop", "a", NIGHT.plusSeconds(86_400), new Sum(100, 0L));
        missed.note(later);
        missed.note(old);
        missed.note(of("shop#2", "c", NIGHT, null));

        assertThat(missed.newest("shop", 10)).containsExactly(later, old);
        assertThat(missed.newest("shop", 1)).containsExactly(later);
        assertThat(missed.newest("other", 10)).isEmpty();
    }

    @Test
    void note_theSameRunAgain_keepsTheFirst() {
        MissedOrders missed = missed();
        MissedOrder first = of("shop", "a", NIGHT, null);
        missed.note(first);

        missed.note(of("shop", "a", NIGHT, new Sum(1, null)));

        assertThat(missed.newest("shop", 10)).containsExactly(first);
    }
}
