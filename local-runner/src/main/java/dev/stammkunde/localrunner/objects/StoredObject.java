package dev.stammkunde.localrunner.objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

import java.time.Instant;

/**
 * A version of an object.
 *
 * @param versionId {@code null}, as S3 calls it, in a bucket without versions
 * @param etag the MD5 of what it holds, in hexadecimal
 * @param blob where what it holds is kept; empty for a marker that says that the object is deleted
 */
public record StoredObject(
        String key,
        String versionId,
        String etag,
        long size,
        String contentType,
        Instant lastModified,
        String blob) {

    /** Returns whether it says that there is no such object any more. */
    public boolean isDeleteMarker() {
        return blob.isEmpty();
    }

    ObjectNode json() {
        return Json.object()
                .put("key", key)
                .put("versionId", versionId)
                .put("etag", etag)
                .put("size", size)
                .put("contentType", contentType)
                .put("lastModified", lastModified.toString())
                .put("blob", blob);
    }

    static StoredObject of(JsonNode json) {
        return new StoredObject(
                json.path("key").asText(),
                json.path("versionId").asText(),
                json.path("etag").asText(),
                json.path("size").asLong(),
                json.path("contentType").asText(),
                Instant.parse(json.path("lastModified").asText()),
                json.path("blob").asText());
    }
}
