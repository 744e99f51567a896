package dev.stammkunde.insights.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.testing.ShopLedger;
import dev.stammkunde.finance.testing.SoldOrders;
import dev.stammkunde.insights.CustomerCounts;
import dev.stammkunde.insights.MoneyCounts;
import dev.stammkunde.insights.gathering.GatherFigures.Outcome;
import dev.stammkunde.insights.value.Abstention;
import dev.stammkunde.insights.value.Abstention.Reason;
import dev.stammkunde.insights.value.ValueReport;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.points.testing.SampleLines;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** How a shop's figures come about, night by night. */
final class GatherFiguresTest {

    private static final Instant NIGHT = Instant.parse("2026-11-20T02:40:00Z");

    private final GatheredShop shop = new GatheredShop();

    @Test
    void gather_ofAShopWithoutAJournal_keepsThatThereIsNothing() {
        assertThat(gather()).isEqualTo(Outcome.DONE);

        assertThat(shop.kept().dataFrom()).isNull();
        assertThat(shop.kept().asOf()).isEqualTo(NIGHT);
    }

    @Test
    void gather_purchases_ratesCustomersByTheMainCurrency() {
        buy("1", "anna", 5_000, "2026-09-05T10:00:00Z");
        buy("2", "anna", 3_000, "2026-10-05T10:00:00Z");
        hear();
        gather();

        ValueReport value = shop.value.find(ShopLedger.SHOP).orElseThrow();
        assertThat(value.currency()).isEqualTo("EUR");
        assertThat(value.asOf()).isEqualTo(NIGHT);
        assertThat(value.classes().getFirst().customers()).isEqualTo(1);
        assertThat(value.classes().getFirst().paidMinor()).isPositive();
        assertThat(value.model().abstentions())
                .extracting(Abstention::reason)
                .containsExactly(Reason.TOO_FEW_BUYERS, Reason.TOO_SHORT);
    }

    @Test
    void gather_withoutTimeToRate_ratesInTheNextCallAndCountsNothingTwice() {
        buy("1", "anna", 5_000, "2026-10-05T10:00:00Z");
        hear();
        AtomicInteger steps = new AtomicInteger(2);

        assertThat(shop.gather(NIGHT, () -> steps.getAndDecrement() > 0)).isEqualTo(Outcome.MORE);
        assertThat(shop.kept().asOf()).isEqualTo(NIGHT);
        assertThat(shop.value.find(ShopLedger.SHOP)).isEmpty();

        AtomicInteger oneStep = new AtomicInteger(1);
        assertThat(shop.gather(NIGHT, () -> oneStep.getAndDecrement() > 0)).isEqualTo(Outcome.DONE);
        assertThat(shop.value.find(ShopLedger.SHOP)).isPresent();
    }

    @Test
    void gather_whenARefundComesLater_changesTheMonthOfTheOrder() {
        shop.buy("1", "anna", 5_000, "2026-09-05T10:00:00Z");
        shop.buy("2", "anna", 3_000, "2026-10-05T10:00:00Z");
        shop.hear();
        gather();
        long before = octoberNet();

        shop.ledger.at("2026-11-10T10:00:00Z");
        shop.ledger.refunded(SoldOrders.refund("f", "2", 1_000, shop.ledger.now()));
        shop.hear();
        gather();

        assertThat(octoberNet()).isLessThan(before).isPositive();
        assertThat(shop.october().orders()).isEqualTo(1);
    }

    @Test
    void gather_whenAllGoesBack_countsTheOrderNoMore() {
        shop.buy("1", "anna", 5_000, "2026-09-05T10:00:00Z");
        shop.buy("2", "anna", 3_000, "2026-10-05T10:00:00Z");
        shop.ledger.at("2026-11-10T10:00:00Z");
        shop.ledger.refunded(
                SoldOrders.refund(
                        "f",
                        "2",
                        SoldOrders.order("2", "anna", 3_000, shop.ledger.now())
                                .total()
                                .getAmountMinorLong(),
                        shop.ledger.now()));
        shop.hear();
        gather();

        assertThat(shop.october().customers()).isEqualTo(new CustomerCounts(1, 0, 0, 0, 0, 0));
    }

    @Test
    void gather_whenCustomersAreJoinedLater_countsThemAsOne() {
        shop.buy("1", "zora", 5_000, "2026-09-05T10:00:00Z");
        shop.buy("2", "anna", 3_000, "2026-10-05T10:00:00Z");
        shop.hear();
        gather();
        assertThat(shop.october().customers().first()).isEqualTo(1);

        shop.ledger.at("2026-11-10T10:00:00Z").merge("zora", "anna");
        shop.hear();
        gather();

        assertThat(shop.october().customers()).isEqualTo(new CustomerCounts(1, 1, 0, 1, 0, 0));
        assertThat(shop.kept().cohorts().getFirst().size()).isEqualTo(1);
    }

    @Test
    void gather_ofLinesThatAreNoEntries_countsAndLeavesThemOut() {
        shop.buy("1", "anna", 5_000, "2026-10-05T10:00:00Z");
        shop.hear();
        shop.journal.keep(
                new JournalDay(ShopLedger.SHOP, LocalDate.of(2026, 10, 5)),
                SortedLines.of(List.of(SampleLines.line("zora", 1))));

        gather();
        gather();

        assertThat(shop.kept().unreadableLines()).isEqualTo(1);
        assertThat(shop.october().orders()).isEqualTo(1);
    }

    @Test
    void gather_ofWhatComesVeryLate_findsItOnTheFirstOfAMonth() {
        shop.buy("1", "anna", 5_000, "2026-11-05T10:00:00Z");
        shop.hear();
        gather();
        shop.buy("2", "anna", 5_000, "2026-11-06T10:00:00Z");
        ShopLedger late = new ShopLedger(Orders.programme());
        late.at("2026-08-05T10:00:00Z").paid(SoldOrders.order("9", "berta", 100, late.now()));
        ShopLedger.keep(shop.journal, late.entries());

        gather();
        assertThat(shop.kept().months()).hasSize(1);
        shop.gather(Instant.parse("2026-12-01T02:40:00Z"), () -> true);
        assertThat(shop.kept().months()).hasSize(5);
    }

    private long octoberNet() {
        return shop.october().money().values().stream().mapToLong(MoneyCounts::net).sum();
    }

    private Outcome gather() {
        return shop.gather(NIGHT, () -> true);
    }
}
