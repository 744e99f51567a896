package dev.stammkunde.rewards.shops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.calls.OpenHosts;
import dev.stammkunde.platform.calls.OutboundCalls;
import dev.stammkunde.rewards.shops.RecordedShop.Answer;
import dev.stammkunde.rewards.shops.RecordedShop.Asked;
import dev.stammkunde.shop.Platform;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What holds of each platform's list of orders, whatever its shop does. */
abstract class ShopOrdersContract {

    static final Instant NOW = Instant.parse("2026-11-29T02:17:00Z");
    static final Instant SINCE = Instant.parse("2026-11-27T23:07:00Z");

    final RecordedShop shop = new RecordedShop();
    private final List<Duration> pauses = new ArrayList<>();

    abstract Platform platform();

    abstract ShopAccess access(URI address);

    /** How many orders a page has at most. */
    abstract int page();

    /** Returns an order as the list has it. */
    abstract String order(int number, Instant changedAt);

    /** Lists orders, which are not all if there is a next page. */
    abstract Answer lists(List<String> orders, boolean hasNext);

    /** Says that the credentials lack a right. */
    abstract Answer denied();

    /** Says that too much was asked, and to wait for a second. */
    abstract Answer throttled();

    /** Where a shop that has sorted its page shows that another was asked for. */
    abstract void isAskedFrom(Asked asked, Instant since);

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void list_none_isTheEnd() {
        OrdersAnswer.Page page = lastPage(endingWith(lists(List.of(), false)));

        assertThat(page.platform()).isEqualTo(platform());
        assertThat(page.orders()).isEmpty();
        isAskedFrom(shop.asked().getLast(), SINCE);
    }

    @Test
    void list_some_areInTheShapeOfWebhooks() {
        OrdersAnswer.Page page =
                lastPage(endingWith(lists(List.of(order(1, SINCE.plusSeconds(9))), false)));

        assertThat(page.orders())
                .singleElement()
                .satisfies(
                        order -> {
                            assertThat(order.changedAt()).isEqualTo(SINCE.plusSeconds(9));
                            isWebhook(order);
                            assertThat(order).hasToString("ListedOrder[" + order.changedAt() + "]");
                        });
    }

    /** Holds what a webhook would be. */
    abstract void isWebhook(ListedOrder order);

    @Test
    void list_moreThanAPage_goesOnBehindIt() {
        List<String> full = full(number -> SINCE.plusSeconds(number));
        shop.answers(endingWith(lists(full, true)));
        shop.answers(List.of(lists(List.of(order(900, SINCE.plusSeconds(900))), false)));

        OrdersAnswer.Page first = beforeLast();
        OrdersAnswer.Page last = page(next(first));

        assertThat(first.orders()).hasSize(page());
        assertThat(last.orders()).hasSize(1);
        assertThat(last.next()).isNull();
        assertThat(shop.left()).isZero();
    }

    @Test
    void list_timeOfAnotherShape_isAnOrderWithoutTime() {
        String odd = order(1, SINCE.plusSeconds(9)).replace("2026-11-27T23:07:09", "gestern");

        OrdersAnswer.Page page = lastPage(endingWith(lists(List.of(odd), false)));

        assertThat(page.orders()).singleElement().extracting(ListedOrder::changedAt).isNull();
    }

    @Test
    void list_shopFails_isUnclearAfterThreeTries() {
        shop.answers(
                List.of(
                        Answer.status(500, "<html>Fatal error</html>"),
                        Answer.status(502, ""),
                        Answer.status(503, "{}")));

        assertThat(answer(OrdersPlace.since(SINCE))).isInstanceOf(OrdersAnswer.Unclear.class);
        assertThat(shop.asked()).hasSize(3);
        assertThat(pauses).hasSize(2);
    }

    @Test
    void list_shopFailsOnce_isAskedAgain() {
        shop.answers(List.of(new Answer.Breaks()));

        assertThat(lastPage(endingWith(lists(List.of(), false))).orders()).isEmpty();
    }

