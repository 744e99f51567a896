package dev.stammkunde.localrunner.objects;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The calls of S3 that are served; all others are refused by name. */
final class S3Operations {

    private static final DateTimeFormatter HTTP_TIME =
            DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC).withLocale(Locale.ROOT);

    /** What a write may say without meaning anything that is not done here. */
    private static final Set<String> KNOWN =
            Set.of(
                    "x-amz-content-sha256",
                    "x-amz-date",
                    "x-amz-decoded-content-length",
                    "x-amz-security-token",
                    "x-amz-sdk-checksum-algorithm",
                    "x-amz-trailer",
                    "x-amz-user-agent",
                    "x-amz-version-id");

    private static final String TYPE = "application/octet-stream";

    private final Buckets buckets;

    S3Operations(Buckets buckets) {
        this.buckets = buckets;
    }

    static boolean hasCondition(S3Request request) {
        return request.method().equals("PUT")
                && (request.header("if-none-match").isPresent()
                        || request.header("if-match").isPresent());
    }

    S3Answer answer(S3Request request) throws S3Exception {
        var bucket =
                buckets.find(request.bucket())
                        .orElseThrow(
                                () ->
                                        new S3Exception(
                                                404,
                                                "NoSuchBucket",
                                                "The specified bucket does not exist"));
        if (request.key().isEmpty()) {
            return ofBucket(request, bucket);
        }
        return switch (request.method()) {
            case "PUT" -> put(request, bucket);
            case "GET", "HEAD" -> get(request, bucket);
            case "DELETE" -> delete(request, bucket);
            default -> throw S3Exception.notImplemented(request.method() + " of an object");
        };
    }

    private static S3Answer ofBucket(S3Request request, Bucket bucket) throws S3Exception {
        var query = request.query();
        return switch (request.method()) {
            case "HEAD" -> S3Answer.of(200, Map.of("x-amz-bucket-region", "eu-central-1"));
            case "GET" -> {
                if (query.containsKey("versions")) {
                    yield ListAnswers.versions(request, bucket);
                }
                if (query.containsKey("versioning")) {
                    yield ListAnswers.versioning(bucket);
                }
                if (query.containsKey("location")) {
                    yield S3Answer.xml(200, new S3Xml("LocationConstraint"));
                }
                if (request.parameter("list-type").equals("2")) {
                    yield ListAnswers.objects(request, bucket);
                }
                throw S3Exception.notImplemented("GET of a bucket with " + query.keySet());
            }
            default -> throw S3Exception.notImplemented(request.method() + " of a bucket");
        };
    }

    private static S3Answer put(S3Request request, Bucket bucket) throws S3Exception {
        if (!request.query().keySet().stream().allMatch("x-id"::equals)) {
            throw S3Exception.notImplemented("PUT with " + request.query().keySet());
        }
        for (String header : request.headers().keySet()) {
            if (header.startsWith("x-amz-")
                    && !header.startsWith("x-amz-checksum-")
                    && !KNOWN.contains(header)) {
                throw S3Exception.notImplemented("PUT with " + header);
            }
        }
        var absent = request.header("if-none-match");
        if (absent.isPresent() && !absent.get().equals("*")) {
            throw S3Exception.notImplemented("PUT with If-None-Match of an ETag");
        }
        var condition =
                new Bucket.Condition(
                        absent.isPresent(),
                        request.header("if-match").map(S3Operations::unquoted).orElse(null));
        var type = request.header("content-type").orElse(TYPE);
        return switch (bucket.put(request.key(), type, request.body(), condition)) {
            case Bucket.Written.Done(StoredObject object) ->
                    S3Answer.of(200, named(bucket, object));
            case Bucket.Written.PreconditionFailed() -> throw preconditionFailed();
            case Bucket.Written.Missing() -> throw noSuchKey();
        };
    }

    private static S3Answer get(S3Request request, Bucket bucket) throws S3Exception {
        var version = request.parameter("versionId");
        var object =
                (version.isEmpty()
                                ? bucket.find(request.key())
                                : bucket.find(request.key(), version))
                        .orElseThrow(S3Operations::noSuchKey);
        if (object.isDeleteMarker()) {
            throw new S3Exception(405, "MethodNotAllowed", "The version is a delete marker.");
        }
        var wanted = request.header("if-match").map(S3Operations::unquoted);
        if (wanted.isPresent() && !wanted.get().equals(object.etag())) {
            throw preconditionFailed();
        }
        var headers = new HashMap<>(named(bucket, object));
        headers.put("Content-Type", object.contentType());
        headers.put("Last-Modified", HTTP_TIME.format(object.lastModified()));
        headers.put("Accept-Ranges", "bytes");
        if (request.method().equals("HEAD")) {
            headers.put("Content-Length", String.valueOf(object.size()));
            return S3Answer.of(200, headers);
        }
        var bytes = bucket.read(object);
        var range = request.header("range");
        if (range.isPresent()) {
            var part = ByteRange.of(range.get(), bytes.length);
            headers.put("Content-Range", part.of(bytes.length));
            return new S3Answer(
                    206, headers, Arrays.copyOfRange(bytes, part.first(), part.last() + 1));
        }
        if (request.header("x-amz-checksum-mode").isPresent()) {
            headers.put("x-amz-checksum-crc32", Digests.crc32(bytes));
            headers.put("x-amz-checksum-type", "FULL_OBJECT");
        }
        return new S3Answer(200, headers, bytes);
    }

    private static S3Answer delete(S3Request request, Bucket bucket) throws S3Exception {
        if (request.query().containsKey("versionId")) {
            throw S3Exception.notImplemented("DELETE of a version");
        }
        var headers = new HashMap<String, String>();
        bucket.delete(request.key())
                .ifPresent(
                        marker -> {
                            headers.put("x-amz-delete-marker", "true");
                            headers.put("x-amz-version-id", marker.versionId());
                        });
        return S3Answer.of(204, headers);
    }

    private static Map<String, String> named(Bucket bucket, StoredObject object) {
        return bucket.isVersioned()
                ? Map.of("ETag", quoted(object), "x-amz-version-id", object.versionId())
                : Map.of("ETag", quoted(object));
    }

    static String quoted(StoredObject object) {
        return '"' + object.etag() + '"';
    }

    private static String unquoted(String etag) {
        return etag.replace("\"", "");
    }

    private static S3Exception noSuchKey() {
        return new S3Exception(404, "NoSuchKey", "The specified key does not exist.");
    }

    private static S3Exception preconditionFailed() {
        return new S3Exception(
                412,
                "PreconditionFailed",
                "At least one of the pre-conditions you specified did not hold");
    }
}
