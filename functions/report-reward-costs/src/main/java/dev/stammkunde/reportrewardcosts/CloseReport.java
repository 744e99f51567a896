package dev.stammkunde.reportrewardcosts;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.closing.CarriedStates;
import dev.stammkunde.finance.closing.CloseAsk;
import dev.stammkunde.finance.closing.CloseResult;
import dev.stammkunde.finance.files.ClosingNote;
import dev.stammkunde.finance.files.MadeReport;
import dev.stammkunde.finance.files.ReportFile;
import dev.stammkunde.finance.files.ReportWish;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Closes a month with the report that was reviewed, and notes what came of it. */
final class CloseReport {

    private final ReportPorts ports;
    private final MakeReport make;

    CloseReport(ReportPorts ports, MakeReport make) {
        this.ports = ports;
        this.make = make;
    }

    /**
     * Closes a month.
     *
     * @param made the report that was made of it just now
     */
    void close(MonthRead read, MadeReport made, ReportWish.Closing closing, Instant now) {
        if (made.isReviewed(closing.reviewed())) {
            note(read, closing, now, sealed(read, closing, now));
        } else {
            note(
                    read,
                    closing,
                    now,
                    new Told(
                            "OTHER_REPORT",
                            "The report has changed since it was reviewed. Look at it again."));
        }
    }

    private Told sealed(MonthRead read, ReportWish.Closing closing, Instant now) {
        MonthRead closed = read.closed();
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (ReportFile file : RenderReport.of(closed, now).files()) {
            files.put(file.name(), file.content());
        }
        ShopMonth month = read.report().figures().month();
        CloseResult result =
                ports.closes()
                        .close()
                        .close(
                                new CloseAsk(
                                        month,
                                        make.findFirst(month).orElse(null),
                                        read.folded().digest(),
                                        findCarried(read).orElse(null),
                                        read.report().tieOut(),
                                        files,
                                        read.report().legalEntity(),
                                        closing.by()),
                                now);
        if (result instanceof CloseResult.Closed(var sealed)) {
            new ShowSealed(ports.files(), ports.closes().files()).show(sealed);
        }
        return told(result);
    }

    /**
     * Says what the month goes on from and what it leaves; nothing where that is not kept, or was
     * read anew since the report was made.
     */
    private Optional<CarriedStates> findCarried(MonthRead read) {
        ShopMonth month = read.report().figures().month();
        return ports.ledger()
                .carried()
                .find(month.shopId(), month.month())
                .filter(kept -> kept.folded().equals(read.folded()))
                .flatMap(
                        kept ->
                                Optional.ofNullable(kept.beganWith())
                                        .map(began -> new CarriedStates(began, kept.state())));
    }

    private record Told(String outcome, String detail) {}

    private static Told told(CloseResult result) {
        return switch (result) {
            case CloseResult.Closed(var close) -> new Told("CLOSED", close.hash());
            case CloseResult.AlreadyClosed(var close) -> new Told("ALREADY_CLOSED", close.hash());
            case CloseResult.TooEarly(Instant from) ->
                    new Told("TOO_EARLY", "It can be closed from " + from + " on.");
            case CloseResult.Unsettled(var day) ->
                    new Told(
                            "UNSETTLED",
                            "The journal of %s is not put together yet.".formatted(day));
            case CloseResult.LedgerDiffers(var tieOut) ->
                    new Told(
                            "LEDGER_DIFFERS",
                            "Ledger, accounts and report differ at %d places. See the report."
                                    .formatted(tieOut.differences().size() + tieOut.more()));
            case CloseResult.OpeningDiffers(var before) ->
                    new Told(
                            "LEDGER_DIFFERS",
                            before == null
                                    ? "The first month does not begin with nothing."
                                    : "The month does not begin with what the close of %s left."
                                            .formatted(before));
            case CloseResult.OutOfOrder(var next) ->
                    new Told("OUT_OF_ORDER", "The next month to close is " + next + ".");
            case CloseResult.NothingToClose() ->
                    new Told("NOTHING_TO_CLOSE", "Nothing was booked by then.");
        };
    }

    private void note(MonthRead read, ReportWish.Closing closing, Instant now, Told told) {
        ShopMonth month = read.report().figures().month();
        ports.files()
                .note(
                        month.shopId(),
                        month.month(),
                        new ClosingNote(now, closing.by(), told.outcome(), told.detail()));
    }
}