    @Test
    void list_pageOfMarkupOrHalfAPage_isUnclear() {
        for (String body : List.of("<html>Wartung</html>", "[{\"id\": 1, \"st", "\"\"", "7")) {
            shop.answers(List.of(Answer.ok(body), Answer.ok(body), Answer.ok(body)));

            assertThat(answer(OrdersPlace.since(SINCE)))
                    .as(body)
                    .isInstanceOf(OrdersAnswer.Unclear.class);
        }
    }

    @Test
    void list_floodOfBytes_isUnclear() {
        shop.answers(List.of(new Answer.Floods(), new Answer.Floods(), new Answer.Floods()));

        assertThat(answer(OrdersPlace.since(SINCE))).isInstanceOf(OrdersAnswer.Unclear.class);
    }

    @Test
    void list_tooManyRequests_waitsAsTheShopWants() {
        shop.answers(List.of(throttled()));

        assertThat(lastPage(endingWith(lists(List.of(), false))).orders()).isEmpty();
        assertThat(pauses).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void list_rightIsMissing_isRefused() {
        shop.answers(List.of(denied(), denied()));

        assertThat(answer(OrdersPlace.since(SINCE))).isInstanceOf(OrdersAnswer.Refused.class);
    }

    @Test
    void list_pageThatIsNotSorted_isUnclear() {
        Answer mixed =
                lists(
                        List.of(order(2, SINCE.plusSeconds(9)), order(1, SINCE.plusSeconds(3))),
                        false);
        shop.answers(List.of(mixed, mixed, mixed));

        assertThat(answer(OrdersPlace.since(SINCE))).isInstanceOf(OrdersAnswer.Unclear.class);
    }

    @Test
    void list_noAccess_isSaidWithoutACall() {
        OrdersInShops none = new OrdersInShops(_ -> Optional.empty(), calls(), pauses::add);

        assertThat(none.at(NOW).list("laden", OrdersPlace.since(SINCE)))
                .isEqualTo(new OrdersAnswer.NoAccess());
        assertThat(shop.asked()).isEmpty();
    }

    /** Where a list has a part before the orders that count. */
    List<Answer> endingWith(Answer orders) {
        return List.of(orders);
    }

    /** Answers and asks up to the last page. */
    private OrdersAnswer.Page lastPage(List<Answer> answers) {
        shop.answers(answers);
        return pages(answers.size());
    }

    private OrdersAnswer.Page beforeLast() {
        return pages(endingWith(lists(List.of(), false)).size());
    }

    interface When {
        Instant of(int number);
    }

    List<String> full(When when) {
        return IntStream.rangeClosed(1, page())
                .mapToObj(number -> order(number, when.of(number)))
                .toList();
    }

    /** Asks for so many pages, each behind the one before it. */
    OrdersAnswer.Page pages(int count) {
        OrdersAnswer.Page page = page(OrdersPlace.since(SINCE));
        for (int i = 1; i < count; i++) {
            page = page(next(page));
        }
        return page;
    }

    private static OrdersPlace next(OrdersAnswer.Page page) {
        @Nullable OrdersPlace next = page.next();
        assertThat(next).isNotNull();
        return next == null ? OrdersPlace.since(SINCE) : next;
    }

    private OrdersAnswer.Page page(OrdersPlace place) {
        OrdersAnswer answer = answer(place);
        assertThat(answer).isInstanceOf(OrdersAnswer.Page.class);
        return (OrdersAnswer.Page) answer;
    }

    OrdersAnswer answer(OrdersPlace place) {
        return new OrdersInShops(_ -> Optional.of(access(shop.address())), calls(), pauses::add)
                .at(NOW)
                .list("laden", place);
    }

    private OutboundCalls calls() {
        return OutboundCalls.to(OpenHosts.of(Optional.of(shop.address())), Duration.ofSeconds(10));
    }

    static Answer throttledFor(String seconds) {
        return new Answer.Says(429, Map.of("Retry-After", seconds), "{}");
    }
}
