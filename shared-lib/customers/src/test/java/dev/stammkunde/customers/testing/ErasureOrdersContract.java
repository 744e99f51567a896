package dev.stammkunde.customers.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.ErasureOrder;
import dev.stammkunde.customers.ErasureOrders;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.Deed;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What both adapters of {@link ErasureOrders} do. */
public abstract class ErasureOrdersContract {

    private static final Instant AT = Instant.parse("2026-11-22T09:00:00.123Z");
    private static final CustomerId ANNA = new CustomerId("shop", "anna#1/ä");

    /** Returns empty orders. */
    protected abstract ErasureOrders orders();

    /** Returns the log that they are told in. */
    protected abstract AuditLog log();

    @Test
    void find_withoutAnOrder_findsNothing() {
        assertThat(orders().find(ANNA)).isEmpty();
    }

    @Test
    void keep_first_isKeptWithWhoDidIt() {
        ErasureOrder order = new ErasureOrder(ANNA, AT, "mira");

        assertThat(orders().keep(order, entry("mira", AT))).isEqualTo(order);
        assertThat(orders().find(ANNA)).contains(order);
        assertThat(orders().find(new CustomerId("other", ANNA.id()))).isEmpty();
        assertThat(told()).extracting(entry -> entry.acting().person()).containsExactly("mira");
    }

    @Test
    void keep_second_leavesTheFirstAndTellsNothing() {
        ErasureOrder first = new ErasureOrder(ANNA, AT, "mira");
        Instant later = AT.plus(Duration.ofDays(1));
        orders().keep(first, entry("mira", AT));

        assertThat(orders().keep(new ErasureOrder(ANNA, later, "max"), entry("max", later)))
                .isEqualTo(first);
        assertThat(orders().find(ANNA)).contains(first);
        assertThat(told()).hasSize(1);
    }

    private List<AuditEntry> told() {
        AuditLog.Question question =
                new AuditLog.Question(
                        AT.minus(Duration.ofDays(9)),
                        AT.plus(Duration.ofDays(9)),
                        Optional.empty(),
                        Optional.empty());
        return log().page("shop", question, Optional.empty(), 10).entries();
    }

    private static AuditEntry entry(String person, Instant at) {
        return new Acting(person, null, List.of("support"), at, "request-" + person)
                .did("shop", new Deed("erase", "customer", ANNA.id()));
    }
}
