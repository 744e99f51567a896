package dev.stammkunde.servememberapi.json;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.programmes.ladders.Cart;
import dev.stammkunde.programmes.ladders.Ladder;
import dev.stammkunde.programmes.ladders.LadderBasis;
import dev.stammkunde.programmes.ladders.LadderPrices.Group;
import dev.stammkunde.programmes.ladders.LadderPrices.Part;
import dev.stammkunde.programmes.ladders.QuoteCart.Quote;
import dev.stammkunde.programmes.ladders.QuoteCart.QuotedLadder;
import dev.stammkunde.programmes.ladders.QuoteCart.QuotedLine;
import dev.stammkunde.programmes.ladders.QuoteCart.Skipped;
import dev.stammkunde.servememberapi.query.PriceCart.Known;
import dev.stammkunde.servememberapi.query.PriceCart.Priced;
import dev.stammkunde.servememberapi.query.ShowBenefits.Benefit;
import dev.stammkunde.servememberapi.text.LadderWords;
import dev.stammkunde.shop.json.BothLanguagesJson;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.util.List;
import java.util.function.Consumer;

/** Writes what a cart costs, by which steps, and what is missing to the next. */
public final class CartPricesJson {

    private static final String VERSION = "version";

    private CartPricesJson() {}

    /** Returns the document {@code CartPrices}. */
    public static String write(Priced priced, List<Benefit> benefits) {
        Cart cart = priced.asked().cart();
        Quote quote = priced.quote();
        CurrencyUnit currency = cart.currency();
        return JsonText.object(
                json -> {
                    json.text("shopId", priced.shopId());
                    Fields.textOrNull(json, "customerId", priced.asked().customerId());
                    json.text("asOf", priced.asOf())
                            .text("prices", cart.prices())
                            .object("listed", minor(currency, quote.listed()))
                            .object("total", minor(currency, quote.total()))
                            .object("discount", minor(currency, quote.listed() - quote.total()));
                    BenefitsJson.write(json, benefits);
                    json.array(
                                    "lines",
                                    all ->
                                            quote.lines()
                                                    .forEach(
                                                            line ->
                                                                    all.object(
                                                                            o ->
                                                                                    line(
                                                                                            o, line,
                                                                                            currency))))
                            .array(
                                    "ladders",
                                    all ->
                                            quote.ladders()
                                                    .forEach(
                                                            one ->
                                                                    all.object(
                                                                            o ->
                                                                                    ladder(
                                                                                            o, one,
                                                                                            currency))))
                            .array(
                                    "notRead",
                                    all ->
                                            quote.notRead()
                                                    .forEach(
                                                            one ->
                                                                    all.object(
                                                                            o -> notRead(o, one))))
                            .array(
                                    "turnovers",
                                    all ->
                                            priced.turnovers()
                                                    .forEach(
                                                            (window, known) ->
                                                                    all.object(
                                                                            o ->
                                                                                    known(
                                                                                            o.text(
                                                                                                    "window",
                                                                                                    window),
                                                                                            known))));
                });
    }

    private static Consumer<JsonObjectText> minor(CurrencyUnit currency, long amount) {
        return Fields.money(Money.ofMinor(currency, amount));
    }

    private static void line(JsonObjectText json, QuotedLine line, CurrencyUnit currency) {
        json.text("lineId", line.lineId())
                .object("listed", minor(currency, line.listed()))
                .object("total", minor(currency, line.price().total()));
        Ladder ladder = line.ladder();
        Fields.textOrNull(json, "ladder", ladder == null ? null : ladder.id().id());
        json.array(
                "parts",
                all ->
                        line.price()
                                .parts()
                                .forEach(part -> all.object(o -> part(o, part, currency))));
    }

    private static void part(JsonObjectText json, Part part, CurrencyUnit currency) {
        json.number("quantity", part.quantity())
                .object("price", minor(currency, part.price()))
                .number("step", part.step());
    }

    private static void ladder(JsonObjectText json, QuotedLadder one, CurrencyUnit currency) {
        Ladder ladder = one.ladder();
        json.text("id", ladder.id().id())
                .number(VERSION, ladder.version())
                .text("reading", ladder.draft().reading())
                .text("prices", ladder.draft().prices())
                .array(
                        "groups",
                        all ->
                                one.prices()
                                        .groups()
                                        .forEach(
                                                group ->
                                                        all.object(
                                                                o ->
                                                                        group(
                                                                                o, ladder, group,
                                                                                currency))));
    }

    private static void group(
            JsonObjectText json, Ladder ladder, Group group, CurrencyUnit currency) {
        json.texts("lines", group.lines());
        counted(json, "counted", ladder, group.counted(), currency);
        json.number("step", group.step());
        Long missing = group.missing();
        if (missing == null) {
            json.nothing("missing");
        } else {
            counted(json, "missing", ladder, missing, currency);
        }
        BothLanguagesJson.write(json, "text", LadderWords.of(ladder.draft(), group, currency));
    }

    /** Pieces, or an amount: which of them the ladder goes by. */
    private static void counted(
            JsonObjectText json, String name, Ladder ladder, long counted, CurrencyUnit currency) {
        json.object(
                name,
                switch (ladder.draft().basis()) {
                    case LadderBasis.Pieces _, LadderBasis.PiecePrices _ ->
                            o -> o.number("pieces", counted);
                    case LadderBasis.OrderValue _, LadderBasis.Turnover _ ->
                            minor(currency, counted);
                });
    }

    private static void notRead(JsonObjectText json, Skipped skipped) {
        json.text("id", skipped.ladder().id().id())
                .number(VERSION, skipped.ladder().version())
                .text("reason", skipped.reason());
    }

    private static void known(JsonObjectText json, Known known) {
        json.text("from", known.period().from())
                .text("until", known.period().until())
                .object("paid", Fields.money(known.turnover().paid()))
                .number("orders", known.turnover().orders())
                .bool("complete", known.turnover().isComplete());
    }
}
