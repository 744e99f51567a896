package dev.stammkunde.localrunner.objects;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What an S3 client gets. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record S3Answer(int status, Map<String, String> headers, byte[] body) {

    static S3Answer of(int status, Map<String, String> headers) {
        return new S3Answer(status, headers, new byte[0]);
    }

    static S3Answer xml(int status, S3Xml xml) {
        return new S3Answer(
                status,
                Map.of("Content-Type", "application/xml"),
                xml.document().getBytes(StandardCharsets.UTF_8));
    }

    static S3Answer error(S3Exception refusal, String resource) {
        return xml(
                refusal.status(),
                new S3Xml("Error")
                        .text("Code", refusal.code())
                        .text("Message", String.valueOf(refusal.getMessage()))
                        .text("Resource", resource)
                        .text("RequestId", "local"));
    }
}
