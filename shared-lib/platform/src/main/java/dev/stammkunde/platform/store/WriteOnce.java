package dev.stammkunde.platform.store;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Writes objects of a bucket where there are none of their keys, or not at all. A fault of S3 is
 * thrown as it is.
 */
public final class WriteOnce {

    /** Where an object is there. */
    public static final int PRECONDITION_FAILED = 412;

    /** While somebody else writes it. */
    public static final int CONFLICT = 409;

    private static final int ATTEMPTS = 3;

    private final S3Client client;
    private final String bucket;

    public WriteOnce(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /**
     * Writes an object.
     *
     * @return false if one of that key was there: nothing was written
     */
    public boolean write(String key, String contentType, byte[] bytes) {
        for (int attempt = 1; ; attempt++) {
            try {
                client.putObject(
                        put ->
                                put.bucket(bucket)
                                        .key(key)
                                        .contentType(contentType)
                                        .ifNoneMatch("*"),
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
}
