package dev.stammkunde.reportrewardcosts;

import dev.stammkunde.finance.closing.MonthClose;
import dev.stammkunde.finance.closing.SealedFile;
import dev.stammkunde.finance.closing.SealedFiles;
import dev.stammkunde.finance.files.MadeReport;
import dev.stammkunde.finance.files.MadeReport.FileRef;
import dev.stammkunde.finance.files.MonthFiles;
import dev.stammkunde.finance.files.ReportFile;
import dev.stammkunde.finance.json.ReportNotesJson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets the files of a closed month be those that were sealed. They are already, unless the run that
 * closed it ended between the seal and this.
 */
final class ShowSealed {

    private final MonthFiles files;
    private final SealedFiles sealed;

    ShowSealed(MonthFiles files, SealedFiles sealed) {
        this.files = files;
        this.sealed = sealed;
    }

    /**
     * Shows what was sealed.
     *
     * @throws IllegalStateException if it is gone, or another
     */
    void show(MonthClose close) {
        String shopId = close.month().shopId();
        boolean isShown =
                files.find(shopId, close.month().month(), null)
                        .filter(report -> isOf(report, close))
                        .isPresent();
        if (!isShown) {
            List<FileRef> kept = new ArrayList<>();
            // Closes of the first edition sealed none.
            List<String> notes = List.of();
            for (SealedFile file : close.content().files()) {
                ReportFile read = read(close, file);
                kept.add(files.keep(close.month(), read));
                if (read.name().equals(RenderReport.NOTES_FILE)) {
                    notes = ReportNotesJson.read(read.content());
                }
            }
            MonthClose.Content content = close.content();
            files.made(
                    new MadeReport(
                            close.month(),
                            close.month().ends(),
                            content.closedAt(),
                            true,
                            content.entries().entries(),
                            content.entries().sha256(),
                            kept,
                            notes));
        }
    }

    private static boolean isOf(MadeReport report, MonthClose close) {
        Map<String, String> shown = new HashMap<>();
        report.files().forEach(file -> shown.put(file.name(), file.sha256()));
        return close.content().files().stream()
                .allMatch(file -> file.sha256().equals(shown.get(file.name())));
    }

    private ReportFile read(MonthClose close, SealedFile file) {
        byte[] content =
                sealed.find(close.month().shopId(), close.month().month(), file)
                        .filter(file::isOf)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                file.name() + " of a close is gone, or another"));
        return new ReportFile(file.name(), RenderReport.type(file.name()), content);
    }
}
