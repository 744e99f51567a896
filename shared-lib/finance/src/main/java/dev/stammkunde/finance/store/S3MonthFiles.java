package dev.stammkunde.finance.store;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.files.ClosingNote;
import dev.stammkunde.finance.files.MadeReport;
import dev.stammkunde.finance.files.MadeReport.FileRef;
import dev.stammkunde.finance.files.MonthFiles;
import dev.stammkunde.finance.files.ReportFile;
import dev.stammkunde.finance.json.ClosingNoteJson;
import dev.stammkunde.finance.json.MadeReportJson;
import dev.stammkunde.platform.Sha256;
import dev.stammkunde.platform.store.WriteOnce;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Keeps files of months in the journal's bucket, beside the journal. */
public final class S3MonthFiles implements MonthFiles {

    private final S3Client client;
    private final String bucket;
    private final WriteOnce once;

    public S3MonthFiles(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
        this.once = new WriteOnce(client, bucket);
    }

    @Override
    public FileRef keep(ShopMonth month, ReportFile file) {
        FileRef ref =
                new FileRef(
                        file.name(),
                        file.contentType(),
                        Sha256.of(file.content()),
                        file.content().length);
        boolean unused =
                once.write(
                        FinanceKeys.file(month.shopId(), month.month(), ref),
                        file.contentType(),
                        file.content());
        return ref;
    }

    @Override
    public void made(MadeReport report) {
        put(madeKey(report), MadeReportJson.write(report));
    }

    private void put(String key, String json) {
        client.putObject(
                put -> put.bucket(bucket).key(key).contentType("application/json"),
                RequestBody.fromString(json, StandardCharsets.UTF_8));
    }

    private static String madeKey(MadeReport report) {
        return FinanceKeys.made(
                report.month().shopId(),
                report.month().month(),
                report.isWhole() ? null : report.asOf());
    }

    @Override
    public Optional<MadeReport> find(String shopId, YearMonth month, @Nullable Instant asOf) {
        return findObject(FinanceKeys.made(shopId, month, asOf)).map(MadeReportJson::read);
    }

    private Optional<byte[]> findObject(String key) {
        try {
            return Optional.of(get(key));
        } catch (NoSuchKeyException _) {
            return Optional.empty();
        }
    }

    @Override
    public void note(String shopId, YearMonth month, ClosingNote note) {
        put(FinanceKeys.note(shopId, month), ClosingNoteJson.write(note));
    }

    @Override
    public Optional<ClosingNote> findNote(String shopId, YearMonth month) {
        return findObject(FinanceKeys.note(shopId, month)).map(ClosingNoteJson::read);
    }

    @Override
    public byte[] open(MadeReport report, FileRef file) {
        return get(FinanceKeys.file(report.month().shopId(), report.month().month(), file));
    }

    private byte[] get(String key) {
        return client.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArrayUnsafe();
    }

    @Override
    public List<YearMonth> months(String shopId) {
        return client
                .listObjectsV2Paginator(
                        list ->
                                list.bucket(bucket)
                                        .prefix(FinanceKeys.months(shopId))
                                        .delimiter("/"))
                .commonPrefixes()
                .stream()
                .flatMap(prefix -> FinanceKeys.findMonth(prefix.prefix()).stream())
                .toList();
    }
}
