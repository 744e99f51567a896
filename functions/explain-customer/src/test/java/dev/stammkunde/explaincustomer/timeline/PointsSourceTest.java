package dev.stammkunde.explaincustomer.timeline;

import static dev.stammkunde.points.testing.Orders.ACCOUNT;
import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.PAID_AT;
import static dev.stammkunde.points.testing.Orders.SHOP;
import static dev.stammkunde.points.testing.Orders.eur;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.explanations.ShowLedger;
import dev.stammkunde.points.testing.HearOrders;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.moves.NamesOfShop;
import dev.stammkunde.programmes.stamps.StampCards;
import dev.stammkunde.programmes.stamps.StampRules;
import dev.stammkunde.programmes.testing.SampleStampCards;
import dev.stammkunde.programmes.testing.SampleTiers;
import dev.stammkunde.programmes.tiers.GiveTier;
import dev.stammkunde.programmes.tiers.TierHistory;
import dev.stammkunde.programmes.tiers.TierUnits;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Entries of the ledger in the timeline, those that move stamps and tiers too. */
final class PointsSourceTest {

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final StampCards cards =
            new SampleStampCards().with("coffee", SampleStampCards.read(SampleStampCards.COFFEE));
    private final TierHistory tiers = SampleTiers.history(SampleTiers.rules());

    @Test
    void item_ofAStampAlone_saysTheStampByItsCardAndNoPoints() {
        pays("0.40");

        TimelineItem item = newest();

        assertThat(item.points()).isNull();
        assertThat(item.title())
                .isEqualTo(new BothLanguages("Stempel +1: Kaffeekarte", "Stamps +1: Coffee card"));
    }

    @Test
    void item_ofPointsAndMore_saysAllOfIt() {
        pays("150.00");

        TimelineItem item = newest();

        assertThat(item.points()).isEqualTo(150);
        assertThat(item.title().de()).isEqualTo("Bestellung #1");
        assertThat(item.detail().de()).endsWith(" Stempel +1: Kaffeekarte; Stufe: Silber.");
        assertThat(item.detail().en()).endsWith(" Stamps +1: Coffee card; Tier: Silver.");
    }

    @Test
    void item_ofATierThatWasGiven_hasItsNameAndNoPoints() {
        new GiveTier(ledger, _ -> tiers, _ -> {})
                .ask(new GiveTier.Ask(ACCOUNT, "key", "silver", null, "Kulanz", "mia"), PAID_AT);

        TimelineItem item = newest();

        assertThat(item.points()).isNull();
        assertThat(item.title().de()).isEqualTo("Stufe „Silber“ von Hand vergeben („Kulanz“)");
        assertThat(item.title().en()).isEqualTo("tier “Silver” given by hand (“Kulanz”)");
    }

    private TimelineItem newest() {
        return new PointsSource(
                        new ShowLedger(ledger),
                        ACCOUNT,
                        (_, _) -> Orders.programme(),
                        new NamesOfShop(SHOP, _ -> tiers, _ -> cards))
                .newestFirst(Optional.empty(), 1)
                .found()
                .getFirst()
                .item()
                .get();
    }

    private void pays(String amount) {
        Order order =
                new Order(
                        "1",
                        "#1",
                        CUSTOMER,
                        PAID_AT,
                        false,
                        List.of(
                                new OrderLine(
                                        "line",
                                        LineKind.GOODS,
                                        "C-1",
                                        null,
                                        List.of(),
                                        1,
                                        eur(amount),
                                        eur(amount),
                                        eur("0.00"))),
                        eur("0.00"),
                        eur("0.00"),
                        eur(amount),
                        eur("0.00"),
                        eur("0.00"));
        new HearOrders(ledger, SHOP, List.of(new StampRules(cards), new TierUnits(tiers)))
                .hear(
                        "1",
                        new OrderReport.Snapshot<>(
                                AsOf.of(PAID_AT),
                                order,
                                new Payment.Paid(PAID_AT),
                                false,
                                List.of()),
                        Orders.programme(),
                        PAID_AT.plusSeconds(5));
    }
}
