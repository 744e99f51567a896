package dev.stammkunde.settlejournal;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.finance.closing.DayHeads;
import dev.stammkunde.finance.closing.DaySignature;
import dev.stammkunde.finance.closing.SignDays;
import dev.stammkunde.finance.closing.SignDigest;
import dev.stammkunde.finance.keys.KmsSignDigest;
import dev.stammkunde.finance.store.SealBucket;
import dev.stammkunde.finance.store.SignatureStore;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.MadeLater;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalDays;
import dev.stammkunde.points.journal.SettleDay;
import dev.stammkunde.points.json.JournalLineJson;
import dev.stammkunde.points.store.S3Journal;
import dev.stammkunde.points.store.S3JournalParts;
import dev.stammkunde.points.store.TemporaryLines;

import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;

/** Runs daily on {@code {"time": …}}, the time for which the run was scheduled; answers nothing. */
public final class SettleJournalHandler implements RequestStreamHandler {

    private static final String FUNCTION = "settle-journal";
    private static final OutcomeLog LOG = OutcomeLog.of(FUNCTION);
    private static final int LAST_MILLIS = 60_000;

    private final SettleJournal settleJournal;

    /** For Lambda. */
    public SettleJournalHandler() {
        this(
                AwsClients.build(S3Client.builder()),
                Settings.ofProcess().text("JOURNAL_BUCKET"),
                new KmsSignDigest(
                        new MadeLater<>(() -> AwsClients.build(KmsClient.builder())),
                        Settings.ofProcess().text("SEAL_KEY")));
        Priming.beforeSnapshot(FUNCTION, SettleJournalHandler::new);
    }

    private SettleJournalHandler(S3Client client, String bucket, SignDigest key) {
        this(
                new S3Journal(client, bucket),
                new SettleDay(
                        new S3Journal(client, bucket),
                        new S3JournalParts(client, bucket),
                        new TemporaryLines()),
                new SignDays(
                        new DayHeads(
                                new S3Journal(client, bucket),
                                new TemporaryLines(),
                                JournalLineJson::entry),
                        new SignatureStore(new SealBucket(client, bucket)),
                        key));
    }

    SettleJournalHandler(JournalDays days, SettleDay settleDay, SignDays signDays) {
        settleJournal = new SettleJournal(days, settleDay, signDays);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context) {
        Instant time = Json.parse(event).instant("time");
        settleJournal.settle(
                time,
                () -> context.getRemainingTimeInMillis() > LAST_MILLIS,
                new Lines(LOG.forRequest(context.getAwsRequestId())));
    }

    private record Lines(OutcomeLog log) implements SettleJournal.Listener {

        @Override
        public void settled(JournalDay day, SettleDay.Result result) {
            switch (result) {
                case SettleDay.Result.Settled settled -> {
                    conflicts(day, settled.conflicts());
                    log.info("day-settled")
                            .with(LogKey.SHOP_ID, day.shopId())
                            .with(LogKey.DOCUMENT, day.date().toString())
                            .with(LogKey.COUNT, settled.lines())
                            .write();
                }
                case SettleDay.Result.OthersWereFaster others -> {
                    conflicts(day, others.conflicts());
                    log.info("day-settled-by-others")
                            .with(LogKey.SHOP_ID, day.shopId())
                            .with(LogKey.DOCUMENT, day.date().toString())
                            .write();
                }
                case SettleDay.Result.NothingNew() -> {}
            }
        }

        private void conflicts(JournalDay day, long conflicts) {
            if (conflicts > 0) {
                log.error("entries-in-conflict")
                        .with(LogKey.SHOP_ID, day.shopId())
                        .with(LogKey.DOCUMENT, day.date().toString())
                        .with(LogKey.COUNT, conflicts)
                        .write();
            }
        }

        @Override
        public void failed(JournalDay day, RuntimeException failure) {
            log.error("day-not-settled")
                    .with(LogKey.SHOP_ID, day.shopId())
                    .with(LogKey.DOCUMENT, day.date().toString())
                    .with(failure)
                    .write();
        }

        @Override
        public void signed(DaySignature signature) {
            log.info("day-signed")
                    .with(LogKey.SHOP_ID, signature.content().day().shopId())
                    .with(LogKey.DOCUMENT, signature.content().day().date().toString())
                    .with(LogKey.COUNT, signature.content().lines())
                    .write();
        }

        @Override
        public void notSigned(JournalDay day, RuntimeException failure) {
            log.error("day-not-signed")
                    .with(LogKey.SHOP_ID, day.shopId())
                    .with(LogKey.DOCUMENT, day.date().toString())
                    .with(failure)
                    .write();
        }
    }
}
