package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.items.DeflatedText;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.community.ActionId;
import dev.stammkunde.programmes.community.ActionKind;
import dev.stammkunde.programmes.community.ActionProof;
import dev.stammkunde.programmes.community.ActionReason;
import dev.stammkunde.programmes.community.ActionReport;
import dev.stammkunde.programmes.community.ActionState;
import dev.stammkunde.programmes.community.ActionTally;
import dev.stammkunde.programmes.community.AfterRefund;
import dev.stammkunde.programmes.community.DoneAction;
import dev.stammkunde.programmes.community.DoneAction.Progress;
import dev.stammkunde.programmes.community.DoneAction.Review;
import dev.stammkunde.programmes.community.DoneAction.Terms;
import dev.stammkunde.programmes.community.PurchaseCheck;
import dev.stammkunde.programmes.community.ReportedPurchase;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.json.KnownOrderJson;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a customer did, as an item. */
final class ActionItem {

    private static final String SHOP = "shop";
    private static final String CUSTOMER = "customer";
    private static final String ID = "id";
    private static final String ACTION = "action";
    private static final String KNOWN = "known";
    private static final String REVIEW = "review";

    private static final KnownOrderJson<ReportedPurchase> ORDER =
            new KnownOrderJson<>(ActionItem::write, ActionItem::read);

    private ActionItem() {}

    static Map<String, AttributeValue> toItem(DoneAction action) {
        ActionReport report = action.report();
        ItemWriter item =
                new ItemWriter()
                        .number(ClaimKeys.VERSION, action.version())
                        .text(SHOP, report.id().shopId())
                        .text(CUSTOMER, report.customer().customerId())
                        .text(ID, report.id().id())
                        .text(ACTION, report.action())
                        .text("occurredAt", report.occurredAt())
                        .text("reportedAt", action.reportedAt())
                        .map("proof", proof(report.proof()))
                        .map("terms", terms(action.terms()))
                        .text("purchase", action.purchase())
                        .texts("counted", action.counted(), ActionTally::scope);
        if (!action.known().equals(KnownOrder.nothing())) {
            item.bytes(KNOWN, DeflatedText.deflate(ORDER.write(action.known())));
        }
        progress(item, action.progress());
        index(item, action);
        Map<String, AttributeValue> all =
                new HashMap<>(ActionKeys.action(action.holder(), report.id().id()));
        all.putAll(item.toItem());
        return all;
    }

    /** The sparse index tells what waits for somebody, and what is still to be booked. */
    private static void index(ItemWriter item, DoneAction action) {
        boolean waits = action.state() == ActionState.WAITS_FOR_REVIEW;
        if (waits || !action.progress().settled()) {
            item.text(
                            ClaimKeys.DUE_SHARD,
                            waits ? ActionKeys.waiting(action.id().shopId()) : ActionKeys.UNSETTLED)
                    .text(ClaimKeys.DUE_AT, ActionKeys.text(action.reportedAt()));
        }
    }

    private static void progress(ItemWriter item, Progress progress) {
        item.text("state", progress.state())
                .text("reason", progress.reason())
                .text("settled", progress.settled());
        Review review = progress.review();
        if (review != null) {
            item.map(
                    REVIEW,
                    new ItemWriter()
                            .text("approved", review.approved())
                            .text("reason", review.reason())
                            .text("person", review.person())
                            .text("at", review.at()));
        }
    }

    private static ItemWriter proof(ActionProof proof) {
        ItemWriter item =
                new ItemWriter()
                        .text("order", proof.orderId())
                        .text("product", proof.product())
                        .text("url", proof.url())
                        .text("externalId", proof.externalId());
        if (proof.characters() != null) {
            item.number("characters", proof.characters());
        }
        return item;
    }

    private static ItemWriter terms(Terms terms) {
        return new ItemWriter()
                .number("version", terms.version())
                .text("kind", terms.kind())
                .number("points", terms.points())
                .text("afterRefund", terms.afterRefund());
    }

    static DoneAction fromItem(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        String shopId = item.text(SHOP);
        AccountId holder = new AccountId(shopId, item.text(CUSTOMER));
        String action = item.text(ACTION);
        List<ActionTally> counted =
                item.texts("counted").stream()
                        .map(scope -> new ActionTally(holder, action, scope))
                        .toList();
        return new DoneAction(
                new ActionReport(
                        new ActionId(shopId, item.text(ID)),
                        holder,
                        action,
                        proof(item.map("proof")),
                        item.instant("occurredAt")),
                terms(item.map("terms")),
                item.instant("reportedAt"),
                PurchaseCheck.valueOf(item.text("purchase")),
                attributes.containsKey(KNOWN)
                        ? ORDER.read(Json.parse(DeflatedText.inflate(item.bytes(KNOWN))))
                        : KnownOrder.nothing(),
                counted,
                new Progress(
                        ActionState.valueOf(item.text("state")),
                        item.findText("reason").map(ActionReason::valueOf).orElse(null),
                        Boolean.parseBoolean(item.text("settled")),
                        attributes.containsKey(REVIEW) ? review(item.map(REVIEW)) : null),
                item.number(ClaimKeys.VERSION));
    }

    private static Review review(ItemReader item) {
        return new Review(
                Boolean.parseBoolean(item.text("approved")),
                item.text("reason"),
                item.text("person"),
                item.instant("at"));
    }

    private static ActionProof proof(ItemReader item) {
        @Nullable Integer characters = item.has("characters") ? item.integer("characters") : null;
        return new ActionProof(
                item.textOrNull("order"),
                item.textOrNull("product"),
                item.textOrNull("url"),
                item.textOrNull("externalId"),
                characters);
    }

    private static Terms terms(ItemReader item) {
        return new Terms(
                item.integer("version"),
                ActionKind.valueOf(item.text("kind")),
                item.number("points"),
                AfterRefund.valueOf(item.text("afterRefund")));
    }

    private static void write(JsonObjectText json, ReportedPurchase purchase) {
        json.text("customer", purchase.customerId())
                .text("total", purchase.total())
                .array(
                        "lines",
                        lines ->
                                new TreeMap<>(purchase.pieces())
                                        .forEach(
                                                (line, pieces) ->
                                                        lines.object(
                                                                o ->
                                                                        o.text("line", line)
                                                                                .number(
                                                                                        "pieces",
                                                                                        pieces))));
    }

    private static ReportedPurchase read(JsonField json) {
        Map<String, Integer> pieces = new TreeMap<>();
        for (JsonField line : json.at("lines").elements()) {
            pieces.put(line.at("line").textAsSent(), line.at("pieces").integer());
        }
        return new ReportedPurchase(
                json.find("customer").map(JsonField::textAsSent).orElse(null),
                json.at("total").parsed("an amount with its currency", Money::parse),
                pieces);
    }
}
