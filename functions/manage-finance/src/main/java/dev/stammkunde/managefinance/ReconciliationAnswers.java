package dev.stammkunde.managefinance;

import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.JsonArrayText;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.FindOrders;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.reports.missed.MissedOrder;
import dev.stammkunde.reports.missed.MissedOrder.Sum;
import dev.stammkunde.reports.missed.MissedOrders;
import dev.stammkunde.shop.ShopComparison;
import dev.stammkunde.shop.ShopComparisons;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers with what the nightly comparison found, and what became of it by what the ledger knows
 * now.
 */
final class ReconciliationAnswers {

    /** As many as the ledger is asked for at once. */
    static final int MOST = 100;

    /**
     * What it reads.
     *
     * @param comparisons how far shops are compared
     * @param orders of the ledger
     */
    record Ports(MissedOrders missed, ShopComparisons comparisons, FindOrders orders) {}

    private final Ports ports;

    ReconciliationAnswers(Ports ports) {
        this.ports = ports;
    }

    HttpResponse list(AdminInput input) {
        String shopId = input.shopId();
        List<MissedOrder> found = ports.missed().newest(shopId, MOST + 1);
        List<MissedOrder> shown = found.subList(0, Math.min(MOST, found.size()));
        Map<String, LedgerOrder> known =
                shown.isEmpty()
                        ? Map.of()
                        : ports.orders()
                                .orders(
                                        shopId,
                                        shown.stream()
                                                .map(MissedOrder::orderId)
                                                .distinct()
                                                .toList());
        Instant now = input.request().at();
        Optional<Instant> until = ports.comparisons().find(shopId).map(ShopComparison::until);
        return HttpResponse.json(
                200,
                JsonText.object(
                        json ->
                                json.text("comparedUntil", until.orElse(null))
                                        .bool("hasMore", found.size() > MOST)
                                        .array("orders", all -> write(all, shown, known, now))));
    }

    private static void write(
            JsonArrayText all,
            List<MissedOrder> shown,
            Map<String, LedgerOrder> known,
            Instant now) {
        for (MissedOrder one : shown) {
            all.object(json -> write(json, one, one.state(known.get(one.orderId()), now)));
        }
    }

    private static void write(JsonObjectText json, MissedOrder order, MissedOrder.State state) {
        json.text("foundAt", order.foundAt())
                .text("foundBy", "NIGHTLY_COMPARISON")
                .text("orderId", order.orderId())
                .text("number", order.number())
                .text("placedAt", order.placedAt())
                .text("kind", order.kind())
                .text("state", state)
                .text("currency", order.currency());
        write(json, "there", order.currency(), order.told());
        write(json, "here", order.currency(), order.known());
    }

    private static void write(
            JsonObjectText json, String name, String currency, @Nullable Sum sum) {
        if (sum == null) {
            return;
        }
        json.object(
                name,
                o -> {
                    o.text("total", text(currency, sum.total()));
                    Long refunded = sum.refunded();
                    if (refunded != null) {
                        o.text("refunded", text(currency, refunded));
                    }
                });
    }

    private static String text(String currency, long units) {
        return Money.ofMinor(CurrencyUnit.of(currency), units).getAmount().toPlainString();
    }
}
