package dev.stammkunde.points.json;

import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonArrayText;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.ReadJson;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.points.programme.Bonus;
import dev.stammkunde.points.programme.Bonus.Condition;
import dev.stammkunde.points.programme.EarningBasis;
import dev.stammkunde.points.programme.EarningRules;
import dev.stammkunde.points.programme.Programme;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads and writes {@code programme.json}, which {@code docs/programme.md} explains to its authors.
 *
 * <p>What is written is read back as the same programme.
 */
public final class ProgrammeJson {

    /** Longest document that is read: well within what an item of the table holds. */
    private static final int MOST_CHARACTERS = 100_000;

    private ProgrammeJson() {}

    /** Reads a document and finds all that is wrong with it, unknown fields included. */
    public static Reading<Programme> read(String document) {
        if (document.length() > MOST_CHARACTERS) {
            String expected = "must have at most " + MOST_CHARACTERS + " characters";
            return new Reading.Invalid<>(List.of(new Finding("$", expected)));
        }
        return ReadJson.read(document, new ProgrammeReader(Findings.strict())::read);
    }

    /** Reads a stored version by its shape, of whatever release it is. */
    public static Reading<Programme> readStored(String document) {
        return ReadJson.read(document, new ProgrammeReader(Findings.tolerant())::read);
    }

    /** Writes a programme. The same one is always written the same. */
    public static String write(Programme programme) {
        EarningRules earning = programme.earning();
        return JsonText.object(
                json -> {
                    json.text("version", programme.version())
                            .text("validFrom", programme.validFrom())
                            .text("timeZone", programme.timeZone())
                            .object("pointsPerUnit", o -> amounts(o, earning.pointsPerUnit()))
                            .object("basis", o -> basis(o, earning.basis()))
                            .array("bonuses", a -> earning.bonuses().forEach(b -> bonus(a, b)))
                            .text("combination", earning.combination())
                            .object("minimumOrder", o -> amounts(o, earning.minimumOrder()));
                    earning.capPerOrder().ifPresent(cap -> json.number("capPerOrder", cap));
                    json.text("rounding", earning.rounding())
                            .text("unnamedRefunds", earning.unnamedRefunds())
                            .number("holdDays", programme.lots().holdDays());
                    programme
                            .lots()
                            .expiryMonths()
                            .ifPresentOrElse(
                                    months -> json.number("expiryMonths", months),
                                    () -> json.nothing("expiryMonths"));
                    json.text("overdraw", programme.overdraw());
                });
    }

    private static void amounts(JsonObjectText json, Map<CurrencyUnit, BigDecimal> amounts) {
        amounts.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().getCode()))
                .forEach(entry -> json.number(entry.getKey().getCode(), entry.getValue()));
    }

    private static void basis(JsonObjectText json, EarningBasis basis) {
        json.bool("taxIncluded", basis.taxIncluded())
                .bool("shippingIncluded", basis.shippingIncluded())
                .bool("afterDiscounts", basis.afterDiscounts())
                .bool("giftCardsIncluded", basis.giftCardsIncluded());
    }

    private static void bonus(JsonArrayText json, Bonus bonus) {
        json.object(
                o ->
                        o.text("id", bonus.id())
                                .number("multiplier", bonus.multiplier())
                                .array(
                                        "conditions",
                                        a -> bonus.conditions().forEach(c -> condition(a, c))));
    }

    private static void condition(JsonArrayText json, Condition condition) {
        json.object(
                o -> {
                    switch (condition) {
                        case Condition.OfProducts(Set<String> products) ->
                                o.texts("products", products.stream().sorted().toList());
                        case Condition.InCategories(Set<String> categories) ->
                                o.texts("categories", categories.stream().sorted().toList());
                        case Condition.PaidBetween(LocalDate from, LocalDate to) ->
                                o.object("paidBetween", w -> w.text("from", from).text("to", to));
                        case Condition.OnFirstOrder() -> o.bool("firstOrder", true);
                    }
                });
    }
}
