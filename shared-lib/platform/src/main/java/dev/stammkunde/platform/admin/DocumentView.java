package dev.stammkunde.platform.admin;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.documents.StoredVersion;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.NotJsonException;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Versions of documents as the admin API shows them. */
public final class DocumentView {

    private static final int USUAL_PAGE = 20;
    private static final int LARGEST_PAGE = 100;

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
    private static <T> void write(
            JsonObjectText json, DocumentType<T> type, StoredVersion<T> version) {
        switch (version) {
            case StoredVersion.Usable<T>(Stamp stamp, T value) -> type.write(json, value, stamp);
            case StoredVersion.Unusable<T> unusable -> brief(json, unusable);
        }
    }

    /** Writes versions of documents into an object, each in short if it cannot be used. */
    public static <T> void list(
            JsonObjectText json, String name, DocumentType<T> type, List<StoredVersion<T>> all) {
        json.array(name, array -> all.forEach(one -> array.object(o -> write(o, type, one))));
    }

    /** Returns versions of documents, each in short if it cannot be used. */
    static <T> String list(String name, DocumentType<T> type, List<StoredVersion<T>> versions) {
        return JsonText.object(json -> list(json, name, type, versions));
    }

    /**
     * Returns a page of the versions of a document, the latest first.
     *
     * @param find finds a version
     */
    static <T> HttpResponse page(
            AdminInput input,
            DocumentType<T> type,
            int latest,
            IntFunction<Optional<StoredVersion<T>>> find) {
        int limit = input.number("limit", USUAL_PAGE, LARGEST_PAGE);
        int last = Math.min(latest, input.number("before").orElse(latest + 1) - 1);
        List<StoredVersion<T>> versions =
                IntStream.iterate(last, v -> v > Math.max(0, last - limit), v -> v - 1)
                        .mapToObj(find)
                        .flatMap(Optional::stream)
                        .toList();
        return HttpResponse.json(200, list("versions", type, versions));
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
