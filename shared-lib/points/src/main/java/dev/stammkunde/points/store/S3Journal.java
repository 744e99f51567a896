package dev.stammkunde.points.store;

import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.DayContents;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalDays;
import dev.stammkunde.points.journal.JournalObject;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.json.DayManifestJson;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;

/**
 * Reads the journal from a bucket. Objects come whole, since none is larger than some megabytes: a
 * connection that waits for the lines of others would be cut.
 */
public final class S3Journal implements JournalObjects, JournalDays {

    private final S3Client client;
    private final String bucket;

    public S3Journal(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public DayContents contents(JournalDay day) {
        List<String> keys =
                client
                        .listObjectsV2Paginator(
                                list -> list.bucket(bucket).prefix(JournalKeys.day(day)))
                        .contents()
                        .stream()
                        .map(S3Object::key)
                        .toList();
        List<String> parts = keys.stream().flatMap(key -> JournalKeys.part(key).stream()).toList();
        String key = JournalKeys.manifest(day);
        if (!keys.contains(key)) {
            return new DayContents(parts, null, null);
        }
        // Whatever a manifest that is read later makes superfluous is in its pieces.
        ResponseBytes<GetObjectResponse> manifest = get(key);
        return new DayContents(
                parts,
                DayManifestJson.read(day, manifest.asByteArrayUnsafe()),
                manifest.response().eTag());
    }

    @Override
    public LineSource open(JournalDay day, JournalObject object) {
        return LineFile.read(
                new ByteArrayInputStream(get(JournalKeys.object(day, object)).asByteArrayUnsafe()),
                object.sha256());
    }

    private ResponseBytes<GetObjectResponse> get(String key) {
        try {
            return client.getObjectAsBytes(get -> get.bucket(bucket).key(key));
        } catch (NoSuchKeyException e) {
            throw new BrokenJournalException("an object is gone: " + key, e);
        }
    }

    @Override
    public List<String> shops() {
        return prefixes(JournalKeys.ROOT, null).stream()
                .flatMap(prefix -> JournalKeys.shop(prefix).stream())
                .toList();
    }

    @Override
    public List<LocalDate> days(String shopId, LocalDate from, LocalDate to) {
        String days = JournalKeys.days(shopId);
        return prefixes(days, days + from).stream()
                .flatMap(prefix -> JournalKeys.date(prefix).stream())
                .filter(date -> !date.isBefore(from) && !date.isAfter(to))
                .toList();
    }

    /** What keys begin with, up to the next slash behind a prefix. */
    private List<String> prefixes(String prefix, @Nullable String after) {
        return client
                .listObjectsV2Paginator(
                        list -> list.bucket(bucket).prefix(prefix).startAfter(after).delimiter("/"))
                .commonPrefixes()
                .stream()
                .map(common -> common.prefix())
                .toList();
    }
}
