package dev.stammkunde.rewards.shops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.rewards.shops.RecordedShop.Answer;
import dev.stammkunde.rewards.shops.RecordedShop.Asked;
import dev.stammkunde.rewards.shops.ShopAccess.ShopifyToken;
import dev.stammkunde.shop.Platform;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

final class ShopifyOrderListTest extends ShopOrdersContract {

    private static final String LINK =
            "<https://elsewhere.example/admin/api/2026-07/orders.json?limit=50&page_info=eyJsYXN0%3D>; rel=\"next\"";

    @Override
    Platform platform() {
        return Platform.SHOPIFY;
    }

    @Override
    ShopAccess access(URI address) {
        return new ShopifyToken(address, "shpat_1");
    }

    @Override
    int page() {
        return ShopifyOrderList.PAGE;
    }

    @Override
    String order(int number, Instant changedAt) {
        return "{\"id\": %d, \"total_price\": \"10.50\", \"updated_at\": \"%s\"}"
                .formatted(number, changedAt.toString().replace("Z", "+00:00"));
    }

    @Override
    Answer lists(List<String> orders, boolean hasNext) {
        return new Answer.Says(
                200,
                hasNext ? Map.of("Link", LINK) : Map.of(),
                "{\"orders\": [" + String.join(",", orders) + "]}");
    }

    @Override
    Answer denied() {
        return Answer.status(
                403,
                "{\"errors\": \"[API] This action requires merchant approval for read_orders scope.\"}");
    }

    @Override
    Answer throttled() {
        return throttledFor("1.0");
    }

    @Override
    void isAskedFrom(Asked asked, Instant since) {
        assertThat(asked.method()).isEqualTo("GET");
        assertThat(asked.path())
                .startsWith("/shop/admin/api/2026-07/orders.json?")
                .contains("status=any", "updated_at_min=2026-11-27T23%3A07%3A00Z")
                .contains("order=updated_at%20asc");
        assertThat(asked.header("X-Shopify-Access-Token")).isEqualTo("shpat_1");
    }

    @Override
    void isWebhook(ListedOrder order) {
        assertThat(order.headers()).containsEntry("x-shopify-topic", "orders/updated");
        assertThat(Json.parse(order.body()).text("total_price")).isEqualTo("10.50");
    }

    @Test
    void list_fullPageOfOneSecond_takesTheMarkAndNotTheAddress() {
        shop.answers(
                List.of(
                        lists(full(_ -> SINCE), true),
                        lists(full(_ -> SINCE), true),
                        lists(List.of(), false)));
        assertThat(pages(3).next()).isNull();

        assertThat(shop.asked().getLast().path())
                .startsWith("/shop/admin/api/2026-07/orders.json?")
                .contains("page_info=eyJsYXN0%3D")
                .doesNotContain("updated_at_min", "status");
    }
}
