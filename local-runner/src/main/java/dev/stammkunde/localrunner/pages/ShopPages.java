package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.shops.CodeUse;
import dev.stammkunde.localrunner.shops.PlayedShops;
import dev.stammkunde.localrunner.shops.ShopFault;

import java.time.Duration;
import java.util.List;
import java.util.Map;

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

    /** Sets what goes wrong with a shop, or lets somebody order with a code. */
    PageAnswer post(List<String> path, Map<String, String> parameters) throws InterruptedException {
        if (path.size() < 2 || !shops.ids().contains(path.get(1))) {
            return PageAnswer.notFound();
        }
        var shopId = path.get(1);
        if (path.size() == 3 && path.get(2).equals("orders")) {
            return order(shopId, parameters);
        }
        return path.size() == 2 ? set(shopId, parameters) : PageAnswer.notFound();
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
                                    parameters.getOrDefault("email", "kundin@example.org"));
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
