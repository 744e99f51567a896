package dev.stammkunde.commands.imports;

import dev.stammkunde.finance.imports.ComparedFacts;
import dev.stammkunde.finance.imports.ExportRow.Row;
import dev.stammkunde.finance.imports.ExportedOrder.Told;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.journal.JournalLine;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/**
 * Rows and orders as lines that are sorted like the journal's, by the key of their order in the
 * place of a customer.
 */
final class OrderLines {

    private OrderLines() {}

    static JournalLine of(Row row) {
        return line(
                row.key(),
                row.line(),
                json -> {
                    json.text("digest", row.digest()).text("document", row.document());
                    write(json, row.facts());
                });
    }

    static Row row(JournalLine line) {
        JsonField json = Json.parse(line.document());
        return new Row(
                line.sequence(),
                line.customerId(),
                facts(json),
                json.text("digest"),
                json.find("document").map(JsonField::textAsSent).orElse(null));
    }

    static JournalLine of(Told told) {
        return line(
                told.facts().orderId(),
                told.line(),
                json -> {
                    json.number("repeated", told.repeated()).texts("documents", told.documents());
                    write(json, told.facts());
                });
    }

    /** Stands for an order that the export has and that cannot be compared. */
    static JournalLine marked(String orderId, long line) {
        return line(orderId, line, _ -> {});
    }

    /** Returns what is compared, or null for an order that is only marked. */
    static @Nullable Told told(JournalLine line) {
        JsonField json = Json.parse(line.document());
        ComparedFacts facts = facts(json);
        return facts == null
                ? null
                : new Told(
                        facts,
                        line.sequence(),
                        json.integer("repeated"),
                        json.elementsIfAny("documents").stream()
                                .map(JsonField::textAsSent)
                                .toList());
    }

    /**
     * Returns a state of an order that is booked.
     *
     * @param number of the state
     * @param standing what it came to, for people; empty where it counts
     */
    static JournalLine of(ComparedFacts booked, long number, String standing) {
        return line(
                booked.orderId(),
                number,
                json -> {
                    json.text("standing", standing);
                    write(json, booked);
                });
    }

    static String standing(JournalLine line) {
        return Json.parse(line.document()).text("standing");
    }

    static @Nullable ComparedFacts facts(JournalLine line) {
        return facts(Json.parse(line.document()));
    }

    private static JournalLine line(String key, long number, Consumer<JsonObjectText> rest) {
        String document =
                JsonText.object(
                        json -> {
                            json.number("schema", 1)
                                    .text("shopId", "file")
                                    .text("customerId", key)
                                    .number("sequence", number);
                            rest.accept(json);
                        });
        return new JournalLine(key, number, document);
    }

    private static void write(JsonObjectText json, @Nullable ComparedFacts facts) {
        if (facts == null) {
            return;
        }
        json.object(
                "facts",
                o -> {
                    o.text("orderId", facts.orderId())
                            .text("number", facts.number())
                            .text("placedAt", facts.placedAt())
                            .text("currency", facts.currency())
                            .number("amount", facts.amount())
                            .number("byGiftCard", facts.byGiftCard());
                    Long refunded = facts.refunded();
                    if (refunded != null) {
                        o.number("refunded", refunded);
                    }
                });
    }

    private static @Nullable ComparedFacts facts(JsonField json) {
        return json.find("facts")
                .map(
                        facts ->
                                new ComparedFacts(
                                        facts.at("orderId").textAsSent(),
                                        facts.at("number").textAsSent(),
                                        facts.instant("placedAt"),
                                        facts.text("currency"),
                                        facts.at("amount").longInteger(),
                                        facts.at("byGiftCard").longInteger(),
                                        facts.find("refunded")
                                                .map(JsonField::longInteger)
                                                .orElse(null)))
                .orElse(null);
    }
}
