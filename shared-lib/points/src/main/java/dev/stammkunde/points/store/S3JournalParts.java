package dev.stammkunde.points.store;

import dev.stammkunde.platform.store.WriteOnce;
import dev.stammkunde.points.journal.DayManifest;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalObject;
import dev.stammkunde.points.journal.JournalObject.Kind;
import dev.stammkunde.points.journal.JournalParts;
import dev.stammkunde.points.journal.SettledDays;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.json.DayManifestJson;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Writes the journal into a bucket. An object is written only where there is none of its name; the
 * bucket's own policy refuses a write that does not ask for that. The manifest alone is replaced,
 * by who knows the one before.
 */
public final class S3JournalParts implements JournalParts, SettledDays {

    private static final String LINES = "application/gzip";
    private static final String JSON = "application/json";

    private final S3Client client;
    private final String bucket;
    private final WriteOnce once;

    public S3JournalParts(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
        this.once = new WriteOnce(client, bucket);
    }

    @Override
    public Kept keep(JournalDay day, SortedLines lines) {
        byte[] text = lines.text();
        JournalObject part = new JournalObject(Kind.PART, LineFile.name(text));
        return keep(JournalKeys.object(day, part), text);
    }

    @Override
    public String keepPiece(JournalDay day, SortedLines lines) {
        byte[] text = lines.text();
        String sha256 = LineFile.name(text);
        keep(JournalKeys.object(day, new JournalObject(Kind.WHOLE, sha256)), text);
        return sha256;
    }

    private Kept keep(String key, byte[] text) {
        return once.write(key, LINES, LineFile.compress(text)) ? Kept.KEPT : Kept.ALREADY_THERE;
    }

    @Override
    public boolean settle(JournalDay day, DayManifest manifest, @Nullable String version) {
        byte[] document = DayManifestJson.write(day, manifest).getBytes(StandardCharsets.UTF_8);
        try {
            put(
                    JournalKeys.manifest(day),
                    JSON,
                    document,
                    put -> {
                        if (version == null) {
                            put.ifNoneMatch("*");
                        } else {
                            put.ifMatch(version);
                        }
                    });
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == WriteOnce.PRECONDITION_FAILED
                    || e.statusCode() == WriteOnce.CONFLICT) {
                return false;
            }
            throw e;
        }
    }

    private void put(
            String key, String type, byte[] bytes, Consumer<PutObjectRequest.Builder> condition) {
        PutObjectRequest.Builder put =
                PutObjectRequest.builder().bucket(bucket).key(key).contentType(type);
        condition.accept(put);
        client.putObject(put.build(), RequestBody.fromBytes(bytes));
    }
}
