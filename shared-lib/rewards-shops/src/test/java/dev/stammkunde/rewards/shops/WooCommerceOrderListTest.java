package dev.stammkunde.rewards.shops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.rewards.shops.RecordedShop.Answer;
import dev.stammkunde.rewards.shops.RecordedShop.Asked;
import dev.stammkunde.rewards.shops.ShopAccess.Login;
import dev.stammkunde.rewards.shops.ShopAccess.WooCommerceKey;
import dev.stammkunde.shop.Platform;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

final class WooCommerceOrderListTest extends ShopOrdersContract {

    @Override
    Platform platform() {
        return Platform.WOOCOMMERCE;
    }

    @Override
    ShopAccess access(URI address) {
        return new WooCommerceKey(address, new Login("ck_1", "cs_1"));
    }

    @Override
    int page() {
        return WooCommerceOrderList.PAGE;
    }

    @Override
    String order(int number, Instant changedAt) {
        return "{\"id\": %d, \"status\": \"processing\", \"total\": \"10.50\", \"date_modified_gmt\": \"%s\"}"
                .formatted(number, changedAt.toString().replace("Z", ""));
    }

    @Override
    Answer lists(List<String> orders, boolean hasNext) {
        return Answer.ok("[" + String.join(",", orders) + "]");
    }

    @Override
    Answer denied() {
        return Answer.status(
                403, "{\"code\": \"woocommerce_rest_cannot_view\", \"message\": \"Sorry.\"}");
    }

    @Override
    Answer throttled() {
        return throttledFor("1");
    }

    /** The bin comes first. */
    @Override
    List<Answer> endingWith(Answer orders) {
        return List.of(lists(List.of(), false), orders);
    }

    @Override
    void isAskedFrom(Asked asked, Instant since) {
        assertThat(asked.method()).isEqualTo("GET");
        assertThat(asked.path())
                .startsWith("/shop/wp-json/wc/v3/orders?")
                .contains("modified_after=2026-11-27T23%3A06%3A59", "dates_are_gmt=true")
                .contains("orderby=modified", "order=asc", "status=any", "page=1");
        assertThat(asked.header("Authorization")).startsWith("Basic ");
    }

    @Override
    void isWebhook(ListedOrder order) {
        assertThat(order.headers()).containsEntry("x-wc-webhook-topic", "order.updated");
        assertThat(Json.parse(order.body()).text("total")).isEqualTo("10.50");
    }

    @Test
    void list_first_asksForTheBin() {
        shop.answers(List.of(lists(List.of(order(3, SINCE)), false)));

        answer(OrdersPlace.since(SINCE));

        assertThat(shop.asked())
                .extracting(Asked::path)
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("status=trash");
    }

    @Test
    void list_fullPage_goesOnFromItsNewestTime() {
        shop.answers(
                Stream.concat(
                                endingWith(lists(full(SINCE::plusSeconds), true)).stream(),
                                Stream.of(lists(List.of(), false)))
                        .toList());
        assertThat(pages(3).next()).isNull();
        assertThat(shop.asked().getLast().path())
                .contains("modified_after=2026-11-27T23%3A07%3A19", "page=1");
    }

    @Test
    void list_fullPageOfOneSecond_goesOnWithTheNextPageOfIt() {
        shop.answers(List.of(lists(List.of(), false), lists(full(_ -> SINCE), true)));
        shop.answers(List.of(lists(full(_ -> SINCE), true), lists(List.of(), false)));
        assertThat(pages(4).next()).isNull();
        assertThat(shop.asked().getLast().path())
                .contains("modified_after=2026-11-27T23%3A06%3A59", "page=3");
    }
}
