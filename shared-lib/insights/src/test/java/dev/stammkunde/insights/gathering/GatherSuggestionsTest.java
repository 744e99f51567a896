package dev.stammkunde.insights.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.suggestions.Suggestion;
import dev.stammkunde.customers.suggestions.SuggestionReason;
import dev.stammkunde.finance.testing.ShopLedger;
import dev.stammkunde.finance.testing.SoldOrders;
import dev.stammkunde.insights.gathering.GatherFigures.Outcome;
import dev.stammkunde.insights.recommendations.RecommendationReport;
import dev.stammkunde.insights.recommendations.Recommender;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;
import dev.stammkunde.shop.catalogue.Product;
import dev.stammkunde.shop.testing.SampleProducts;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** How products are suggested to a shop's customers, night by night. */
final class GatherSuggestionsTest {

    private static final Instant NIGHT = Instant.parse("2026-11-20T02:40:00Z");
    private static final Instant NEXT = NIGHT.plus(Duration.ofDays(1));

    private final ShopLedger ledger = new ShopLedger(Orders.programme());
    private final GatheredShop shop = new GatheredShop();
    private int orders;

    @Test
    void gather_withoutACatalogue_suggestsNothing() {
        buy("anna", "2026-11-05T10:00:00Z", "sencha");

        assertThat(gather(NIGHT)).isEqualTo(Outcome.DONE);

        assertThat(shop.suggestions.progress(ShopLedger.SHOP).whole()).isNull();
        assertThat(shop.recommendations.find(ShopLedger.SHOP)).isEmpty();
    }

    @Test
    void gather_someCustomersWithACatalogue_suggestsWhatIsPopularAndSaysHowItIsJudged() {
        sells("sencha", "chai");
        buy("anna", "2026-11-05T10:00:00Z", "sencha");
        buy("berta", "2026-11-06T10:00:00Z", "sencha", "unknown-to-the-catalogue");
        buy("clara", "2026-11-07T10:00:00Z", "chai");

        assertThat(gather(NIGHT)).isEqualTo(Outcome.DONE);

        assertThat(ids("clara")).containsExactly("sencha", "chai");
        assertThat(suggested("clara"))
                .extracting(Suggestion::reason)
                .containsOnly(new SuggestionReason.Popular(null));
        RecommendationReport report = shop.recommendations.find(ShopLedger.SHOP).orElseThrow();
        assertThat(report.asOf()).isEqualTo(NIGHT);
        assertThat(report.products()).isEqualTo(2);
        assertThat(report.test().customers()).isZero();
        assertThat(report.test().recommenders()).isEmpty();
    }

    @Test
    void gather_aShopWithRegulars_suggestsWhatTheyRunOutOf() {
        regulars();

        gather(NIGHT);

        assertThat(shop.recommendations.find(ShopLedger.SHOP).orElseThrow().test().recommenders())
                .contains(Recommender.OWN_FREQUENCY);
        assertThat(ids("c7").getFirst()).isEqualTo("tea7");
    }

    @Test
    void gather_inStepsOfACallEach_comesToTheSame() {
        regulars();
        gather(NIGHT);
        GatheredShop whole = shop;
        GatherSuggestionsTest other = new GatherSuggestionsTest();
        other.regulars();
        other.hear();
        int calls = 0;
        Outcome outcome = Outcome.MORE;
        while (outcome == Outcome.MORE && calls < 100) {
            AtomicInteger steps = new AtomicInteger(1);
            outcome = other.shop.gather(NIGHT, () -> steps.getAndDecrement() > 0);
            calls++;
        }

        assertThat(outcome).isEqualTo(Outcome.DONE);
        assertThat(calls).isGreaterThan(3);
        for (int i = 0; i < 250; i++) {
            CustomerId customer = new CustomerId(ShopLedger.SHOP, "c" + i);
            assertThat(other.shop.suggestions.find(customer, NIGHT))
                    .isNotEmpty()
                    .isEqualTo(whole.suggestions.find(customer, NIGHT));
        }
    }

