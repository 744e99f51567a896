package dev.stammkunde.reportrewardcosts;

import dev.stammkunde.finance.files.MadeReport;
import dev.stammkunde.finance.files.ReportFile;
import dev.stammkunde.finance.json.OwedStateJson;
import dev.stammkunde.finance.json.ReportNotesJson;
import dev.stammkunde.finance.output.ReportCsv;
import dev.stammkunde.finance.output.ReportJson;
import dev.stammkunde.finance.output.ReportPage;
import dev.stammkunde.finance.output.ReportWorkbook;
import dev.stammkunde.finance.posting.DatevFile;
import dev.stammkunde.finance.posting.DatevOutcome;
import dev.stammkunde.finance.posting.GenericJournalCsv;
import dev.stammkunde.finance.posting.PostReport;
import dev.stammkunde.finance.posting.PostingBatch;
import dev.stammkunde.finance.posting.PostingOutcome;
import dev.stammkunde.finance.report.MonthReport;
import dev.stammkunde.finance.settings.PostingSettings;
import dev.stammkunde.shop.Language;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the files of a month. The same month is the same files, to the byte. */
final class RenderReport {

    /** What finance should know of the others; it is sealed with them. */
    static final String NOTES_FILE = "notes.json";

    /** DATEV's files begin like this. */
    private static final String DATEV = "EXTF_";

    private final MonthRead month;
    private final Instant createdAt;
    private final List<ReportFile> files = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private RenderReport(MonthRead month, Instant createdAt) {
        this.month = month;
        this.createdAt = createdAt;
    }

    /** The files, and what finance should know of them. */
    record Rendered(List<ReportFile> files, List<String> notes) {}

    /**
     * Writes them.
     *
     * @param createdAt what DATEV is told of when
     */
    static Rendered of(MonthRead month, Instant createdAt) {
        RenderReport render = new RenderReport(month, createdAt);
        render.report();
        render.carried();
        render.notes.addAll(month.notes());
        PostingSettings settings = month.settings().postings();
        if (settings == null) {
            render.notes.add("journal: the finance settings have no postings");
        } else {
            render.postings(settings);
        }
        render.bytes(NOTES_FILE, ReportNotesJson.write(render.notes));
        return new Rendered(render.files, render.notes);
    }

    /** Returns the media type of a file by its name. */
    static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "json" -> "application/json";
            case "csv" ->
                    "text/csv; charset=" + (name.startsWith(DATEV) ? "windows-1252" : "utf-8");
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "html" -> "text/html; charset=utf-8";
            case "txt" -> "text/plain; charset=us-ascii";
            default -> throw new IllegalArgumentException("no type of file is known of " + name);
        };
    }

    private void report() {
        MonthReport report = month.report();
        text(MadeReport.REPORT, ReportJson.write(report));
        for (Language language : Language.values()) {
            String name = "report-" + language.code();
            text(name + ".csv", ReportCsv.write(report, language));
            bytes(name + ".xlsx", ReportWorkbook.write(report, language));
            text(name + ".html", ReportPage.of(report, language).html());
        }
    }

    /** What the months after it must know. */
    private void carried() {
        text(OwedBefore.STATE_FILE, OwedStateJson.write(month.next()));
        text(OwedBefore.PROVISION_FILE, String.valueOf(month.report().owed().provision().amount()));
    }

    private void postings(PostingSettings settings) {
        MonthReport report = month.report();
        journal("ifrs", PostReport.ifrs(report, settings, Language.DE), settings);
        journal(
                "hgb",
                PostReport.hgb(report, settings, Language.DE, month.provisionBefore()),
                settings);
    }

    private void journal(String books, PostingOutcome outcome, PostingSettings settings) {
        switch (outcome) {
            case PostingOutcome.AccountsMissing(var missing) ->
                    notes.add("journal-%s: accounts are missing: %s".formatted(books, missing));
            case PostingOutcome.Made(PostingBatch batch) -> {
                text("journal-" + books + ".csv", GenericJournalCsv.write(batch, settings));
                datev(books, DatevFile.write(batch, settings, createdAt));
            }
        }
    }

    private void datev(String books, DatevOutcome outcome) {
        switch (outcome) {
            case DatevOutcome.Refused(var refusals) ->
                    notes.add(
                            "DATEV, %s: %s"
                                    .formatted(
                                            books,
                                            refusals.stream()
                                                    .map(it -> it.reason() + " " + it.subject())
                                                    .map(String::strip)
                                                    .collect(Collectors.joining(", "))));
            case DatevOutcome.Written written -> {
                bytes(written.name(), written.file());
                written.replaced()
                        .forEach(
                                it ->
                                        notes.add(
                                                "%s: %s: %s became %s"
                                                        .formatted(
                                                                written.name(),
                                                                it.column(),
                                                                it.from(),
                                                                it.to())));
            }
        }
    }

    private void text(String name, String text) {
        bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(String name, byte[] content) {
        files.add(new ReportFile(name, type(name), content));
    }
}
