package dev.stammkunde.managecampaigns.json;

import dev.stammkunde.mail.ReaderFigures;
import dev.stammkunde.platform.json.JsonObjectText;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Who got mails and what they bought since, as the admin API shows it. */
final class ReadersView {

    private ReadersView() {}

    /** Writes those of a run: all together, and by variant where there are some. */
    static void ofRun(JsonObjectText json, Map<String, ReaderFigures> byVariant) {
        write(json, byVariant.values().stream().reduce(ReaderFigures.NONE, ReaderFigures::plus));
        Map<String, ReaderFigures> variants = new TreeMap<>(byVariant);
        variants.remove("");
        if (!variants.isEmpty()) {
            json.array(
                    "variants",
                    array ->
                            variants.forEach(
                                    (key, figures) ->
                                            array.object(
                                                    o -> {
                                                        int slash = key.indexOf('/');
                                                        o.text("split", key.substring(0, slash))
                                                                .text(
                                                                        "variant",
                                                                        key.substring(slash + 1));
                                                        write(o, figures);
                                                    })));
        }
    }

    static void write(JsonObjectText json, ReaderFigures figures) {
        json.number("readers", figures.readers())
                .number("days", figures.mostDays())
                .text("until", figures.over())
                .number("buyers", figures.buyers())
                .number("orders", figures.orders())
                .array(
                        "revenue",
                        array ->
                                figures.revenue().keySet().stream()
                                        .sorted(Comparator.comparing(CurrencyUnit::getCode))
                                        .forEach(
                                                currency ->
                                                        array.object(
                                                                o ->
                                                                        revenue(
                                                                                o, currency,
                                                                                figures))));
    }

    private static void revenue(JsonObjectText json, CurrencyUnit currency, ReaderFigures figures) {
        BigInteger sum = figures.sums(currency).sum();
        json.text("currency", currency.getCode())
                .text(
                        "amount",
                        Money.of(currency, new BigDecimal(sum, currency.getDecimalPlaces()))
                                .getAmount()
                                .toPlainString());
        if (figures.readers() > 0) {
            json.text("perReader", amount(currency, figures.sums(currency).mean()));
        }
    }

    /** Of minor units that need not be whole, to the nearest one. */
    static String amount(CurrencyUnit currency, BigDecimal minor) {
        return minor.movePointLeft(currency.getDecimalPlaces())
                .setScale(currency.getDecimalPlaces(), RoundingMode.HALF_UP)
                .toPlainString();
    }
}
