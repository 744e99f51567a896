package dev.stammkunde.commands.imports;

import dev.stammkunde.finance.imports.OrderFinding;
import dev.stammkunde.platform.http.Csv;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Writes what a comparison finds as CSV that spreadsheets open. */
public final class FindingsFile {

    private static final List<String> HEADER =
            List.of(
                    "finding",
                    "orderId",
                    "number",
                    "placedAt",
                    "currency",
                    "exported",
                    "known",
                    "line",
                    "detail");

    private final Appendable out;

    /** Begins a file. */
    public FindingsFile(Appendable out) throws IOException {
        this.out = out;
        out.append(Csv.BYTE_ORDER_MARK).append(Csv.row(HEADER));
    }

    /** Writes a difference. */
    public void write(OrderFinding finding) {
        String currency = finding.currency();
        row(
                List.of(
                        words(finding.kind()),
                        finding.orderId(),
                        finding.number(),
                        text(finding.placedAt()),
                        currency,
                        text(currency, finding.exported()),
                        text(currency, finding.known()),
                        finding.line() == 0 ? "" : Long.toString(finding.line()),
                        finding.detail()));
    }

    /** Writes something that is not of one order. */
    public void note(String kind, String detail) {
        row(List.of(kind, "", "", "", "", "", "", "", detail));
    }

    private void row(List<String> cells) {
        try {
            out.append(Csv.row(cells));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String words(OrderFinding.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(@Nullable Instant time) {
        return time == null ? "" : time.toString();
    }

    private static String text(String currency, @Nullable Long units) {
        return units == null
                ? ""
                : Money.ofMinor(CurrencyUnit.of(currency), units).getAmount().toPlainString();
    }
}
