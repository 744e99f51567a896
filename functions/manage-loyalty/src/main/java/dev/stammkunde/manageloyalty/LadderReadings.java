package dev.stammkunde.manageloyalty;

import static dev.stammkunde.platform.http.AdminGroup.FINANCE;
import static dev.stammkunde.platform.http.AdminGroup.MARKETING;
import static dev.stammkunde.platform.http.AdminGroup.SUPPORT;

import dev.stammkunde.campaigns.json.MoneyShape;
import dev.stammkunde.manageloyalty.LoyaltyKind.Further;
import dev.stammkunde.platform.admin.DocumentAnswers;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.programmes.ladders.Basis;
import dev.stammkunde.programmes.ladders.BothReadings;
import dev.stammkunde.programmes.ladders.BothReadings.Row;
import dev.stammkunde.programmes.ladders.LadderDraft;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows both readings of a ladder side by side, while it is typed; nothing is kept. */
final class LadderReadings {

    private static final int MOST_BYTES = 260_000;
    private static final String LADDER = "ladder";
    private static final String PRICE = "price";

    /** Carts cannot have more. */
    private static final BigDecimal MOST_PRICE = BigDecimal.valueOf(1_000_000);

    static final Further<LadderDraft> ROUTE =
            new Further<>(
                    "READ",
                    "POST",
                    "/readings",
                    Set.of(MARKETING, FINANCE, SUPPORT),
                    LadderReadings::show);

    private LadderReadings() {}

    private static HttpResponse show(DocumentAnswers<LadderDraft> documents, AdminInput input) {
        JsonField body = input.body(MOST_BYTES);
        Findings findings = Findings.strict();
        findings.object(body, List.of(LADDER, PRICE));
        Optional<Money> price =
                findings.ifGiven(body, PRICE)
                        .flatMap(field -> MoneyShape.positive().read(field, findings));
        price.filter(it -> it.getAmount().compareTo(MOST_PRICE) > 0)
                .ifPresent(_ -> findings.limit(body.at(PRICE), "must be at most 1000000"));
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
        LadderDraft ladder = documents.draft(input, body.at(LADDER));
        Money usual = BothReadings.usualPrice(ladder);
        Money example = price.orElse(usual);
        if (!(ladder.basis() instanceof Basis.Pieces) && !example.isSameCurrency(usual)) {
            throw AdminRefusedException.invalid(
                    "price.currency", "must be " + usual.getCurrencyUnit().getCode());
        }
        return HttpResponse.json(200, json(ladder, example));
    }

    private static String json(LadderDraft ladder, Money price) {
        return JsonText.object(
                json ->
                        json.text("reading", ladder.reading())
                                .write(PRICE, value -> MoneyShape.of().write(value, price))
                                .array(
                                        "rows",
                                        all ->
                                                BothReadings.rows(ladder, price)
                                                        .forEach(
                                                                row ->
                                                                        all.object(
                                                                                o ->
                                                                                        row(
                                                                                                o,
                                                                                                row,
                                                                                                price
                                                                                                        .getCurrencyUnit())))));
    }

    private static void row(JsonObjectText json, Row row, CurrencyUnit currency) {
        json.number("pieces", row.pieces());
        money(json, "before", row.before(), currency);
        money(json, "listed", row.listed(), currency);
        money(json, "allUnits", row.allUnits(), currency);
        money(json, "marginal", row.marginal(), currency);
        json.number("step", row.step());
    }

    private static void money(JsonObjectText json, String name, long minor, CurrencyUnit currency) {
        json.write(name, value -> MoneyShape.of().write(value, Money.ofMinor(currency, minor)));
    }
}
