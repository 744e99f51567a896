package dev.stammkunde.manageloyalty;

import dev.stammkunde.campaigns.json.MoneyShape;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.KeyedId;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.membership.BuyMembership.Sale;
import dev.stammkunde.programmes.membership.EndMembership.Lift;
import dev.stammkunde.programmes.membership.MembershipNotice;
import dev.stammkunde.programmes.membership.NoticeKind;
import dev.stammkunde.programmes.membership.RepayMembership.Repayment;

import org.joda.money.Money;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what is asked about memberships, and finds all that is wrong with it. */
final class MembershipAsk {

    private static final int MOST_BYTES = 4_096;
    private static final int LONGEST_REASON = 200;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9#][A-Za-z0-9 #_./:-]{0,99}");
    private static final Pattern PLAN = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern NOTICE = Pattern.compile("[a-z]{1,20}/[A-Za-z0-9_-]{1,100}");
    private static final String A_NAME = "a name of 1 to 100 characters, such as a receipt's";

    private MembershipAsk() {}

    static AccountId customer(AdminInput input) {
        return new AccountId(input.shopId(), input.pathId("customerId"));
    }

    static DocumentId plan(AdminInput input) {
        return new DocumentId(input.shopId(), input.pathId("planId"));
    }

    static Sale sale(AdminInput input) {
        Findings findings = Findings.strict();
        JsonField body = input.body(MOST_BYTES);
        findings.object(body, List.of("planId", "id", "paid", "at"));
        Optional<String> plan = findings.text(body.at("planId"), "the id of a plan", PLAN);
        Optional<String> name = findings.line(body.at("id"), A_NAME, NAME);
        Optional<Money> paid = MoneyShape.of().read(body.at("paid"), findings);
        Instant at = at(findings, body, "at", input.request().at());
        clean(findings);
        return new Sale(
                customer(input),
                new DocumentId(input.shopId(), plan.orElseThrow()),
                name.orElseThrow(),
                paid.orElseThrow(),
                at);
    }

    static Repayment repayment(AdminInput input) {
        Findings findings = Findings.strict();
        JsonField body = input.body(MOST_BYTES);
        findings.object(body, List.of("orderId", "id", "amount", "at"));
        Optional<String> order = order(findings, body.at("orderId"));
        Optional<String> name = findings.line(body.at("id"), A_NAME, NAME);
        Optional<Money> amount = MoneyShape.positive().read(body.at("amount"), findings);
        Instant at = at(findings, body, "at", input.request().at());
        clean(findings);
        return new Repayment(
                customer(input),
                plan(input),
                order.orElseThrow(),
                name.orElseThrow(),
                amount.orElseThrow(),
                at);
    }

    static MembershipNotice notice(AdminInput input) {
        Findings findings = Findings.strict();
        JsonField body = input.body(MOST_BYTES);
        findings.object(body, List.of("kind", "receivedAt", "orderId", "reason"));
        Optional<NoticeKind> kind = findings.oneOf(body.at("kind"), List.of(NoticeKind.values()));
        Optional<String> order =
                findings.ifGiven(body, "orderId").flatMap(field -> order(findings, field));
        Instant at = at(findings, body, "receivedAt", input.request().at());
        Optional<String> reason = reason(findings, body);
        clean(findings);
        return new MembershipNotice(
                "request/" + KeyedId.of(input.shopId(), input.idempotencyKey()),
                kind.orElseThrow(),
                at,
                order.orElse(null),
                false,
                reason.orElseThrow());
    }

    static Lift lift(AdminInput input) {
        Findings findings = Findings.strict();
        JsonField body = input.body(MOST_BYTES);
        findings.object(body, List.of("notice", "reason"));
        Optional<String> notice =
                findings.text(body.at("notice"), "the id of what was said", NOTICE);
        Optional<String> reason = reason(findings, body);
        clean(findings);
        return new Lift(customer(input), plan(input), notice.orElseThrow(), reason.orElseThrow());
    }

    private static Optional<String> order(Findings findings, JsonField field) {
        return findings.value(
                field,
                "the id of an order that bought it",
                JsonField::text,
                id -> !id.isBlank() && id.length() <= 256);
    }

    /** What was received or paid before it is written down counts from then on. */
    private static Instant at(Findings findings, JsonField body, String name, Instant now) {
        return findings.ifGiven(body, name)
                .flatMap(
                        field ->
                                findings.value(
                                        field,
                                        "a moment such as 2026-11-30T09:00:00Z, not to come",
                                        JsonField::instant,
                                        at -> !at.isAfter(now)))
                .orElse(now);
    }

    private static Optional<String> reason(Findings findings, JsonField body) {
        return findings.value(
                body.at("reason"),
                "one line of 1 to %d characters, not all of them blank".formatted(LONGEST_REASON),
                JsonField::text,
                text ->
                        !text.isBlank()
                                && text.length() <= LONGEST_REASON
                                && text.chars().noneMatch(Character::isISOControl));
    }

    private static void clean(Findings findings) {
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
    }
}
