package dev.stammkunde.finance.posting;

import dev.stammkunde.finance.posting.DatevOutcome.Refusal;
import dev.stammkunde.finance.posting.DatevOutcome.Replacement;
import dev.stammkunde.finance.settings.PostingSettings;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Writes postings as a Buchungsstapel in the DATEV format (EXTF 700, category 21, version 13;
 * developer.datev.de). Amounts are positive and stand on the debit side of the first account. The
 * batch is locked when it is imported, and goes to the books it is made for only: those by IFRS or
 * by commercial law.
 */
public final class DatevFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMM", Locale.ROOT);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT);

    private static final int LONGEST_LABEL = 30;
    private static final int LONGEST_REFERENCE = 36;
    private static final int LONGEST_TEXT = 60;

    private final PostingBatch batch;
    private final PostingSettings settings;
    private final PostingAccounts accounts;
    private final DatevText texts = new DatevText();

    private DatevFile(PostingBatch batch, PostingSettings settings) {
        this.batch = batch;
        this.settings = settings;
        this.accounts = new PostingAccounts(settings);
    }

    /**
     * Writes the file of a batch, or says all that speaks against it.
     *
     * @param createdAt when the file is said to be made, by the shop's clock
     */
    public static DatevOutcome write(
            PostingBatch batch, PostingSettings settings, Instant createdAt) {
        List<Refusal> refusals = DatevChecks.refusals(batch, settings);
        if (!refusals.isEmpty()) {
            return new DatevOutcome.Refused(refusals);
        }
        DatevFile file = new DatevFile(batch, settings);
        String text = file.text(createdAt);
        return new DatevOutcome.Written(file.name(), text, file.replaced());
    }

    private List<Replacement> replaced() {
        return texts.replaced().stream()
                .map(text -> new Replacement(text.column(), text.from(), text.to()))
                .distinct()
                .toList();
    }

    private String name() {
        return "EXTF_Buchungsstapel_%s_%s_%s.csv"
                .formatted(
                        batch.shopId().replaceAll("[^A-Za-z0-9]", "-"),
                        DATE.format(batch.from()).substring(0, 6),
                        batch.books());
    }

    private String text(Instant createdAt) {
        StringBuilder file = new StringBuilder();
        line(file, header(createdAt));
        line(file, DatevColumns.NAMES);
        batch.postings().forEach(posting -> line(file, cells(posting)));
        return file.toString();
    }

    private static void line(StringBuilder file, List<String> cells) {
        file.append(String.join(";", cells)).append("\r\n");
    }

    /** The 31 fields of the first line. */
    private List<String> header(Instant createdAt) {
        LocalDate year = DatevChecks.fiscalYear(batch.from(), settings.fiscalYearStartMonth());
        String label = texts.text("Bezeichnung", settings.label(), LONGEST_LABEL);
        List<String> fields = new ArrayList<>();
        fields.addAll(List.of(quoted("EXTF"), "700", "21", quoted("Buchungsstapel"), "13"));
        fields.addAll(List.of(TIME.format(createdAt.atZone(batch.zone())), ""));
        fields.addAll(List.of(quoted("SK"), quoted("Stammkunde"), quoted("")));
        fields.add(Integer.toString(settings.consultant()));
        fields.add(Integer.toString(settings.client()));
        fields.addAll(List.of(DATE.format(year), Integer.toString(settings.accountLength())));
        fields.addAll(List.of(DATE.format(batch.from()), DATE.format(batch.to())));
        fields.addAll(List.of(quoted(label), quoted(""), "1", purpose(), "1"));
        fields.addAll(List.of(quoted(batch.currency()), "", quoted(""), "", ""));
        fields.addAll(List.of(quoted(settings.chart()), "", "", quoted(""), quoted("")));
        return fields;
    }

    /** What books the batch is for (Rechnungslegungszweck). */
    private String purpose() {
        return switch (batch.books()) {
            case IFRS -> "64";
            case HGB -> "50";
        };
    }

    private List<String> cells(Posting posting) {
        String[] cells = new String[DatevColumns.NAMES.size()];
        Arrays.fill(cells, "");
        set(cells, DatevColumns.AMOUNT, amount(posting.amount()));
        set(cells, DatevColumns.SIDE, "S");
        set(cells, DatevColumns.CURRENCY, batch.currency());
        set(cells, DatevColumns.ACCOUNT, accounts.number(posting.debit()));
        set(cells, DatevColumns.CONTRA_ACCOUNT, accounts.number(posting.credit()));
        set(cells, DatevColumns.TAX_KEY, accounts.taxKey(posting));
        set(cells, DatevColumns.DAY, DAY.format(posting.date()));
        set(cells, DatevColumns.REFERENCE, texts.reference(posting.reference(), LONGEST_REFERENCE));
        set(cells, DatevColumns.TEXT, texts.text("Buchungstext", posting.text(), LONGEST_TEXT));
        set(cells, DatevColumns.LOCKED, "1");
        List<String> line = new ArrayList<>();
        for (int column = 1; column <= cells.length; column++) {
            String cell = cells[column - 1];
            line.add(DatevColumns.TEXTS.contains(column) ? quoted(cell) : cell);
        }
        return line;
    }

    private static void set(String[] cells, int column, String value) {
        cells[column - 1] = value;
    }

    private static String amount(long amount) {
        return BigDecimal.valueOf(amount, 2).toPlainString().replace('.', ',');
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
