package dev.stammkunde.points;

import static dev.stammkunde.points.testing.SampleOrders.CUSTOMER;
import static dev.stammkunde.points.testing.SampleOrders.PAID_AT;
import static dev.stammkunde.points.testing.SampleOrders.SHOP;
import static dev.stammkunde.points.testing.SampleOrders.line;
import static dev.stammkunde.points.testing.SampleOrders.paid;
import static dev.stammkunde.points.testing.SampleOrders.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.programme.LotRules;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.testing.HearOrders;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.SampleOrders;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * An order whose points expire on three days is refunded in any steps: what its customer keeps is
 * as if all refunds had come before anything was lost.
 */
final class RefundAfterExpiryProperties {

    private static final AccountId ACCOUNT = new AccountId(SHOP, CUSTOMER);
    private static final String ORDER = "1001";
    private static final String OTHER = "1002";

    /** What the order had at first, and what was added in the two months after. */
    private static final List<Integer> GOODS = List.of(30, 50, 20);

    /** When the points of each are lost; those of the other order a month after. */
    private static final List<Instant> LOST =
            List.of(
                    Instant.parse("2026-06-30T22:00:00Z"),
                    Instant.parse("2026-07-31T22:00:00Z"),
                    Instant.parse("2026-08-31T22:00:00Z"));

    private static final int OF_OTHER = 40;

    private InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private HearOrders hear = new HearOrders(ledger, SHOP);
    private List<OrderLine> lines = new ArrayList<>();
    private Programme programme = programme();
    private int refunds;
    private int rounds;

    @Property(tries = 1000)
    void available_anySplitOfRefundsAndExpiries_isAsIfRefundsHadComeFirst(
            @ForAll @Size(5) List<@IntRange(min = 3, max = 6) Integer> months,
            @ForAll @Size(5) List<@IntRange(min = 1, max = 60) Integer> euros,
            @ForAll @Size(5) List<Boolean> lossesBooked,
            @ForAll Overdraw overdraw) {
        begin(overdraw);
        List<Integer> inOrder = months.stream().sorted().toList();

        long refunded = 0;
        for (int i = 0; i < inOrder.size(); i++) {
            Instant now = month(inOrder.get(i)).plusSeconds(i);
            if (lossesBooked.get(i)) {
                bookLosses(now);
            }
            refunded += euros.get(i);
            refund(euros.get(i), now);

            assertThat(available(now)).isEqualTo(kept(refunded, now));
            assertThat(ledger.account(ACCOUNT).debt()).isZero();
        }
    }

    /**
     * What is left of all goods by lots, of which refunds took those first that were lost first.
     */
    private static long kept(long refunded, Instant now) {
        long kept = OF_OTHER;
        long back = refunded;
        for (int i = 0; i < GOODS.size(); i++) {
            long left = Math.max(0, GOODS.get(i) - back);
            back -= GOODS.get(i) - left;
            kept += now.isBefore(LOST.get(i)) ? left : 0;
        }
        return kept;
    }

    @Example
    void refundInFull_someLapsed_takesTheRestAndForgivesTheLapsed() {
        begin(Overdraw.ALLOWED);
        Instant now = LOST.getFirst();

        refund(100, now);

        LedgerEntry entry = ledger.all(ACCOUNT).getLast();
        assertThat(entry.points()).isEqualTo(-70);
        assertThat(((Booking.OrderState) entry.booking()).forgiven()).isEqualTo(30);
        assertThat(available(now)).isEqualTo(OF_OTHER);
    }

    @Example
    void refundInFull_liveOnesSpent_makesADebtOfTheseAlone() {
        begin(Overdraw.ALLOWED);
        Instant now = LOST.getFirst();
        adjust(-110, now);

        refund(100, now);

        assertThat(available(now)).isEqualTo(-70);
    }

    @Example
    void revived_someLapsed_getsBackWhatWasTaken() {
        begin(Overdraw.ALLOWED);
        Instant now = LOST.getFirst();
        hear.hear(ORDER, new OrderReport.Cancelled<>(AsOf.of(now)), programme, now);
        assertThat(available(now)).isEqualTo(OF_OTHER);

        report(now.plusSeconds(60));

        assertThat(available(now.plusSeconds(60))).isEqualTo(OF_OTHER + 70);
        refund(100, now.plusSeconds(120));
        assertThat(available(now.plusSeconds(120))).isEqualTo(OF_OTHER);
    }

    /** Two orders, one of which gets more goods in the months after. */
    private void begin(Overdraw overdraw) {
        ledger = new InMemoryPointsLedger();
        hear = new HearOrders(ledger, SHOP);
        lines = new ArrayList<>();
        programme =
                new Programme(
                        "v1",
                        Instant.EPOCH,
                        programme.timeZone(),
                        programme.earning(),
                        new LotRules(0, OptionalInt.of(3)),
                        overdraw);
        for (int i = 0; i < GOODS.size(); i++) {
            lines.add(line("l" + i, 1, GOODS.get(i) + ".00"));
            report(month(i));
        }
        hear(OTHER, List.of(line("x", 1, OF_OTHER + ".00")), month(3), month(3));
    }

    private void report(Instant now) {
        hear(ORDER, lines, PAID_AT, now);
    }

    private void hear(String orderId, List<OrderLine> goods, Instant paidAt, Instant now) {
        hear.hear(
                orderId,
                new OrderReport.Snapshot<>(
                        AsOf.of(now),
                        paid(orderId, "0", goods.toArray(OrderLine[]::new)).order(),
                        new Payment.Paid(paidAt),
                        false,
                        null),
                programme,
                now);
    }

    private void refund(int euros, Instant now) {
        refunds++;
        hear.hear(
                ORDER,
                new OrderReport.Refunded<>(
                        AsOf.of(now), SampleOrders.refund("r" + refunds, ORDER, euros + ".00")),
                programme,
                now);
    }

    private void adjust(long points, Instant now) {
        write(
                new PointsCommand.Adjust("a", points, "spent", null, null, "anna", null, programme),
                now);
    }

    private void bookLosses(Instant now) {
        for (Instant date : ledger.account(ACCOUNT).expiryDates()) {
            if (!date.isAfter(now)) {
                rounds++;
                write(new PointsCommand.Expire(ACCOUNT, date, rounds), now);
            }
        }
    }

    private void write(PointsCommand command, Instant now) {
        if (Decide.decide(ledger.account(ACCOUNT), command, now) instanceof Decision.Book book) {
            assertThat(ledger.write(book)).isEqualTo(PointsLedger.Written.WRITTEN);
        }
    }

    private long available(Instant now) {
        return PointsView.of(ledger.account(ACCOUNT), now).available();
    }

    private static Instant month(int months) {
        return PAID_AT.plus(Duration.ofDays(31L * months));
    }
}
