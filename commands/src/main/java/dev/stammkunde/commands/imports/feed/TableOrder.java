package dev.stammkunde.commands.imports.feed;

import dev.stammkunde.finance.imports.ComparedFacts;

import org.joda.money.CurrencyUnit;

import java.time.ZoneId;
import java.util.List;

/**
 * An order as a table has it.
 *
 * @param facts what is compared of it
 * @param rows in which it is, that of the order itself first
 * @param header the columns of the table, in lower case
 * @param zone of times that say none
 */
public record TableOrder(ComparedFacts facts, List<Cells> rows, List<String> header, ZoneId zone) {

    public TableOrder {
        rows = List.copyOf(rows);
        header = List.copyOf(header);
    }

    /** The row that has the order's own columns. */
    Cells head() {
        return rows.getFirst();
    }

    CurrencyUnit currency() {
        return CurrencyUnit.of(facts.currency());
    }

    /** Whether the table has one of some columns, be it filled or not. */
    boolean tells(String... columns) {
        return List.of(columns).stream().anyMatch(header::contains);
    }
}
