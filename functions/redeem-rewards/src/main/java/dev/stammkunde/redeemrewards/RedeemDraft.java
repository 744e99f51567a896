package dev.stammkunde.redeemrewards;

import dev.stammkunde.campaigns.json.MoneyShape;
import dev.stammkunde.platform.Ids;
import dev.stammkunde.platform.KeyedId;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.http.MemberDoor;
import dev.stammkunde.rewards.redeem.PayWithPoints.Wish;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Reads what a shop asks for, and finds all that is wrong with it. */
final class RedeemDraft {

    /** More than anybody has. */
    private static final long MOST_POINTS = 1_000_000_000_000L;

    private static final String POINTS = "points";
    private static final String ID_EXPECTED = "an id of 1 to %d characters".formatted(Ids.LONGEST);

    private RedeemDraft() {}

    /**
     * An order that was paid.
     *
     * @param number what the customer calls it
     * @param points absent for all that were set aside
     */
    record Capturing(String orderId, String number, @Nullable Long points) {}

    /** A text that can be no id is the id of nothing. */
    static RedemptionId id(AdminInput input, String name) {
        String id = input.request().pathParameter(name);
        if (!KeyedId.isValid(id)) {
            throw new AdminRefusedException(
                    RedeemProblems.of(RedemptionRefusal.UNKNOWN_REDEMPTION));
        }
        return new RedemptionId(input.shopId(), id);
    }

    /**
     * Returns what makes a repeat of a browser's request one. It is apart from all keys of others,
     * so that no customer can take a key that the shop's server or another customer will use.
     */
    static String memberKey(AdminInput input) {
        return "me\n" + input.pathId(MemberDoor.CUSTOMER) + '\n' + input.idempotencyKey();
    }

    /**
     * What is wished for.
     *
     * @param rewardId a reward, for points; absent where a card is exchanged
     * @param cardId a full stamp card; absent where points are spent
     */
    record Wished(@Nullable String rewardId, @Nullable String cardId) {}

    static Wished wished(JsonField body) {
        if (body.at("cardId").kind() == JsonField.Kind.ABSENT) {
            return new Wished(rewardId(body), null);
        }
        Findings findings = Findings.strict();
        findings.object(body, List.of("cardId"));
        Optional<String> card = id(findings, body.at("cardId"));
        return new Wished(null, clean(findings, card));
    }

    static String rewardId(JsonField body) {
        Findings findings = Findings.strict();
        findings.object(body, List.of("rewardId"));
        Optional<String> reward = id(findings, body.at("rewardId"));
        return clean(findings, reward);
    }

    static String orderId(JsonField body) {
        Findings findings = Findings.strict();
        findings.object(body, List.of("orderId"));
        Optional<String> order = id(findings, body.at("orderId"));
        return clean(findings, order);
    }

    static Wish wish(JsonField body) {
        Findings findings = Findings.strict();
        findings.object(body, List.of("customerId", POINTS, "payable"));
        Optional<String> customer = id(findings, body.at("customerId"));
        Optional<Long> points = points(findings, body.at(POINTS));
        Optional<Money> payable = MoneyShape.of().read(body.at("payable"), findings);
        String customerId = clean(findings, customer);
        return new Wish(customerId, points.orElseThrow(), payable.orElseThrow());
    }

    static Capturing capturing(JsonField body) {
        Findings findings = Findings.strict();
        findings.object(body, List.of("orderId", "number", POINTS));
        Optional<String> order = id(findings, body.at("orderId"));
        Optional<String> number =
                findings.ifGiven(body, "number").flatMap(field -> id(findings, field));
        Optional<Long> points =
                findings.ifGiven(body, POINTS).flatMap(field -> points(findings, field));
        String orderId = clean(findings, order);
        return new Capturing(orderId, number.orElse(orderId), points.orElse(null));
    }

    private static Optional<String> id(Findings findings, JsonField field) {
        return findings.value(field, ID_EXPECTED, JsonField::id, _ -> true);
    }

    private static Optional<Long> points(Findings findings, JsonField field) {
        return findings.longInteger(field, 1, MOST_POINTS);
    }

    private static <T> T clean(Findings findings, Optional<T> value) {
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
        return value.orElseThrow();
    }
}
