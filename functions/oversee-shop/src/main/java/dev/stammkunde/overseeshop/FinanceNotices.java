package dev.stammkunde.overseeshop;

import dev.stammkunde.finance.files.ClosingNote;
import dev.stammkunde.finance.files.MadeReport;
import dev.stammkunde.finance.files.MonthFiles;
import dev.stammkunde.finance.json.CachedFinanceSettings;
import dev.stammkunde.shop.BothLanguages;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** How the last month stands. */
final class FinanceNotices {

    private static final String CLOSED = "CLOSED";

    private final MonthFiles months;
    private final CachedFinanceSettings settings;

    FinanceNotices(MonthFiles months, CachedFinanceSettings settings) {
        this.months = months;
        this.settings = settings;
    }

    List<Notice> of(String shopId, ZoneId zone, Instant now) {
        YearMonth last = YearMonth.from(now.atZone(zone)).minusMonths(1);
        Notice notice = ofMonth(shopId, last);
        return List.of(
                notice.number(
                        "budgetMinor",
                        settings.find(shopId).map(it -> it.budgetPerMonth()).orElse(null)));
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
