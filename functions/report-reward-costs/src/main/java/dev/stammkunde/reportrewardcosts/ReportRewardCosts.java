package dev.stammkunde.reportrewardcosts;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.closing.MonthClose;
import dev.stammkunde.finance.files.ClosingNote;
import dev.stammkunde.finance.files.MadeReport;
import dev.stammkunde.finance.files.MonthFiles;
import dev.stammkunde.finance.files.OrderReports;
import dev.stammkunde.finance.files.ReportFile;
import dev.stammkunde.finance.files.ReportWish;
import dev.stammkunde.finance.months.EntriesDigest;
import dev.stammkunde.finance.months.MonthSpan;
import dev.stammkunde.finance.report.MonthReport;
import dev.stammkunde.finance.settings.FinanceSettings;
import dev.stammkunde.reportrewardcosts.RenderReport.Rendered;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes reports of months, and closes months. Both may be asked for any number of times: the report
 * of a month that is closed stays as it was sealed, and a close happens once.
 */
final class ReportRewardCosts {

    private final ReportPorts ports;
    private final MakeReport make;
    private final CloseReport close;
    private final TellFinance tell;
    private final ReportSoFar soFar;

    ReportRewardCosts(ReportPorts ports) {
        this.ports = ports;
        this.make = new MakeReport(ports);
        this.close = new CloseReport(ports, make);
        this.tell = new TellFinance(ports.files(), ports.mails());
        this.soFar = new ReportSoFar(ports, make);
    }

    /** What came of a wish. */
    enum Outcome {
        MADE,
        /** It was made for this time before. */
        MADE_BEFORE,
        /** The month is closed, and its report is the one that was sealed. */
        CLOSED_BEFORE,
        /** Nobody has said what a point is worth. */
        NO_SETTINGS,
        /** The month, or the moment of it, has not come yet. */
        NOT_OVER
    }

    /**
     * Orders the report of the last month of each shop. Each is made by a call of its own, so that
     * a shop that takes long, or fails, keeps no other back.
     *
     * @param now when the run was due: reports that were made since are left as they are
     * @return how many were ordered
     * @throws RuntimeException the first fault, after all that could be ordered was: the same again
     *     does no harm
     */
    int orderLastMonths(OrderReports orders, Instant now) {
        return new EachShop(ports.shops())
                .count(
                        shop -> {
                            ShopMonth month =
                                    ShopMonth.of(shop, now, ports.zones().apply(shop, now))
                                            .before();
                            orders.order(
                                    new ReportWish(
                                            shop, month.month(), null, new ReportWish.Schedule()),
                                    now);
                            return true;
                        });
    }

    /** Orders what running months came to, of shops in which something was booked since. */
    int orderMonthsSoFar(OrderReports orders, Instant now) {
        return soFar.order(orders, now);
    }

    /**
     * Makes the report that is wanted, closes the month with it where that is wanted, and tells
     * finance.
     *
     * @throws RuntimeException if something of it failed; the same again does what is left
     */
    Outcome make(ReportWish wish, Instant now) {
        Optional<FinanceSettings> settings = ports.settings().find(wish.shopId());
        if (settings.isEmpty()) {
            return Outcome.NO_SETTINGS;
        }
        Outcome outcome = make(wish, settings.get(), now);
        if (outcome != Outcome.NOT_OVER) {
            tell.tell(wish, settings.get().recipients(), now);
        }
        return outcome;
    }

    private Outcome make(ReportWish wish, FinanceSettings settings, Instant now) {
        MonthSpan span = make.span(wish.shopId(), wish.month(), now);
        Instant wanted = wish.asOf();
        Instant asOf = wanted == null ? span.ends() : wanted;
        if (wish.purpose() instanceof ReportWish.SoFar) {
            return soFar.make(wish, settings, asOf, now);
        }
        if (asOf.isAfter(now) || asOf.isBefore(span.from())) {
            return Outcome.NOT_OVER;
        }
        if (wanted == null) {
            Optional<MonthClose> closed = ports.closes().closed().find(wish.shopId(), wish.month());
            if (closed.isPresent()) {
                new ShowSealed(ports.files(), ports.closes().files()).show(closed.get());
                note(wish, now, "ALREADY_CLOSED", closed.get().hash());
                return Outcome.CLOSED_BEFORE;
            }
        }
        if (wish.purpose() instanceof ReportWish.Schedule && isMadeSince(wish, now)) {
            return Outcome.MADE_BEFORE;
        }
        try {
            make(wish, make.read(new MakeReport.Ask(span, asOf, now), settings), now);
        } catch (RuntimeException e) {
            noteFault(wish, now, e);
            throw e;
        }
        return Outcome.MADE;
    }

    private boolean isMadeSince(ReportWish wish, Instant due) {
        return ports.files()
                .find(wish.shopId(), wish.month(), null)
                .filter(report -> !report.madeAt().isBefore(due))
                .isPresent();
    }

    private void make(ReportWish wish, MonthRead read, Instant now) {
        MadeReport made = keep(ports.files(), read, now);
        Optional<ReportWish.Closing> closing = wish.findClosing();
        if (closing.isPresent()) {
            close.close(read, made, closing.get(), now);
        } else if (made.isWhole()) {
            // Somebody may have closed it meanwhile: then what they sealed is what is shown.
            ports.closes()
                    .closed()
                    .find(wish.shopId(), wish.month())
                    .ifPresent(new ShowSealed(ports.files(), ports.closes().files())::show);
        }
    }

    /** Notes that closing failed. Where even that does, the first fault is still the one told. */
    private void noteFault(ReportWish wish, Instant now, RuntimeException fault) {
        try {
            note(wish, now, "FAILED", "The month could not be read. The log says why.");
        } catch (RuntimeException e) {
            fault.addSuppressed(e);
        }
    }

    /** Notes what came of closing, where that was wanted. */
    private void note(ReportWish wish, Instant now, String outcome, String detail) {
        wish.findClosing()
                .ifPresent(
                        closing ->
                                ports.files()
                                        .note(
                                                wish.shopId(),
                                                wish.month(),
                                                new ClosingNote(
                                                        now, closing.by(), outcome, detail)));
    }

    /** Keeps the files of a month, and then says that they are there. */
    static MadeReport keep(MonthFiles files, MonthRead read, Instant now) {
        Rendered rendered = RenderReport.of(read, now);
        MonthReport report = read.report();
        ShopMonth month = report.figures().month();
        List<MadeReport.FileRef> kept = new ArrayList<>();
        for (ReportFile file : rendered.files()) {
            kept.add(files.keep(month, file));
        }
        EntriesDigest digest = read.folded().digest();
        MadeReport made =
                new MadeReport(
                        month,
                        report.figures().asOf(),
                        now,
                        report.tieOut().ties(),
                        digest.entries(),
                        digest.sha256(),
                        kept,
                        rendered.notes());
        files.made(made);
        return made;
    }
}
