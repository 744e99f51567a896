package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.http.Csv;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.programmes.partners.PartnerDispute;
import dev.stammkunde.programmes.partners.PartnerDispute.Settlement;
import dev.stammkunde.programmes.partners.PartnerDispute.Word;
import dev.stammkunde.programmes.partners.PartnerStatement;
import dev.stammkunde.programmes.partners.StatementLine;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/** Writes statements of partners, for both sides to read. */
public final class PartnerStatementJson {

    private static final List<String> HEAD =
            List.of("month", "kind", "currency", "count", "price_minor_units", "amount");

    private PartnerStatementJson() {}

    /**
     * Writes the fields of the schema {@code PartnerStatement}.
     *
     * @param forTeam whether people of the shop's team are named
     */
    public static void write(JsonObjectText json, PartnerStatement statement, boolean forTeam) {
        json.text("partnerId", statement.partner().id())
                .text("month", statement.month())
                .bool("closed", statement.made().isPresent())
                .text("closedAt", statement.made().map(PartnerStatement.Made::at).orElse(null));
        json.array(
                "lines",
                lines -> statement.lines().forEach(one -> lines.object(line -> line(line, one))));
        json.array(
                "totals",
                totals ->
                        statement
                                .totals()
                                .forEach(
                                        (currency, amount) ->
                                                totals.object(
                                                        one -> total(one, currency, amount))));
        json.array(
                "disputes",
                disputes ->
                        statement
                                .disputes()
                                .forEach(
                                        dispute ->
                                                disputes.object(
                                                        one -> dispute(one, dispute, forTeam))));
    }

    /** Returns the document {@code PartnerStatements}. */
    public static String list(List<PartnerStatement> statements, boolean forTeam) {
        return JsonText.object(
                json ->
                        json.array(
                                "statements",
                                all ->
                                        statements.forEach(
                                                one -> all.object(o -> write(o, one, forTeam)))));
    }

    private static void line(JsonObjectText json, StatementLine line) {
        json.text("kind", line.kind())
                .text("currency", line.currency().getCode())
                .number("count", line.count())
                .text("price", line.price().toPlainString())
                .text("amount", decimal(line.currency().getCode(), line.amount()).toPlainString());
    }

    private static void total(JsonObjectText json, String currency, long amount) {
        json.text("currency", currency)
                .text("amount", decimal(currency, amount).toPlainString())
                .text("owedBy", owedBy(amount));
    }

    private static String owedBy(long amount) {
        if (amount == 0) {
            return "NOBODY";
        }
        return amount > 0 ? "PARTNER" : "SHOP";
    }

    private static BigDecimal decimal(String currency, long minor) {
        return Money.ofMinor(CurrencyUnit.of(currency), minor).getAmount();
    }

    private static void dispute(JsonObjectText json, PartnerDispute dispute, boolean forTeam) {
        json.number("number", dispute.number()).text("state", dispute.state());
        word(json, "opened", dispute.opened(), forTeam);
        word(json, "answer", dispute.answer(), forTeam);
        Settlement settlement = dispute.settlement();
        word(json, "settled", settlement == null ? null : settlement.word(), forTeam);
        if (settlement == null) {
            json.nothing("correction");
        } else {
            json.object(
                    "correction",
                    money ->
                            money.text(
                                            "amount",
                                            decimal(settlement.currency(), settlement.correction())
                                                    .toPlainString())
                                    .text("currency", settlement.currency()));
        }
    }

    private static void word(
            JsonObjectText json, String name, @Nullable Word word, boolean forTeam) {
        if (word == null) {
            json.nothing(name);
            return;
        }
        json.object(
                name,
                said -> {
                    said.text("text", word.text()).text("at", word.at());
                    if (forTeam) {
                        said.text("by", word.by());
                    }
                });
    }

    /** Returns the lines and the sums as a file, with a point in decimals. */
    public static String csv(PartnerStatement statement) {
        StringBuilder file = new StringBuilder(Csv.BYTE_ORDER_MARK).append(Csv.row(HEAD));
        statement.lines().forEach(line -> file.append(row(statement, line)));
        statement
                .totals()
                .forEach(
                        (currency, amount) ->
                                file.append(
                                        new Csv.Row(',')
                                                .text(statement.month().toString())
                                                .text("TOTAL")
                                                .text(currency)
                                                .text("")
                                                .text("")
                                                .number(decimal(currency, amount))
                                                .end()));
        return file.toString();
    }

    private static String row(PartnerStatement statement, StatementLine line) {
        String currency = line.currency().getCode();
        return new Csv.Row(',')
                .text(statement.month().toString())
                .text(line.kind().name())
                .text(currency)
                .number(BigDecimal.valueOf(line.count()))
                .number(line.price())
                .number(decimal(currency, line.amount()))
                .end();
    }
}
