package dev.stammkunde.managefinance;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.Ids;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonArrayText;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.FindOrders;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.reports.missed.DismissMissed;
import dev.stammkunde.reports.missed.Dismissal;
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

    private static final int MOST_BYTES = 10_000;
    private static final int LONGEST_REASON = 300;

    /**
     * What it reads.
     *
     * @param comparisons how far shops are compared
     * @param orders of the ledger
     */
    record Ports(
            MissedOrders missed,
            DismissMissed dismiss,
            ShopComparisons comparisons,
            FindOrders orders) {}

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

    /** Puts a difference aside. The same again says the same; what was said first stays. */
    HttpResponse dismiss(AdminInput input, Acting acting) {
        Wish wish = read(input.body(MOST_BYTES));
        String shopId = input.shopId();
        DismissMissed.Outcome outcome =
                ports.dismiss()
                        .dismiss(
                                new DismissMissed.Place(shopId, wish.foundAt(), wish.orderId()),
                                new Dismissal(acting.at(), acting.person(), wish.reason()),
                                acting.did(
                                        shopId,
                                        new Deed("dismiss", "missed-order", wish.orderId())));
        HttpResponse done =
                HttpResponse.json(
                        200,
                        JsonText.object(
                                json ->
                                        json.text("orderId", wish.orderId())
                                                .text("foundAt", wish.foundAt())));
        return switch (outcome) {
            case DISMISSED -> done;
            case BEFORE -> done.replayed();
            case UNKNOWN ->
                    throw AdminRefusedException.of(
                            404,
                            "unknown-difference",
                            "There is no such difference",
                            "It was never found, or more than 90 days ago.");
        };
    }

    private record Wish(String orderId, Instant foundAt, String reason) {}

    private static Wish read(JsonField body) {
        Findings findings = Findings.strict();
        findings.object(body, List.of("orderId", "foundAt", "reason"));
        Optional<String> orderId =
                findings.value(body.at("orderId"), Ids.EXPECTED, JsonField::text, Ids::isId);
        Optional<Instant> foundAt =
                findings.value(
                        body.at("foundAt"),
                        "a time as it is listed",
                        JsonField::instant,
                        _ -> true);
        Optional<String> reason =
                findings.value(
                        body.at("reason"),
                        "a text of 1 to " + LONGEST_REASON + " characters",
                        JsonField::text,
                        text -> !text.isBlank() && text.length() <= LONGEST_REASON);
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
        return new Wish(orderId.orElseThrow(), foundAt.orElseThrow(), reason.orElseThrow().strip());
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
        Dismissal dismissal = order.dismissal();
        if (dismissal != null) {
            json.object(
                    "dismissed",
                    o ->
                            o.text("at", dismissal.at())
                                    .text("by", dismissal.by())
                                    .text("reason", dismissal.reason()));
        }
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
