package dev.stammkunde.notices.content;

import dev.stammkunde.finance.files.ClosingNote;
import dev.stammkunde.finance.files.MadeReport;
import dev.stammkunde.finance.files.MonthFiles;
import dev.stammkunde.finance.files.MonthsSoFar;
import dev.stammkunde.finance.json.CachedFinanceSettings;
import dev.stammkunde.finance.settings.FinanceSettings;
import dev.stammkunde.shop.BothLanguages;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the running month and the last one stand. */
final class FinanceNotices {

    private static final String CLOSED = "CLOSED";

    private final MonthFiles months;
    private final MonthsSoFar running;
    private final CachedFinanceSettings settings;

    FinanceNotices(TodayPorts.OfFinance ports) {
        this.months = ports.months();
        this.running = ports.running();
        this.settings = ports.settings();
    }

    List<Notice> of(String shopId, ZoneId zone, Instant now) {
        YearMonth month = YearMonth.from(now.atZone(zone));
        List<Notice> notices = new ArrayList<>();
        Optional<FinanceSettings> decided = settings.find(shopId);
        if (decided.isPresent()) {
            running.find(shopId, month)
                    .ifPresent(soFar -> notices.addAll(RunningMonth.of(soFar, decided.get())));
        }
        notices.add(ofMonth(shopId, month.minusMonths(1)));
        return notices;
    }

    private Notice ofMonth(String shopId, YearMonth month) {
        Optional<MadeReport> report = months.find(shopId, month, null);
        String link = "/finance/" + month;
        if (report.isEmpty()) {
            return Notice.of(
                    "MONTH_NOT_REPORTED",
                    new BothLanguages(
                            "Für %s gibt es keinen Bericht.".formatted(month),
                            "There is no report of %s.".formatted(month)),
                    new BothLanguages("Bericht bestellen", "Order it"),
                    link);
        }
        if (!report.get().ties()) {
            return Notice.of(
                    "MONTH_DOES_NOT_TIE",
                    new BothLanguages(
                            "Der Bericht für %s geht nicht auf.".formatted(month),
                            "The report of %s does not tie.".formatted(month)),
                    new BothLanguages("Abweichungen ansehen", "Look at the differences"),
                    link);
        }
        boolean isClosed =
                months.findNote(shopId, month)
                        .map(ClosingNote::outcome)
                        .filter(CLOSED::equals)
                        .isPresent();
        return isClosed
                ? Notice.of(
                        "MONTH_CLOSED",
                        new BothLanguages(
                                "%s ist abgeschlossen.".formatted(month),
                                "%s is closed.".formatted(month)),
                        new BothLanguages("Dateien herunterladen", "Download its files"),
                        link)
                : Notice.of(
                        "MONTH_TO_CLOSE",
                        new BothLanguages(
                                "Der Bericht für %s geht auf und ist nicht abgeschlossen."
                                        .formatted(month),
                                "The report of %s ties and is not closed.".formatted(month)),
                        new BothLanguages("Prüfen und abschließen", "Review and close it"),
                        link);
    }
}
