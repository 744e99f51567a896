package dev.stammkunde.finance.posting;

import dev.stammkunde.finance.settings.PostingSettings;
import dev.stammkunde.platform.http.Csv;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * Writes postings for any bookkeeping program: a line each, with commas between cells, points in
 * decimals, days such as {@code 2026-11-30}, and a byte order mark. No text in it is taken for a
 * formula.
 */
public final class GenericJournalCsv {

    private static final List<String> HEADER =
            List.of(
                    "date",
                    "reference",
                    "debit_account",
                    "debit_name",
                    "credit_account",
                    "credit_name",
                    "amount",
                    "currency",
                    "tax_key",
                    "text");

    private GenericJournalCsv() {}

    /**
     * Returns the file.
     *
     * @param settings that the batch was made with: they have a number for each of its accounts
     */
    public static String write(PostingBatch batch, PostingSettings settings) {
        PostingAccounts accounts = new PostingAccounts(settings);
        int digits = Currency.getInstance(batch.currency()).getDefaultFractionDigits();
        StringBuilder file = new StringBuilder(Csv.BYTE_ORDER_MARK).append(Csv.row(HEADER));
        for (Posting posting : batch.postings()) {
            file.append(
                    new Csv.Row(',')
                            .text(posting.date().toString())
                            .text(posting.reference())
                            .text(accounts.number(posting.debit()))
                            .text(posting.debit().key())
                            .text(accounts.number(posting.credit()))
                            .text(posting.credit().key())
                            .number(BigDecimal.valueOf(posting.amount(), digits))
                            .text(batch.currency())
                            .text(accounts.taxKey(posting))
                            .text(posting.text())
                            .end());
        }
        return file.toString();
    }

    /** Returns the name of the file. */
    public static String name(PostingBatch batch) {
        return "journal-%s-%s-%s.csv"
                .formatted(
                        batch.shopId(),
                        batch.from().toString().substring(0, 7),
                        batch.books().name().toLowerCase(Locale.ROOT));
    }
}
