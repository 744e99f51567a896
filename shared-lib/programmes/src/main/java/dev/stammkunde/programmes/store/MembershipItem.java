package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.items.DeflatedText;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.programmes.membership.Membership;
import dev.stammkunde.programmes.membership.MembershipCourse;
import dev.stammkunde.programmes.membership.MembershipId;
import dev.stammkunde.programmes.membership.MembershipNotice;
import dev.stammkunde.programmes.membership.MembershipOrder;
import dev.stammkunde.programmes.membership.MembershipPurchase;
import dev.stammkunde.programmes.membership.NoticeKind;
import dev.stammkunde.programmes.membership.PlanBenefits;
import dev.stammkunde.programmes.membership.PlanDraft;
import dev.stammkunde.programmes.membership.PlanRenewal;
import dev.stammkunde.programmes.membership.PlanTerms;
import dev.stammkunde.programmes.membership.ToldSince;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.json.KnownOrderJson;

import org.joda.money.Money;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is known of a membership, as an item. */
final class MembershipItem {

    static final String CUSTOMER = "customer";
    static final String VERSION = "version";

    private static final KnownOrderJson<MembershipOrder> KNOWN =
            new KnownOrderJson<>(MembershipItem::write, MembershipItem::read);

    private MembershipItem() {}

    static ItemWriter toItem(Membership membership) {
        ItemWriter item = known(membership);
        MembershipCourse.of(membership)
                .findLastEnd()
                .ifPresent(end -> MembershipKeys.listed(item, membership.id().plan(), end));
        return item;
    }

    private static ItemWriter known(Membership membership) {
        return MembershipKeys.membership(membership.id())
                .text(CUSTOMER, membership.id().customerId())
                .number(VERSION, membership.version())
                .list(
                        "purchases",
                        List.copyOf(membership.purchases().values()),
                        purchase ->
                                new ItemWriter()
                                        .text("order", purchase.orderId())
                                        .map("terms", terms(purchase.terms()))
                                        .map("cancelled", told(purchase.cancelled()))
                                        .map("lost", told(purchase.lost()))
                                        .bytes(
                                                "known",
                                                DeflatedText.deflate(
                                                        KNOWN.write(purchase.known()))))
                .list(
                        "notices",
                        List.copyOf(membership.notices().values()),
                        notice ->
                                new ItemWriter()
                                        .text("id", notice.id())
                                        .text("kind", notice.kind())
                                        .text("at", notice.at())
                                        .text("order", notice.orderId())
                                        .text("lifted", notice.isLifted())
                                        .text("reason", notice.reason()));
    }

    private static ItemWriter told(ToldSince told) {
        return new ItemWriter()
                .text("not", told.not())
                .texts("times", List.copyOf(told.times()), Instant::toString);
    }

    private static ToldSince told(ItemReader item) {
        String not = item.textOrNull("not");
        return ToldSince.of(
                not == null ? null : Instant.parse(not),
                item.texts("times").stream().map(Instant::parse).toList());
    }

    private static ItemWriter terms(PlanTerms terms) {
        PlanDraft plan = terms.plan();
        return new ItemWriter()
                .number(VERSION, terms.version())
                .text("zone", terms.zone())
                .text("name", plan.name())
                .text("sku", plan.sku())
                .text("fee", plan.fee())
                .number("months", plan.months())
                .number("trialDays", plan.trialDays())
                .text("renewal", plan.renewal())
                .number("noticeDays", plan.noticeDays())
                .text("freeShipping", plan.benefits().freeShipping())
                .number("extraPointsPercent", plan.benefits().extraPointsPercent())
                .number("earlyAccessHours", plan.benefits().earlyAccessHours());
    }

    static Membership fromItem(String shopId, ItemReader item) {
        String plan = item.text(KeyText.SK).substring(MembershipKeys.PREFIX.length());
        SortedMap<String, MembershipPurchase> purchases = new TreeMap<>();
        item.list("purchases", MembershipItem::purchase)
                .forEach(one -> purchases.put(one.orderId(), one));
        SortedMap<String, MembershipNotice> notices = new TreeMap<>();
        item.list("notices", MembershipItem::notice).forEach(one -> notices.put(one.id(), one));
        return new Membership(
                new MembershipId(new DocumentId(shopId, plan), item.text(CUSTOMER)),
                purchases,
                notices,
                item.number(VERSION));
    }

    private static MembershipPurchase purchase(ItemReader item) {
        String orderId = item.text("order");
        PlanTerms terms = readTerms(item.map("terms"));
        KnownOrder<MembershipOrder> known =
                KNOWN.read(Json.parse(DeflatedText.inflate(item.bytes("known"))));
        return item.has("cancelled")
                ? new MembershipPurchase(
                        orderId, terms, known, told(item.map("cancelled")), told(item.map("lost")))
                : new MembershipPurchase(orderId, terms, known);
    }

    private static PlanTerms readTerms(ItemReader item) {
        return new PlanTerms(
                item.integer(VERSION),
                new PlanDraft(
                        item.text("name"),
                        item.text("sku"),
                        Money.parse(item.text("fee")),
                        item.integer("months"),
                        item.integer("trialDays"),
                        PlanRenewal.valueOf(item.text("renewal")),
                        item.integer("noticeDays"),
                        new PlanBenefits(
                                Boolean.parseBoolean(item.text("freeShipping")),
                                item.integer("extraPointsPercent"),
                                item.integer("earlyAccessHours"))),
                ZoneId.of(item.text("zone")));
    }

    private static MembershipNotice notice(ItemReader item) {
        return new MembershipNotice(
                item.text("id"),
                NoticeKind.valueOf(item.text("kind")),
                item.instant("at"),
                item.textOrNull("order"),
                Boolean.parseBoolean(item.text("lifted")),
                item.textOrNull("reason"));
    }

    private static void write(JsonObjectText json, MembershipOrder order) {
        json.text("number", order.number())
                .text("customer", order.customerId())
                .text("placedAt", order.placedAt())
                .text("total", order.total())
                .text("listed", order.listed())
                .text("paid", order.paid())
                .object(
                        "pieces",
                        pieces ->
                                new TreeMap<>(order.pieces())
                                        .forEach((line, count) -> pieces.number(line, count)));
    }

    private static MembershipOrder read(JsonField json) {
        Map<String, Integer> pieces = new TreeMap<>();
        json.at("pieces").fields().forEach((line, count) -> pieces.put(line, count.integer()));
        return new MembershipOrder(
                json.at("number").textAsSent(),
                json.find("customer").map(JsonField::textAsSent).orElse(null),
                json.instant("placedAt"),
                amount(json, "total"),
                pieces,
                amount(json, "listed"),
                amount(json, "paid"));
    }

    private static Money amount(JsonField json, String name) {
        return json.at(name).parsed("an amount with its currency", Money::parse);
    }
}
