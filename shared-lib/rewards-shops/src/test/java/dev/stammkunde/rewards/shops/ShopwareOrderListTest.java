package dev.stammkunde.rewards.shops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.rewards.shops.RecordedShop.Answer;
import dev.stammkunde.rewards.shops.RecordedShop.Asked;
import dev.stammkunde.rewards.shops.ShopAccess.Login;
import dev.stammkunde.rewards.shops.ShopAccess.ShopwareIntegration;
import dev.stammkunde.shop.Platform;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.util.List;

final class ShopwareOrderListTest extends ShopOrdersContract {

    private static final String CHANNEL = "98432def39fc4624b33213a56b8c944d";

    @Override
    Platform platform() {
        return Platform.SHOPWARE;
    }

    @Override
    ShopAccess access(URI address) {
        return new ShopwareIntegration(address, new Login("SWIA1", "s"), List.of(CHANNEL));
    }

    @Override
    int page() {
        return ShopwareOrderList.PAGE;
    }

    @Override
    String order(int number, Instant changedAt) {
        return """
        {"id": "%032d", "autoIncrement": %d, "amountTotal": 10.5, "createdAt": "2026-11-01T08:00:00.000+00:00", "updatedAt": null,
         "stateMachineState": {"technicalName": "open"},
         "lineItems": [{"id": "1", "totalPrice": 10.5, "price": {"totalPrice": 10.5}, "priceDefinition": {}}],
         "transactions": [{"id": "2", "updatedAt": "%s", "captures": []}]}
        """
                .formatted(number, number, changedAt.toString().replace("Z", ".000+00:00"));
    }

    @Override
    Answer lists(List<String> orders, boolean hasNext) {
        return Answer.ok(
                "{\"total\": %d, \"data\": [%s]}"
                        .formatted(orders.size(), String.join(",", orders)));
    }

    @Override
    Answer denied() {
        return Answer.status(
                403,
                "{\"errors\": [{\"status\": \"403\", \"code\": \"FRAMEWORK__MISSING_PRIVILEGE_ERROR\", \"detail\": \"order:read\"}]}");
    }

    @Override
    Answer throttled() {
        return throttledFor("1");
    }

    @Override
    void isAskedFrom(Asked asked, Instant since) {
        assertThat(asked.method() + " " + asked.path()).isEqualTo("POST /shop/api/search/order");
        JsonField search = Json.parse(asked.body());
        JsonField changed = search.elements("filter").getFirst();
        assertThat(changed.text("operator")).isEqualTo("or");
        assertThat(changed.elements("queries"))
                .allMatch(
                        query -> query.at("parameters").text("gte").equals("2026-11-27T23:07:00Z"))
                .extracting(query -> query.text("field"))
                .contains("updatedAt", "transactions.updatedAt", "deliveries.updatedAt");
        assertThat(search.elements("sort").getFirst().text("field")).isEqualTo("autoIncrement");
        assertThat(
                        search.at("associations")
                                .at("transactions")
                                .at("associations")
                                .at("captures")
                                .at("associations")
                                .at("refunds")
                                .at("associations")
                                .has("positions"))
                .isTrue();
        assertThat(asked.header("Authorization")).isEqualTo("Bearer t");
    }

    @Override
    void isWebhook(ListedOrder order) {
        JsonField envelope = Json.parse(order.body());
        JsonField data = envelope.at("data");
        assertThat(data.text("event")).isEqualTo("state_enter.order.state.open");
        assertThat(envelope.at("timestamp").longInteger()).isEqualTo(NOW.getEpochSecond());
        JsonField told = data.at("payload").at("order");
        assertThat(told.decimal("amountTotal")).isEqualByComparingTo("10.5");
        // What webhooks leave out, and what would say that nothing went back.
        assertThat(told.elements("lineItems").getFirst().has("price")).isFalse();
        assertThat(told.elements("lineItems").getFirst().has("priceDefinition")).isTrue();
        assertThat(told.elements("transactions").getFirst().has("captures")).isFalse();
    }

    @Test
    void list_cancelledOrder_isOneThatEnteredThatState() {
        shop.answers(
                List.of(
                        lists(
                                List.of(order(1, SINCE).replace("\"open\"", "\"cancelled\"")),
                                false)));

        ListedOrder order =
                ((OrdersAnswer.Page) answer(OrdersPlace.since(SINCE))).orders().getFirst();

        assertThat(Json.parse(order.body()).at("data").text("event"))
                .isEqualTo("state_enter.order.state.cancelled");
    }
}
