package dev.stammkunde.manageloyalty;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.programmes.membership.Membership;
import dev.stammkunde.programmes.membership.MembershipCourse;
import dev.stammkunde.programmes.membership.MembershipNotice;
import dev.stammkunde.programmes.membership.MembershipSpan;
import dev.stammkunde.programmes.membership.MembershipWords;
import dev.stammkunde.programmes.membership.ShownMembership;
import dev.stammkunde.programmes.membership.UsedValue;
import dev.stammkunde.shop.Language;

import org.joda.money.Money;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** Writes a membership as its shop's team sees it: how it stands, by what, and what was said. */
final class MembershipView {

    private MembershipView() {}

    /** Whether there is anything to show: one that was never paid is none. */
    static boolean isShown(Membership membership, Instant now) {
        return ShownMembership.find(membership, now).isPresent();
    }

    /**
     * Writes it.
     *
     * @param used what it was worth; nothing is said of it where nobody counted
     */
    static void write(
            JsonObjectText json,
            Membership membership,
            Instant now,
            Function<ShownMembership, Optional<UsedValue>> used) {
        ShownMembership shown = ShownMembership.find(membership, now).orElseThrow();
        used.apply(shown)
                .ifPresent(
                        value ->
                                json.object(
                                        "used",
                                        of ->
                                                of.number("extraPoints", value.extraPoints())
                                                        .number(
                                                                "freeShippingOrders",
                                                                value.freeShippingOrders())
                                                        .bool("complete", value.isComplete())));
        json.text("customerId", membership.id().customerId())
                .text("planId", membership.id().plan().id())
                .text("name", shown.terms().plan().name())
                .number("planVersion", shown.terms().version())
                .text("state", shown.state())
                .text("renewal", shown.terms().plan().renewal())
                .text("since", shown.since())
                .text("until", shown.until())
                .text("trialUntil", shown.trialUntil())
                .text("cancelledAt", shown.cancelledAt());
        Money due = shown.refundDue();
        if (due != null) {
            amount(json, "refundDue", due);
        }
        json.object(
                "words",
                of -> {
                    for (Language language : Language.values()) {
                        of.text(language.code(), MembershipWords.of(language).stand(shown));
                    }
                });
        json.array(
                "purchases",
                all ->
                        MembershipCourse.of(membership)
                                .spans()
                                .forEach(span -> all.object(of -> write(of, span))));
        json.array(
                "notices",
                all ->
                        membership.notices().values().stream()
                                .sorted(Comparator.comparing(MembershipNotice::at))
                                .forEach(notice -> all.object(of -> write(of, notice))));
    }

    private static void write(JsonObjectText json, MembershipSpan span) {
        json.text("orderId", span.purchase().orderId())
                .text("boughtAt", span.purchase().findBought().orElse(null))
                .text("from", span.from())
                .text("until", span.until())
                .text("end", span.end());
        amount(json, "paid", span.purchase().paid());
        amount(json, "paidBack", span.purchase().back());
        amount(json, "refundDue", span.refundDue());
    }

    private static void write(JsonObjectText json, MembershipNotice notice) {
        json.text("id", notice.id())
                .text("kind", notice.kind())
                .text("at", notice.at())
                .text("orderId", notice.orderId())
                .bool("lifted", notice.isLifted())
                .text("reason", notice.reason());
    }

    static void amount(JsonObjectText json, String name, Money money) {
        json.object(
                name,
                of ->
                        of.text("amount", money.getAmount().toPlainString())
                                .text("currency", money.getCurrencyUnit().getCode()));
    }
}
