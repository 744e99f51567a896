package dev.stammkunde.finance.store;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is sealed, in a bucket. An object is written only where there is none of its key; the
 * bucket's own policy refuses a write that does not ask for that.
 */
public final class SealBucket implements SealObjects {

    private static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;
    private static final int ATTEMPTS = 3;

    /** By the end of a key, for browsers; what is sealed are the bytes. */
    private static final Map<String, String> TYPES =
            Map.of(
                    "json", "application/json",
                    "csv", "text/csv",
                    "html", "text/html",
                    "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final S3Client client;
    private final String bucket;

    public SealBucket(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public List<String> keys(String prefix) {
        return client
                .listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix))
                .contents()
                .stream()
                .map(S3Object::key)
                .sorted()
                .toList();
    }

    @Override
    public Optional<byte[]> find(String key) {
        try {
            return Optional.of(
                    client.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArray());
        } catch (NoSuchKeyException _) {
            return Optional.empty();
        }
    }

    @Override
    public boolean add(String key, byte[] bytes) {
        for (int attempt = 1; ; attempt++) {
            try {
                client.putObject(
                        put -> put.bucket(bucket).key(key).contentType(type(key)).ifNoneMatch("*"),
                        RequestBody.fromBytes(bytes));
                return true;
            } catch (S3Exception e) {
                if (e.statusCode() == PRECONDITION_FAILED) {
                    return false;
                }
                // Somebody else is writing it at this moment, and may fail.
                if (e.statusCode() != CONFLICT || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static String type(String key) {
        return TYPES.getOrDefault(
                key.substring(key.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
