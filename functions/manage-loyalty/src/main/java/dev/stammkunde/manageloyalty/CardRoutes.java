package dev.stammkunde.manageloyalty;

import static dev.stammkunde.platform.http.AdminGroup.FINANCE;
import static dev.stammkunde.platform.http.AdminGroup.MARKETING;
import static dev.stammkunde.platform.http.AdminGroup.SUPPORT;

import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.programmes.json.ShownCardJson;
import dev.stammkunde.programmes.stamps.ListStampCards;
import dev.stammkunde.programmes.stamps.ShownCard;
import dev.stammkunde.programmes.stamps.StampCardsOfShops;
import dev.stammkunde.programmes.stamps.StampRules;

import java.util.List;
import java.util.Set;

/** Shows the stamp cards of a customer. */
final class CardRoutes {

    private final StampCardsOfShops cards;
    private final LedgerHistory ledger;

    CardRoutes(StampCardsOfShops cards, LedgerHistory ledger) {
        this.cards = cards;
        this.ledger = ledger;
    }

    List<LoyaltyRoute> routes() {
        return List.of(
                new LoyaltyRoute(
                        "SHOW_CUSTOMER_STAMP_CARDS",
                        "GET /admin/shops/{shopId}/customers/{customerId}/stamp-cards",
                        Set.of(MARKETING, FINANCE, SUPPORT),
                        (input, _) -> show(input)));
    }

    private HttpResponse show(AdminInput input) {
        AccountId customer = new AccountId(input.shopId(), input.pathId("customerId"));
        List<ShownCard> shown =
                ListStampCards.list(
                        cards.of(customer.shopId()),
                        ledger.account(customer).section(StampRules.NAME),
                        input.request().at());
        return HttpResponse.json(
                200, JsonText.object(json -> ShownCardJson.write(json, "stampCards", shown)));
    }
}
