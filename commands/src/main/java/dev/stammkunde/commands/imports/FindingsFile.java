package dev.stammkunde.commands.imports;

import dev.stammkunde.finance.imports.OrderFinding;
import dev.stammkunde.platform.http.Csv;
import dev.stammkunde.reports.missed.MissedOrder;

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

    private static final String EXPORT = "export";
    private static final String NIGHTLY = "nightly-comparison";

    private static final List<String> HEADER =
            List.of(
                    "finding",
                    "found by",
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
                        EXPORT,
                        finding.orderId(),
                        finding.number(),
                        text(finding.placedAt()),
                        currency,
                        text(currency, finding.exported()),
                        text(currency, finding.known()),
                        finding.line() == 0 ? "" : Long.toString(finding.line()),
                        finding.detail()));
    }

    /** Writes what the nightly comparison found, and what became of it. */
    public void write(MissedOrder missed, MissedOrder.State state) {
        MissedOrder.Sum known = missed.known();
        boolean isRefund = missed.kind() == MissedOrder.Kind.OTHER_REFUND;
        row(
                List.of(
                        words(missed.kind()),
                        NIGHTLY,
                        missed.orderId(),
                        missed.number(),
                        text(missed.placedAt()),
                        missed.currency(),
                        text(missed.currency(), amount(missed.told(), isRefund)),
                        known == null ? "" : text(missed.currency(), amount(known, isRefund)),
                        "",
                        "%s, found %s".formatted(words(state), missed.foundAt())));
    }

    private static @Nullable Long amount(MissedOrder.Sum sum, boolean isRefund) {
        return isRefund ? sum.refunded() : Long.valueOf(sum.total());
    }

    /** Writes how far the nightly comparison is. */
    public void note(String detail) {
        row(List.of(NIGHTLY, NIGHTLY, "", "", "", "", "", "", "", detail));
    }

    private void row(List<String> cells) {
        try {
            out.append(Csv.row(cells));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String words(Enum<?> kind) {
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