    @Test
    void gather_outOfStockOrTakenOut_isSuggestedNoMore() {
        sells("sencha", "chai");
        buy("anna", "2026-11-05T10:00:00Z", "sencha", "chai");
        gather(NIGHT);
        assertThat(ids("anna")).containsExactly("chai", "sencha");

        shop.catalogue.keep(ShopLedger.SHOP, soldOut("chai"));
        gather(NEXT);
        assertThat(ids("anna")).containsExactly("sencha");

        shop.catalogue.remove(ShopLedger.SHOP, "sencha", NEXT);
        shop.catalogue.remove(ShopLedger.SHOP, "chai", NEXT);
        gather(NEXT.plus(Duration.ofDays(1)));
        assertThat(ids("anna")).isEmpty();
    }

    @Test
    void gather_refundedSince_isSuggestedNoMoreToWhoSentItBack() {
        sells("sencha");
        String order = buy("anna", "2026-11-05T10:00:00Z", "sencha");
        buy("berta", "2026-11-05T10:00:00Z", "sencha");
        gather(NIGHT);
        assertThat(ids("anna")).containsExactly("sencha");

        ledger.at("2026-11-20T10:00:00Z");
        ledger.refunded(SoldOrders.refund("r", order, 1_000, ledger.now()));
        gather(NEXT);

        assertThat(ids("anna")).isEmpty();
        assertThat(ids("berta")).containsExactly("sencha");
    }

    @Test
    void gather_joinedOrErasedSince_suggestsToWhoStaysAlone() {
        sells("sencha");
        buy("zora", "2026-11-05T10:00:00Z", "sencha");
        buy("anna", "2026-11-05T10:00:00Z", "sencha");
        buy("berta", "2026-11-05T10:00:00Z", "sencha");
        gather(NIGHT);
        assertThat(ids("zora")).isNotEmpty();

        ledger.at("2026-11-20T10:00:00Z").merge("zora", "anna");
        shop.erased.add(new CustomerId(ShopLedger.SHOP, "berta"));
        gather(NEXT);

        assertThat(ids("zora")).isEmpty();
        assertThat(ids("berta")).isEmpty();
        assertThat(ids("anna")).containsExactly("sencha");
    }

    @Test
    void gather_aSecondTimeInANight_changesNothing() {
        sells("sencha");
        buy("anna", "2026-11-05T10:00:00Z", "sencha");
        gather(NIGHT);
        shop.catalogue.keep(ShopLedger.SHOP, soldOut("sencha"));

        assertThat(gather(NIGHT)).isEqualTo(Outcome.DONE);

        assertThat(ids("anna")).containsExactly("sencha");
    }

    /** Everybody has a tea of their own, which they buy each month. */
    private void regulars() {
        for (int i = 0; i < 250; i++) {
            sells("tea" + i % 50);
            for (int month = 8; month <= 10; month++) {
                buy(
                        "c" + i,
                        "2026-%02d-%02dT10:00:00Z".formatted(month, 1 + i % 4),
                        "tea" + i % 50);
            }
        }
    }

    private void sells(String... products) {
        for (String product : products) {
            shop.catalogue.keep(ShopLedger.SHOP, SampleProducts.tea(product));
        }
    }

    private static Product soldOut(String id) {
        Product tea = SampleProducts.tea(id);
        return new Product(
                id,
                tea.title(),
                tea.categories(),
                tea.price(),
                tea.url(),
                tea.picture(),
                false,
                false,
                NIGHT);
    }

    private String buy(String customer, String when, String... products) {
        String orderId = "o" + orders++;
        ledger.at(when);
        Order order = SoldOrders.order(orderId, customer, 1_000, ledger.now());
        List<OrderLine> lines = new ArrayList<>();
        for (String product : products) {
            OrderLine first = order.lines().getFirst();
            lines.add(
                    new OrderLine(
                            "line-" + (lines.size() + 1),
                            LineKind.GOODS,
                            product,
                            null,
                            List.of(),
                            1,
                            lines.isEmpty() ? first.listed() : SoldOrders.eur(0),
                            lines.isEmpty() ? first.paid() : SoldOrders.eur(0),
                            lines.isEmpty() ? first.tax() : SoldOrders.eur(0)));
        }
        ledger.paid(order.withLines(lines));
        return orderId;
    }

    private void hear() {
        ShopLedger.keep(shop.journal, ledger.entries());
    }

    private Outcome gather(Instant night) {
        hear();
        return shop.gather(night, () -> true);
    }

    private List<String> ids(String customer) {
        return suggested(customer).stream().map(each -> each.product().productId()).toList();
    }

    private List<Suggestion> suggested(String customer) {
        return shop.suggestions.find(new CustomerId(ShopLedger.SHOP, customer), NIGHT);
    }
}
