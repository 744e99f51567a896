package dev.stammkunde.reportrewardcosts;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.closing.MonthClose;
import dev.stammkunde.finance.files.ClosingNote;
import dev.stammkunde.finance.files.MadeReport;
import dev.stammkunde.finance.files.MonthFiles;
import dev.stammkunde.finance.files.ReportFile;
import dev.stammkunde.finance.files.ReportWish;
import dev.stammkunde.finance.months.EntriesDigest;
import dev.stammkunde.finance.report.MonthReport;
import dev.stammkunde.finance.settings.FinanceSettings;
import dev.stammkunde.reportrewardcosts.RenderReport.Rendered;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Makes reports of months, and closes months. Both may be asked for any number of times: the report
 * of a month that is closed stays as it was sealed, and a close happens once.
 */
final class ReportRewardCosts {

    private final ReportPorts ports;
    private final MakeReport make;
    private final CloseReport close;

    ReportRewardCosts(ReportPorts ports) {
        this.ports = ports;
        this.make = new MakeReport(ports);
        this.close = new CloseReport(ports, make);
    }

    /** What came of a wish. */
    enum Outcome {
        MADE,
        /** The month is closed, and its report is the one that was sealed. */
        CLOSED_BEFORE,
        /** Nobody has said what a point is worth. */
        NO_SETTINGS,
        /** The month, or the moment of it, has not come yet. */
        NOT_OVER
    }

    /**
     * Makes the report of the last month of each shop that has settings, anew where somebody had
     * one made before: what came late to the journal is in it then.
     *
     * @param now when the run was due; what was made since is left as it is
     * @param timeLeft whether there is time for one more
     * @return how many were made
     * @throws IllegalStateException if time ran out: the same again does what is left
     * @throws RuntimeException the first fault, after all that could be made was
     */
    int lastMonths(Instant now, BooleanSupplier timeLeft) {
        List<RuntimeException> faults = new ArrayList<>();
        int made = 0;
        for (String shop : ports.shops().everHeard()) {
            if (!timeLeft.getAsBoolean()) {
                IllegalStateException more = new IllegalStateException("there are more shops");
                faults.forEach(more::addSuppressed);
                throw more;
            }
            try {
                ShopMonth month = ShopMonth.of(shop, now, ports.zones().apply(shop, now)).before();
                boolean isMade =
                        ports.files()
                                .find(shop, month.month(), null)
                                .filter(report -> !report.madeAt().isBefore(now))
                                .isPresent();
                if (!isMade
                        && make(new ReportWish(shop, month.month(), null, null), now)
                                == Outcome.MADE) {
                    made++;
                }
            } catch (RuntimeException e) {
                faults.add(e);
            }
        }
        if (!faults.isEmpty()) {
            RuntimeException first = faults.removeFirst();
            faults.forEach(first::addSuppressed);
            throw first;
        }
        return made;
    }

    /** Makes the report that somebody wants; and closes the month with it, where they want that. */
    Outcome make(ReportWish wish, Instant now) {
        Optional<FinanceSettings> settings = ports.settings().find(wish.shopId());
        if (settings.isEmpty()) {
            return Outcome.NO_SETTINGS;
        }
        ShopMonth month =
                new ShopMonth(wish.shopId(), wish.month(), ports.zones().apply(wish.shopId(), now));
        Instant wanted = wish.asOf();
        Instant asOf = wanted == null ? month.ends() : wanted;
        if (asOf.isAfter(now) || asOf.isBefore(month.begins())) {
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
        try {
            make(wish, new Asked(month, asOf, now), settings.get());
        } catch (RuntimeException e) {
            noteFault(wish, now, e);
            throw e;
        }
        return Outcome.MADE;
    }

    /** A month up to a moment, and when it is asked for. */
    private record Asked(ShopMonth month, Instant asOf, Instant now) {}

    private void make(ReportWish wish, Asked asked, FinanceSettings settings) {
        Instant now = asked.now();
        MonthRead read = make.read(asked.month(), asked.asOf(), settings, now);
        MadeReport made = keep(ports.files(), read, now);
        ReportWish.Closing closing = wish.close();
        if (closing != null) {
            close.close(read, made, closing, now);
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
        ReportWish.Closing closing = wish.close();
        if (closing != null) {
            ports.files()
                    .note(
                            wish.shopId(),
                            wish.month(),
                            new ClosingNote(now, closing.by(), outcome, detail));
        }
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
