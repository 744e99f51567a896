package dev.stammkunde.reports.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.reports.missed.DismissMissed;
import dev.stammkunde.reports.missed.DismissMissed.Outcome;
import dev.stammkunde.reports.missed.Dismissal;
import dev.stammkunde.reports.missed.MissedOrder;
import dev.stammkunde.reports.missed.MissedOrder.Kind;
import dev.stammkunde.reports.missed.MissedOrder.Sum;
import dev.stammkunde.reports.missed.MissedOrders;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What each list of missed orders does. */
public abstract class MissedOrdersContract {

    private static final Instant NIGHT = Instant.parse("2026-11-10T00:17:00Z");

    /** Returns an empty list. */
    protected abstract MissedOrders missed();

    /** Returns what puts them aside. */
    protected abstract DismissMissed dismiss();

    /** Returns the log that it is told in. */
    protected abstract AuditLog log();

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
    void dismiss_aDifference_isKeptOnceWithWhoDidIt() {
        MissedOrder order = of("shop", "b#2", NIGHT, null);
        missed().note(order);
        missed().note(of("shop", "b#2", NIGHT.plusSeconds(86_400), null));
        DismissMissed.Place place = new DismissMissed.Place("shop", NIGHT, "b#2");
        Dismissal first = new Dismissal(NIGHT.plusSeconds(9), "fiona", "A test order");

        assertThat(dismiss().dismiss(place, first, entry("fiona"))).isEqualTo(Outcome.DISMISSED);
        assertThat(
                        dismiss()
                                .dismiss(
                                        place,
                                        new Dismissal(NIGHT.plusSeconds(99), "max", "No"),
                                        entry("max")))
                .isEqualTo(Outcome.BEFORE);

        assertThat(missed().newest("shop", 10).getLast()).isEqualTo(order.with(first));
        assertThat(missed().newest("shop", 10).getFirst().dismissal()).isNull();
        assertThat(told()).extracting(entry -> entry.acting().person()).containsExactly("fiona");
    }

    @Test
    void dismiss_whatIsNotThere_isUnknownAndToldNowhere() {
        assertThat(
                        dismiss()
                                .dismiss(
                                        new DismissMissed.Place("shop", NIGHT, "a"),
                                        new Dismissal(NIGHT, "fiona", "x"),
                                        entry("fiona")))
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(missed().newest("shop", 10)).isEmpty();
        assertThat(told()).isEmpty();
    }

    private static AuditEntry entry(String person) {
        return new Acting(person, null, List.of("finance"), NIGHT, "request-" + person)
                .did("shop", new Deed("dismiss", "missed-order", "b#2"));
    }

    private List<AuditEntry> told() {
        AuditLog.Question question =
                new AuditLog.Question(
                        NIGHT.minusSeconds(9),
                        NIGHT.plusSeconds(9),
                        Optional.empty(),
                        Optional.empty());
        return log().page("shop", question, Optional.empty(), 10).entries();
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
