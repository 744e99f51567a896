package dev.stammkunde.keepjournal;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.queues.SqsBatch;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalParts;
import dev.stammkunde.points.journal.JournalParts.Kept;
import dev.stammkunde.points.store.S3JournalParts;

import software.amazon.awssdk.services.s3.S3Client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Trigger: what the ledger booked, from the bus, through {@code KeepJournalQueue}. */
public final class KeepJournalHandler implements RequestStreamHandler {

    private static final OutcomeLog LOG = OutcomeLog.of("keep-journal");

    private final SqsBatch<BookingsMessage> batch;

    /** For Lambda. */
    public KeepJournalHandler() {
        this(
                new S3JournalParts(
                        AwsClients.build(S3Client.builder()),
                        Settings.ofProcess().text("JOURNAL_BUCKET")));
        Priming.beforeSnapshot("keep-journal", KeepJournalHandler::new);
    }

    KeepJournalHandler(JournalParts parts) {
        KeepJournal keepJournal = new KeepJournal(parts);
        Lines lines = new Lines();
        batch =
                SqsBatch.together(
                        BookingsMessage::read, messages -> keepJournal.keep(messages, lines), LOG);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        batch.handle(event, response, context);
    }

    private static final class Lines implements KeepJournal.Listener {

        @Override
        public void kept(JournalDay day, int lines, Kept how) {
            LOG.info(how == Kept.KEPT ? "part-kept" : "part-kept-before")
                    .with(LogKey.SHOP_ID, day.shopId())
                    .with(LogKey.COUNT, lines)
                    .write();
        }

        @Override
        public void failed(JournalDay day, RuntimeException failure) {
            LOG.error("part-not-kept").with(LogKey.SHOP_ID, day.shopId()).with(failure).write();
        }
    }
}
