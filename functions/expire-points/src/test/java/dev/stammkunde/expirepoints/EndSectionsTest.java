package dev.stammkunde.expirepoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.testing.CountedOrders;
import dev.stammkunde.points.testing.HearOrders;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.testkit.Crashing;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;

/** What other wings keep with an account ends in its time, once, and after it was given again. */
final class EndSectionsTest {

    private static final String CUSTOMER = "7001";
    private static final Instant PAID_AT = Instant.parse("2026-03-05T10:15:30Z");
    private static final String BEFORE = "2026-04-03T23:20:00Z";
    private static final String AFTER = "2026-04-04T00:20:00Z";

    private final Shop shop = new Shop();
    private final HearOrders hear =
            new HearOrders(shop.ledger, Shop.ID, List.of(new CountedOrders()));

    @BeforeEach
    void countOrders() {
        shop.rules = List.of(new CountedOrders());
        shop.warnNobody();
        order("1001");
    }

    private void order(String id) {
        hear.hear(
                id,
                OrderReport.of(Orders.paid(id, "37.90")).orElseThrow(),
                Orders.programme(),
                PAID_AT);
    }

    private List<LedgerEntry> ends() {
        return shop.entries(CUSTOMER).stream()
                .filter(entry -> entry.booking() instanceof Booking.OfUnits)
                .toList();
    }

    private long counted() {
        return shop.ledger.account(Shop.account(CUSTOMER)).held(CountedOrders.ORDERS);
    }

    @Test
    void expire_beforeAndAfterItEnds_booksItOnce() {
        assertThat(shop.run(BEFORE).ended()).isZero();
        assertThat(shop.run(AFTER).ended()).isOne();
        assertThat(shop.run(AFTER).ended()).isZero();

        assertThat(ends()).hasSize(1);
        assertThat(counted()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void expire_crashesAtEachCall_booksItOnce(boolean afterEffect) {
        int crashes = 0;
        for (int call = 0; crashes == call; call++) {
            EndSectionsTest world = new EndSectionsTest();
            world.countOrders();
            try {
                Object unused = world.shop.run(AFTER, new Crashing(call, afterEffect));
            } catch (Crashing.Crash _) {
                crashes++;
            }
            Object unused = world.shop.run(AFTER);
            assertThat(world.ends()).hasSize(1);
            assertThat(world.counted()).isZero();
        }
        assertThat(crashes).isGreaterThan(3);
    }

    @Test
    void expire_givenAgainAfterItEnded_endsAgainInTheNextRound() {
        Object unused = shop.run(AFTER);
        order("1002");

        assertThat(counted()).isOne();
        assertThat(shop.run(AFTER).ended()).isOne();

        assertThat(ends()).hasSize(2).doesNotHaveDuplicates();
        assertThat(counted()).isZero();
    }
}
