package dev.stammkunde.captureredemptions;

import static dev.stammkunde.points.testing.Orders.SHOP;
import static dev.stammkunde.points.testing.Orders.eur;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.cases.CasePorts;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.cases.WorkingHours;
import dev.stammkunde.cases.testing.InMemoryCases;
import dev.stammkunde.cases.testing.InMemoryStandings;
import dev.stammkunde.mail.PausePromotion;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.programmes.limited.BuyClaim;
import dev.stammkunde.programmes.limited.HearOfferOrder;
import dev.stammkunde.programmes.limited.LimitedOfferDraft;
import dev.stammkunde.programmes.limited.OfferCount;
import dev.stammkunde.programmes.limited.ReserveOffer;
import dev.stammkunde.programmes.testing.InMemoryClaims;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.SampleOffers;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.Source;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class CaptureOffersTest {

    private static final Instant NOW = SampleOffers.FROM.plusSeconds(60);

    private final InMemorySchemes<LimitedOfferDraft> offers = new InMemorySchemes<>();
    private final InMemoryClaims claims = new InMemoryClaims(offers);
    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final InMemoryCases cases = new InMemoryCases();
    private final CaptureOffers capture =
            new CaptureOffers(
                    new HearOfferOrder(offers, claims, ledger, _ -> {}),
                    new CasePorts(
                            cases,
                            _ -> WorkingHours.USUAL,
                            (_, _, _) -> Set.of(),
                            _ -> Optional.empty(),
                            new PausePromotion(new InMemoryStandings(), _ -> {}),
                            _ -> {}));

    private static ShopEvent paid(String orderId, String customer) {
        OrderLine line =
                new OrderLine(
                        "line-1",
                        LineKind.GOODS,
                        "product-9",
                        SampleOffers.SKU,
                        List.of(),
                        1,
                        eur("99"),
                        eur("99"),
                        eur("0"));
        Order order =
                new Order(
                        orderId,
                        "#" + orderId,
                        customer,
                        NOW,
                        false,
                        List.of(line),
                        eur("0"),
                        eur("0"),
                        eur("99"),
                        eur("0"),
                        eur("0"));
        return new ShopEvent.OrderReported(
                new Source(SHOP, Platform.STANDARD, "delivery-1", NOW),
                AsOf.of(NOW),
                order,
                new Payment.Paid(NOW),
                false,
                null);
    }

    @Test
    void hear_orderOfAnotherCustomerThanTheShopSaid_opensACase() {
        offers.put(SampleOffers.teaYear(1));
        AccountId a = new AccountId(SHOP, "a");
        String offer = SampleOffers.ID.id();
        new ReserveOffer(new ReserveOffer.Needs(offers, claims, ledger, (_, _, _) -> true, _ -> {}))
                .reserve(new ReserveOffer.Wish(a, offer, "key"), NOW);
        new BuyClaim(offers, claims, ledger, _ -> {}).buy(a, offer, "5001", NOW);

        capture.hear(paid("5001", "b"), offers.all(SHOP), NOW);

        assertThat(cases.all())
                .singleElement()
                .satisfies(opened -> assertThat(opened.opening().orderId()).isEqualTo("5001"));
    }

    @Test
    void hear_ordersWithoutClaim_countAndOpenACaseWhereThereWasNoPieceOnce() {
        offers.put(SampleOffers.teaYear(1));

        capture.hear(paid("5001", "a"), offers.all(SHOP), NOW);
        assertThat(cases.all()).isEmpty();
        capture.hear(paid("5002", "b"), offers.all(SHOP), NOW);
        capture.hear(paid("5002", "b"), offers.all(SHOP), NOW);

        assertThat(cases.all())
                .singleElement()
                .satisfies(
                        opened -> {
                            assertThat(opened.opening().reason()).isEqualTo(CaseReason.OFFER);
                            assertThat(opened.opening().orderId()).isEqualTo("5002");
                        });
        assertThat(claims.count(SampleOffers.ID)).isEqualTo(new OfferCount(2, 2, 0, 2));
    }
}
