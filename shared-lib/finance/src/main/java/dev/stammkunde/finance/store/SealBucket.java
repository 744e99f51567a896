package dev.stammkunde.finance.store;

import dev.stammkunde.platform.store.WriteOnce;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is sealed, in a bucket. An object is written only where there is none of its key; the
 * bucket's own policy refuses a write that does not ask for that.
 */
public final class SealBucket implements SealObjects {

    /** By the end of a key, for browsers; what is sealed are the bytes. */
    private static final Map<String, String> TYPES =
            Map.of(
                    "json", "application/json",
                    "csv", "text/csv",
                    "html", "text/html",
                    "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final S3Client client;
    private final String bucket;
    private final WriteOnce once;

    public SealBucket(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
        this.once = new WriteOnce(client, bucket);
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
        return once.write(key, type(key), bytes);
    }

    private static String type(String key) {
        return TYPES.getOrDefault(
                key.substring(key.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
