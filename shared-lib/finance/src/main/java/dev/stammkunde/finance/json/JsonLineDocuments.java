package dev.stammkunde.finance.json;

import dev.stammkunde.finance.months.CarriedAccount;
import dev.stammkunde.finance.months.LineDocuments;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.json.JournalLineJson;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Lines as JSON: entries as the journal has them, accounts by {@link CarriedAccountJson}. */
public final class JsonLineDocuments implements LineDocuments {

    /** No text within JSON can have this, since its quotes would be escaped. */
    private static final String BOOKED_AT = ",\"bookedAt\":\"";

    private static final int DATE = "2026-11-29".length();

    /** {@inheritDoc} Reads no more of the line, for this is asked of each before it is sorted. */
    @Override
    public Optional<LocalDate> findDay(JournalLine line) {
        String document = line.document();
        int start = document.indexOf(BOOKED_AT) + BOOKED_AT.length();
        int end = start + DATE;
        if (start < BOOKED_AT.length() || end > document.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(document.substring(start, end)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    @Override
    public LedgerEntry entry(JournalDay day, JournalLine line) {
        return JournalLineJson.entry(day, line);
    }

    @Override
    public CarriedAccount account(String shopId, JournalLine line) {
        return CarriedAccountJson.read(shopId, line.document());
    }

    @Override
    public JournalLine line(CarriedAccount account) {
        return new JournalLine(
                account.account().id().customerId(),
                account.account().sequence(),
                CarriedAccountJson.write(account));
    }
}
