package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.shops.CodeUse;
import dev.stammkunde.localrunner.shops.PlayedShops;
import dev.stammkunde.localrunner.shops.ShopFault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers what is below {@code /_local/shops}. */
final class ShopPages {

    private static final String PAGE = "/_local/shops";

    private final PlayedShops shops;

    ShopPages(PlayedShops shops) {
        this.shops = shops;
    }

    PageAnswer list() {
        return new PageAnswer.Facts(new ShopsReport(shops));
    }

    /** Sets what goes wrong with a shop, or does what somebody in the shop does. */
    PageAnswer post(List<String> path, Map<String, String> parameters) throws InterruptedException {
        if (path.size() < 2 || !shops.ids().contains(path.get(1))) {
            return PageAnswer.notFound();
        }
        var shopId = path.get(1);
        return switch (path.size() == 2 ? "" : path.size() == 3 ? path.get(2) : "none") {
            case "" -> set(shopId, parameters);
            case "orders" -> order(shopId, parameters);
            case "webhooks" -> webhook(shopId, parameters);
            case "rights" -> rights(shopId, parameters);
            case "app" ->
                    done(
                            shops.install(shopId),
                            "Only shops of Shopware's have apps, and their server must answer.");
            case "customers" ->
                    done(shops.saveCustomer(shopId), "Only shops of Shopware's play this.");
            default -> PageAnswer.notFound();
        };
    }

    /** Switches a webhook on or off, or leads it elsewhere. */
    private PageAnswer webhook(String shopId, Map<String, String> parameters) {
        var id = parameters.getOrDefault("id", "");
        var address = parameters.getOrDefault("address", "");
        return done(
                address.isEmpty()
                        ? shops.turn(
                                shopId, id, Boolean.parseBoolean(parameters.getOrDefault("on", "")))
                        : shops.lead(shopId, id, address),
                "The shop has no such webhook.");
    }

    private PageAnswer rights(String shopId, Map<String, String> parameters) {
        var withheld = parameters.getOrDefault("withheld", "");
        shops.withhold(
                shopId,
                Stream.of(withheld.split(",", -1))
                        .map(String::strip)
                        .filter(right -> !right.isEmpty())
                        .collect(Collectors.toSet()));
        return new PageAnswer.Done(new ShopsReport(shops), PAGE);
    }

    private PageAnswer done(boolean isDone, String otherwise) {
        return isDone
                ? new PageAnswer.Done(new ShopsReport(shops), PAGE)
                : PageAnswer.invalid(otherwise);
    }

    private PageAnswer order(String shopId, Map<String, String> parameters)
            throws InterruptedException {
        try {
            var status =
                    new CodeUse(shops)
                            .order(
                                    shopId,
                                    parameters.getOrDefault("code", ""),
                                    parameters.getOrDefault("customerId", "1"),
                                    parameters.getOrDefault("email", "kundin@example.org"),
                                    Boolean.parseBoolean(parameters.getOrDefault("lost", "")));
            return new PageAnswer.Done(new CountReport("status", status), PAGE);
        } catch (IllegalArgumentException e) {
            return PageAnswer.invalid(String.valueOf(e.getMessage()));
        }
    }

    private PageAnswer set(String shopId, Map<String, String> parameters) {
        var fault = ShopFault.find(parameters.getOrDefault("fault", ""));
        if (fault.isEmpty()) {
            return PageAnswer.invalid("fault must be one of those that the page shows.");
        }
        try {
            var times = Integer.parseInt(parameters.getOrDefault("times", "0"));
            var delay = Long.parseLong(parameters.getOrDefault("delayMillis", "3000"));
            if (times < 0 || delay < 0) {
                return PageAnswer.invalid("times and delayMillis must not be negative.");
            }
            shops.faults(shopId).set(fault.get(), times, Duration.ofMillis(delay));
        } catch (NumberFormatException _) {
            return PageAnswer.invalid("times and delayMillis must be whole numbers.");
        }
        return new PageAnswer.Done(new ShopsReport(shops), PAGE);
    }
}
