package dev.stammkunde.commands.imports;

import dev.stammkunde.finance.imports.BalanceRow.Balance;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.journal.JournalLine;

/** Balances as lines that are sorted like the journal's: by customer and line. */
final class BalanceLines {

    private BalanceLines() {}

    static JournalLine of(Balance balance) {
        String document =
                JsonText.object(
                        json ->
                                json.number("schema", 1)
                                        .text("shopId", "file")
                                        .text("customerId", balance.customerId())
                                        .number("sequence", balance.line())
                                        .number("points", balance.points())
                                        .text("expiresAt", balance.expiresAt())
                                        .bool("earned", balance.earned())
                                        .text("reference", balance.reference()));
        return new JournalLine(balance.customerId(), balance.line(), document);
    }

    static Balance balance(JournalLine line) {
        JsonField json = Json.parse(line.document());
        return new Balance(
                line.sequence(),
                line.customerId(),
                json.at("points").longInteger(),
                json.findInstant("expiresAt").orElse(null),
                json.bool("earned"),
                json.at("reference").textAsSent());
    }
}
