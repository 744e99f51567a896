package dev.stammkunde.commands.imports;

import dev.stammkunde.commands.imports.ReconcileOrders.Reconciled;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.points.FindOrders;
import dev.stammkunde.points.journal.LineSpill;
import dev.stammkunde.points.store.S3Journal;
import dev.stammkunde.reports.publishing.PublishOnce;
import dev.stammkunde.reports.publishing.ShopEventBus;
import dev.stammkunde.reports.publishing.TakeIn;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Compares an export on a disk with a stack.
 *
 * @param journal absent where nobody says where it is
 * @param feeding how what is missing is sent; absent where nothing is to be sent
 * @param now the stack's time
 */
public record Reconciliation(
        FindOrders orders,
        @Nullable S3Journal journal,
        LineSpill spill,
        @Nullable Feeding feeding,
        Instant now) {

    /** What is known of a file before it is read. */
    public record Recognised(FileText text, boolean isJson) {

        /** What was recognised and by what, for people. */
        public String told() {
            return text.told();
        }
    }

    /**
     * Recognises a file.
     *
     * @throws UnreadableFileException if it is in no encoding that is known here, or empty
     */
    public static Recognised recognise(Path file, ExportOptions options) throws IOException {
        FileText text = FileText.recognise(file);
        boolean isJson;
        try (BufferedReader letters = text.open()) {
            int first = letters.read();
            while (first >= 0 && Character.isWhitespace(first)) {
                first = letters.read();
            }
            if (first < 0) {
                throw new UnreadableFileException("It is empty.");
            }
            isJson = first == '{';
        }
        String platform = options.platform();
        if (platform != null && isJson != platform.equals(ExportOptions.JSON)) {
            throw new UnreadableFileException(
                    isJson
                            ? "It is JSON, since it begins with a brace; not a table of " + platform
                            : "It is no JSON, since it does not begin with a brace.");
        }
        return new Recognised(text, isJson);
    }

    /**
     * Compares an export.
     *
     * @throws UnreadableFileException if its header is none
     */
    public Reconciled reconcile(
            Recognised recognised, ExportOptions options, ReconcileOrders.Listener listener)
            throws IOException {
        OrderDocuments documents = new OrderDocuments(options.shopId(), now);
        try (ExportFile file = open(recognised, options, documents)) {
            listener.recognised(file.told());
            return new ReconcileOrders(options.shopId(), ports(file), listener).reconcile(file);
        }
    }

    static ExportFile open(Recognised recognised, ExportOptions options, OrderDocuments documents)
            throws IOException {
        return recognised.isJson()
                ? JsonExport.open(recognised.text(), documents)
                : CsvExport.open(recognised.text(), options);
    }

    private ReconcileOrders.Ports ports(ExportFile file) {
        Feeding how = feeding;
        return new ReconcileOrders.Ports(
                orders,
                journal == null ? null : new BookedOrders(journal, journal, spill),
                spill,
                how == null ? null : file.feeder(takeIn(how.bus()), how, now));
    }

    static TakeIn takeIn(ShopEventBus to) {
        OutcomeLog log = OutcomeLog.of("reconcile-orders");
        return new TakeIn(
                new PublishOnce(to, new FeedDocuments.NoMarks(), log),
                new FeedDocuments.NoQuarantine(),
                log);
    }
}
