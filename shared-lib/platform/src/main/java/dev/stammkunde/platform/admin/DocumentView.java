package dev.stammkunde.platform.admin;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.documents.StoredVersion;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.NotJsonException;

import java.util.List;

/** Versions of documents as the admin API shows them. */
public final class DocumentView {

    private DocumentView() {}

    /** Returns a version with its ETag; one that cannot be used with its text. */
    static <T> HttpResponse of(int status, DocumentType<T> type, StoredVersion<T> version) {
        String json =
                switch (version) {
                    case StoredVersion.Usable<T>(Stamp stamp, T value) -> type.write(value, stamp);
                    case StoredVersion.Unusable<T> unusable ->
                            JsonText.object(
                                    o -> {
                                        brief(o, unusable);
                                        document(o, unusable.text());
                                    });
                };
        return withVersion(HttpResponse.json(status, json), version.stamp().version());
    }

    /** Returns an answer with the ETag of a version. */
    public static HttpResponse withVersion(HttpResponse response, int version) {
        return response.withHeader("etag", '"' + String.valueOf(version) + '"');
    }

    /** Writes a version into a list; one that cannot be used without its text. */
    static <T> void write(JsonObjectText json, DocumentType<T> type, StoredVersion<T> version) {
        switch (version) {
            case StoredVersion.Usable<T>(Stamp stamp, T value) -> type.write(json, value, stamp);
            case StoredVersion.Unusable<T> unusable -> brief(json, unusable);
        }
    }

    private static void brief(JsonObjectText json, StoredVersion.Unusable<?> version) {
        Stamp stamp = version.stamp();
        json.text("id", stamp.id()).number("version", stamp.version());
        if (stamp.life() != null) {
            json.text("state", stamp.life().state());
        }
        reasons(json, version.problems());
    }

    /** Writes why a version cannot be used. */
    public static void reasons(JsonObjectText json, List<Finding> problems) {
        json.array(
                "unusable",
                array ->
                        problems.forEach(
                                one ->
                                        array.object(
                                                o ->
                                                        o.text("field", one.path())
                                                                .text("problem", one.expected()))));
    }

    /** Writes what is stored, unless it is no JSON. */
    public static void document(JsonObjectText json, String text) {
        try {
            json.value("document", Json.parse(text));
        } catch (NotJsonException | InvalidFieldException _) {
            // The problems say so.
        }
    }
}
