package dev.stammkunde.explainmail;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindPurchaseHistory;
import dev.stammkunde.customers.Purchase;
import dev.stammkunde.platform.admin.GuardedRoute;
import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.PageMark;
import dev.stammkunde.platform.json.JsonText;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

/** Lists what a customer bought, the newest first. */
final class PurchasesAnswer {

    static final int PAGE = 50;

    static final GuardedRoute.Only ROUTE =
            new GuardedRoute.Only(
                    "PURCHASES",
                    "GET /admin/shops/{shopId}/customers/{customerId}/purchases",
                    EnumSet.of(AdminGroup.MARKETING, AdminGroup.SUPPORT));

    private static final Pattern PLACE =
            Pattern.compile("(?s)(-?[0-9]{1,12}) ([0-9]{1,9}) (.{1,256})");

    private final FindPurchaseHistory history;

    PurchasesAnswer(FindPurchaseHistory history) {
        this.history = history;
    }

    HttpResponse answer(AdminInput input) {
        CustomerId customer = new CustomerId(input.shopId(), input.pathId("customerId"));
        @Nullable Purchase before = input.cursor(PLACE).map(PurchasesAnswer::purchase).orElse(null);
        List<Purchase> page = history.purchasesBefore(customer, before, PAGE);
        return HttpResponse.json(200, write(page));
    }

    private static String write(List<Purchase> page) {
        return JsonText.object(
                json -> {
                    json.array(
                            "purchases",
                            all ->
                                    page.forEach(
                                            purchase ->
                                                    all.object(
                                                            o ->
                                                                    o.text("at", purchase.at())
                                                                            .text(
                                                                                    "orderId",
                                                                                    purchase
                                                                                            .orderId())
                                                                            .texts(
                                                                                    "products",
                                                                                    purchase
                                                                                            .products()
                                                                                            .stream()
                                                                                            .sorted()
                                                                                            .toList()))));
                    if (page.size() == PAGE) {
                        json.text("next", PageMark.cursor(place(page.getLast())));
                    }
                });
    }

    private static String place(Purchase purchase) {
        Instant at = purchase.at();
        return at.getEpochSecond() + " " + at.getNano() + ' ' + purchase.orderId();
    }

    private static Purchase purchase(String place) {
        String[] parts = place.split(" ", 3);
        return new Purchase(
                Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1])),
                parts[2]);
    }
}
