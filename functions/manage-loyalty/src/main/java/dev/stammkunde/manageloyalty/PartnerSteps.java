package dev.stammkunde.manageloyalty;

import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.programmes.partners.DisputeStatement.Step;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads steps of disputes. */
final class PartnerSteps {

    private static final int MOST_BYTES = 8_192;
    private static final int LONGEST = 1_000;
    private static final BigDecimal MOST = new BigDecimal(100_000_000);

    private PartnerSteps() {}

    static Step open(AdminInput input) {
        return new Step.Open(text(input));
    }

    static Step answer(AdminInput input) {
        return new Step.Answer(number(input), text(input));
    }

    static Step settle(AdminInput input) {
        JsonField body = input.body(MOST_BYTES);
        Findings findings = Findings.strict();
        findings.object(body, List.of("text", "correction"));
        Optional<String> text = text(findings, body);
        JsonField correction = body.at("correction");
        if (correction.kind() != JsonField.Kind.OBJECT) {
            throw AdminRefusedException.invalid(
                    "correction", "must be an object with amount and currency");
        }
        findings.object(correction, List.of("amount", "currency"));
        Optional<CurrencyUnit> currency =
                findings.value(
                        correction.at("currency"),
                        "an ISO 4217 currency",
                        field -> field.parsed("an ISO 4217 currency", CurrencyUnit::of),
                        _ -> true);
        Optional<BigDecimal> amount =
                findings.value(
                        correction.at("amount"),
                        "what the partner owes more, such as \"-1.50\"",
                        JsonField::decimal,
                        one ->
                                one.abs().compareTo(MOST) <= 0
                                        && currency.map(unit -> hasDigits(one, unit)).orElse(true));
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
        Money money = Money.of(currency.orElseThrow(), amount.orElseThrow());
        return new Step.Settle(
                number(input),
                text.orElseThrow(),
                money.getAmountMinorLong(),
                money.getCurrencyUnit());
    }

    private static boolean hasDigits(BigDecimal amount, CurrencyUnit currency) {
        return amount.stripTrailingZeros().scale() <= currency.getDecimalPlaces();
    }

    private static String text(AdminInput input) {
        JsonField body = input.body(MOST_BYTES);
        Findings findings = Findings.strict();
        findings.object(body, List.of("text"));
        Optional<String> text = text(findings, body);
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
        return text.orElseThrow();
    }

    private static Optional<String> text(Findings findings, JsonField body) {
        return findings.value(
                body.at("text"),
                "1 to %d characters, not all of them blank".formatted(LONGEST),
                JsonField::text,
                text -> !text.isBlank() && text.length() <= LONGEST);
    }

    /** Returns the number of the dispute in the path. */
    static int number(AdminInput input) {
        String text = input.request().pathParameter("dispute");
        if (!text.matches("[1-9][0-9]?")) {
            throw AdminRefusedException.parameter("dispute", "must be a number from 1");
        }
        return Integer.parseInt(text);
    }
}
