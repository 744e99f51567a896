package dev.stammkunde.localrunner.objects;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What S3 answers who asks what there is. */
final class ListAnswers {

    private static final int MOST_KEYS = 1_000;

    /** Follows every key that begins with a prefix, and no key can be. */
    private static final String BEHIND = "\uDBFF\uDFFF";

    private ListAnswers() {}

    /** Objects and, with a delimiter, what begins more than one of them up to it. */
    static S3Answer objects(S3Request request, Bucket bucket) throws S3Exception {
        var prefix = request.parameter("prefix");
        var delimiter = request.parameter("delimiter");
        int most = most(request);
        var objects = new ArrayList<StoredObject>();
        var prefixes = new ArrayList<String>();
        var after = after(request);
        var isMore = false;
        while (true) {
            var page = bucket.list(prefix, after, most + 1);
            for (StoredObject object : page) {
                if (!after.isEmpty() && Keys.ORDER.compare(object.key(), after) <= 0) {
                    continue; // it begins with a prefix that is told already
                }
                isMore = objects.size() + prefixes.size() == most;
                if (isMore) {
                    break;
                }
                var end =
                        delimiter.isEmpty() ? -1 : object.key().indexOf(delimiter, prefix.length());
                if (end < 0) {
                    objects.add(object);
                    after = object.key();
                } else {
                    var common = object.key().substring(0, end + delimiter.length());
                    prefixes.add(common);
                    after = common + BEHIND;
                }
            }
            if (isMore || page.size() <= most) {
                break;
            }
        }
        return listing(request, bucket, new Found(objects, prefixes, isMore, after));
    }

    private record Found(
            List<StoredObject> objects, List<String> prefixes, boolean isMore, String after) {}

    private static S3Answer listing(S3Request request, Bucket bucket, Found found)
            throws S3Exception {
        var encoding = request.parameter("encoding-type");
        var xml =
                new S3Xml("ListBucketResult")
                        .text("Name", bucket.name())
                        .text("Prefix", encoded(request.parameter("prefix"), encoding))
                        .text("MaxKeys", most(request))
                        .text("KeyCount", found.objects().size() + found.prefixes().size())
                        .text("IsTruncated", found.isMore());
        if (!encoding.isEmpty()) {
            xml.text("EncodingType", encoding);
        }
        if (found.isMore()) {
            xml.text(
                    "NextContinuationToken",
                    Base64.getUrlEncoder()
                            .encodeToString(found.after().getBytes(StandardCharsets.UTF_8)));
        }
        found.objects()
                .forEach(
                        object ->
                                xml.element(
                                        "Contents",
                                        contents -> described(contents, object, encoding)));
        found.prefixes()
                .forEach(
                        common ->
                                xml.element(
                                        "CommonPrefixes",
                                        it -> it.text("Prefix", encoded(common, encoding))));
        return S3Answer.xml(200, xml);
    }

    /** All versions at once: nothing but people and tests asks for them. */
    static S3Answer versions(S3Request request, Bucket bucket) {
        var encoding = request.parameter("encoding-type");
        var xml =
                new S3Xml("ListVersionsResult")
                        .text("Name", bucket.name())
                        .text("IsTruncated", false);
        var before = "";
        for (StoredObject version : bucket.versions(request.parameter("prefix"))) {
            var isLatest = !version.key().equals(before);
            before = version.key();
            xml.element(
                    version.isDeleteMarker() ? "DeleteMarker" : "Version",
                    it -> {
                        it.text("VersionId", version.versionId()).text("IsLatest", isLatest);
                        described(it, version, encoding);
                    });
        }
        return S3Answer.xml(200, xml);
    }

    static S3Answer versioning(Bucket bucket) {
        var xml = new S3Xml("VersioningConfiguration");
        return S3Answer.xml(200, bucket.isVersioned() ? xml.text("Status", "Enabled") : xml);
    }

    private static void described(S3Xml xml, StoredObject object, String encoding) {
        xml.text("Key", encoded(object.key(), encoding))
                .text("LastModified", object.lastModified());
        if (!object.isDeleteMarker()) {
            xml.text("ETag", S3Operations.quoted(object))
                    .text("Size", object.size())
                    .text("StorageClass", "STANDARD");
        }
    }

    private static String after(S3Request request) throws S3Exception {
        var token = request.parameter("continuation-token");
        if (token.isEmpty()) {
            return request.parameter("start-after");
        }
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new S3Exception(
                    400, "InvalidArgument", "The continuation token provided is incorrect");
        }
    }

    private static int most(S3Request request) throws S3Exception {
        var given = request.parameter("max-keys");
        try {
            return given.isEmpty() ? MOST_KEYS : Math.clamp(Integer.parseInt(given), 0, MOST_KEYS);
        } catch (NumberFormatException _) {
            throw new S3Exception(400, "InvalidArgument", "Provided max-keys not an integer");
        }
    }

    private static String encoded(String text, String encoding) {
        return encoding.equals("url")
                ? URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/")
                : text;
    }
}
