package dev.stammkunde.localrunner.objects;

import java.util.Map;
import java.util.Optional;

/**
 * A request of an S3 client that puts the bucket into the path.
 *
 * @param bucket empty for a request that is about no bucket
 * @param key empty for a request that is about the bucket
 * @param query decoded parameters
 * @param headers by names in lower case
 * @param body what it carries, out of its chunks
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record S3Request(
        String method,
        String bucket,
        String key,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body) {

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Returns a parameter; empty where there is none, or where it has no value. */
    String parameter(String name) {
        return query.getOrDefault(name, "");
    }
}
