package dev.stammkunde.insights.store;

import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

import java.util.Optional;
import java.util.function.Consumer;

/** A document of JSON in a bucket that is replaced, each time on condition of what was read. */
record ReplacedObject(S3Client client, String bucket) {

    private static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;

    /**
     * A document.
     *
     * @param version what a replacement is conditional on
     */
    @SuppressWarnings("ArrayRecordComponent") // Two are never compared.
    record Read(byte[] document, String version) {}

    Optional<Read> find(String key) {
        try {
            ResponseBytes<GetObjectResponse> found =
                    client.getObjectAsBytes(get -> get.bucket(bucket).key(key));
            return Optional.of(new Read(found.asByteArrayUnsafe(), found.response().eTag()));
        } catch (NoSuchKeyException _) {
            return Optional.empty();
        }
    }

    /** Writes a first one; nothing is found where there is one. */
    Optional<PutObjectResponse> begin(String key, byte[] document) {
        return write(key, document, put -> put.ifNoneMatch("*"));
    }

    /** Replaces one; nothing is found where somebody was faster. */
    Optional<PutObjectResponse> replace(String key, byte[] document, String version) {
        return write(key, document, put -> put.ifMatch(version));
    }

    private Optional<PutObjectResponse> write(
            String key, byte[] document, Consumer<PutObjectRequest.Builder> condition) {
        PutObjectRequest.Builder put =
                PutObjectRequest.builder().bucket(bucket).key(key).contentType("application/json");
        condition.accept(put);
        try {
            return Optional.of(client.putObject(put.build(), RequestBody.fromBytes(document)));
        } catch (S3Exception e) {
            if (e.statusCode() != PRECONDITION_FAILED && e.statusCode() != CONFLICT) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
