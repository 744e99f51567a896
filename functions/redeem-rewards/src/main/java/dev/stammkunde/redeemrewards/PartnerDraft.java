package dev.stammkunde.redeemrewards;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.programmes.partners.DealReport;
import dev.stammkunde.programmes.partners.PartnerTransactionId;
import dev.stammkunde.programmes.partners.ReverseDeal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Reads what a partner reports, and finds all that is wrong with it. */
final class PartnerDraft {

    private static final int MOST_BYTES = 4_096;
    private static final int LONGEST_NUMBER = 40;
    private static final long MOST_POINTS = 100_000_000;
    private static final BigDecimal MOST_AMOUNT = new BigDecimal(10_000_000);
    private static final int DIGITS = 3;
    private static final String MOMENT = "a moment such as 2027-03-01T09:00:00+01:00";

    private PartnerDraft() {}

    static DocumentId partner(AdminInput input) {
        String id = input.request().pathParameter("partnerId");
        if (!DocumentId.isValid(id)) {
            throw AdminRefusedException.parameter("partnerId", DocumentId.EXPECTED);
        }
        return new DocumentId(input.shopId(), id);
    }

    static PartnerTransactionId transaction(AdminInput input) {
        return new PartnerTransactionId(partner(input), input.pathId("transactionId"));
    }

    static YearMonth month(AdminInput input) {
        try {
            return YearMonth.parse(input.request().pathParameter("month"));
        } catch (DateTimeParseException _) {
            throw AdminRefusedException.parameter("month", "must be a month such as 2027-03");
        }
    }

    static DealReport report(AdminInput input) {
        JsonField body = input.body(MOST_BYTES);
        Findings findings = Findings.strict();
        boolean redeems = isRedemption(body);
        findings.object(
                body,
                redeems
                        ? List.of(
                                "kind",
                                "memberNumber",
                                "amount",
                                "currency",
                                "points",
                                "occurredAt")
                        : List.of("kind", "memberNumber", "amount", "currency", "occurredAt"));
        findings.value(
                body.at("kind"),
                "EARN or REDEEM",
                JsonField::text,
                kind -> kind.equals("EARN") || kind.equals("REDEEM"));
        Optional<String> shown =
                findings.value(
                        body.at("memberNumber"),
                        "the number that the customer shows",
                        JsonField::text,
                        text -> !text.isBlank() && text.length() <= LONGEST_NUMBER);
        Optional<BigDecimal> amount = amount(findings, body.at("amount"));
        Optional<String> currency =
                findings.value(
                        body.at("currency"),
                        "a currency of three letters",
                        JsonField::text,
                        code -> code.matches("[A-Z]{3}"));
        Optional<Instant> at = moment(findings, body.at("occurredAt"));
        Optional<Long> points =
                redeems
                        ? findings.longInteger(body.at("points"), 1, MOST_POINTS)
                        : Optional.empty();
        requireClean(findings);
        return new DealReport(
                transaction(input),
                shown.orElseThrow(),
                amount.orElseThrow(),
                currency.orElseThrow(),
                points.orElse(null),
                at.orElseThrow());
    }

    private static boolean isRedemption(JsonField body) {
        JsonField kind = body.at("kind");
        return kind.kind() == JsonField.Kind.TEXT && kind.text().equals("REDEEM");
    }

    static ReverseDeal.Wish reversal(AdminInput input) {
        JsonField body = input.body(MOST_BYTES);
        Findings findings = Findings.strict();
        findings.object(body, List.of("amount", "occurredAt"));
        Optional<BigDecimal> amount =
                findings.ifGiven(body, "amount").flatMap(field -> amount(findings, field));
        Optional<Instant> at = moment(findings, body.at("occurredAt"));
        requireClean(findings);
        return new ReverseDeal.Wish(
                transaction(input),
                input.pathId("reversalId"),
                amount.orElse(null),
                at.orElseThrow());
    }

    private static Optional<BigDecimal> amount(Findings findings, JsonField field) {
        return findings.value(
                field,
                "an amount above 0 such as \"4.20\"",
                JsonField::decimal,
                amount ->
                        amount.signum() > 0
                                && amount.compareTo(MOST_AMOUNT) <= 0
                                && amount.stripTrailingZeros().scale() <= DIGITS);
    }

    private static Optional<Instant> moment(Findings findings, JsonField field) {
        return findings.value(field, MOMENT, JsonField::instant, _ -> true);
    }

    private static void requireClean(Findings findings) {
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
    }
}
