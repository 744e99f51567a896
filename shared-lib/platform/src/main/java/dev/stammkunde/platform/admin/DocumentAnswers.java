package dev.stammkunde.platform.admin;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.documents.ChangeDocuments;
import dev.stammkunde.platform.documents.Changing;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.documents.StoredVersion;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.Reading;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Answers requests about documents of a type of which a shop has several. */
public final class DocumentAnswers<T> {

    private static final Finding NO_ID = new Finding("id", DocumentId.EXPECTED);

    private final ChangeDocuments<T> documents;
    private final String idParameter;
    private final BiFunction<String, T, List<Finding>> check;

    /**
     * Makes the answers of a type.
     *
     * @param idParameter of the path, such as {@code surveyId}
     */
    public DocumentAnswers(ChangeDocuments<T> documents, String idParameter) {
        this(documents, idParameter, (_, _) -> List.of());
    }

    /**
     * Makes the answers of a type whose documents name what must be there.
     *
     * @param check finds what is wrong with a document of a shop that reads well
     */
    public DocumentAnswers(
            ChangeDocuments<T> documents,
            String idParameter,
            BiFunction<String, T, List<Finding>> check) {
        this.documents = documents;
        this.idParameter = idParameter;
        this.check = check;
    }

    /** The latest version of each document. */
    public HttpResponse list(AdminInput input) {
        return HttpResponse.json(
                200,
                DocumentView.list("documents", documents.type(), documents.ofShop(input.shopId())));
    }

    /** The new document, which is carried out at once. */
    public HttpResponse create(AdminInput input, Acting acting) {
        String shopId = input.shopId();
        JsonField body = input.body(documents.type().mostBytes());
        Optional<String> id =
                body.find("id")
                        .filter(field -> field.kind() == JsonField.Kind.TEXT)
                        .map(JsonField::text)
                        .filter(DocumentId::isValid);
        T value = read(shopId, body, id.isPresent() ? List.of() : List.of(NO_ID));
        DocumentId key = new DocumentId(shopId, id.orElseThrow());
        return answer(documents.create(key, value, acting));
    }

    /** The latest version, or that of the query; one that cannot be used with the reasons. */
    public HttpResponse show(AdminInput input) {
        return DocumentView.of(200, documents.type(), version(input));
    }

    /** Returns the latest version, or that of the query, for an answer of another form. */
    public StoredVersion<T> version(AdminInput input) {
        DocumentId id = id(input);
        return documents
                .find(id, input.number("version").orElseGet(() -> latest(id)))
                .orElseThrow(AdminRefusedException::unknownVersion);
    }

    /** The document as it would be, and nothing else happens. */
    public HttpResponse check(AdminInput input) {
        DocumentId id = id(input);
        T value = read(id.shopId(), input.body(documents.type().mostBytes()), List.of());
        Stamp next = new Stamp(id.id(), latest(id) + 1, null, null);
        return HttpResponse.json(200, documents.type().write(value, next));
    }

    /** The new version. */
    public HttpResponse replace(AdminInput input, Acting acting) {
        DocumentId id = id(input);
        JsonField body = input.body(documents.type().mostBytes());
        int seen = input.seenVersion(body);
        return answer(documents.replace(id, seen, read(id.shopId(), body, List.of()), acting));
    }

    /** The version in a state. */
    public HttpResponse bring(AdminInput input, DocumentState state, Acting acting) {
        return answer(documents.bring(id(input), state, acting));
    }

    /** Versions, the latest first. */
    public HttpResponse versions(AdminInput input) {
        DocumentId id = id(input);
        return DocumentView.page(
                input, documents.type(), latest(id), version -> documents.find(id, version));
    }

    private int latest(DocumentId id) {
        return documents
                .findLatest(id)
                .map(found -> found.stamp().version())
                .orElseThrow(AdminRefusedException::unknownDocument);
    }

    /** A text that can be no id is the id of no document. */
    private DocumentId id(AdminInput input) {
        String id = input.request().pathParameter(idParameter);
        if (!DocumentId.isValid(id)) {
            throw AdminRefusedException.unknownDocument();
        }
        return new DocumentId(input.shopId(), id);
    }

    private T read(String shopId, JsonField body, List<Finding> before) {
        return switch (documents.type().read(body)) {
            case Reading.Valid<T>(T value) -> checked(shopId, value, before);
            case Reading.Invalid<T>(List<Finding> problems) ->
                    throw AdminRefusedException.invalid(
                            Stream.concat(before.stream(), problems.stream()).toList());
        };
    }

    private T checked(String shopId, T value, List<Finding> before) {
        List<Finding> problems =
                Stream.concat(before.stream(), check.apply(shopId, value).stream()).toList();
        if (!problems.isEmpty()) {
            throw AdminRefusedException.invalid(problems);
        }
        return value;
    }

    /**
     * Reads a document that is kept nowhere, such as one that is being typed.
     *
     * @throws AdminRefusedException with all that is wrong with it
     */
    public T draft(AdminInput input, JsonField document) {
        return read(input.shopId(), document, List.of());
    }

    private HttpResponse answer(Changing<T> outcome) {
        return switch (outcome) {
            case Changing.Done<T>(StoredVersion<T> version, boolean isNew) ->
                    DocumentView.of(isNew ? 201 : 200, documents.type(), version);
            case Changing.Unknown<T>() -> throw AdminRefusedException.unknownDocument();
            case Changing.Exists<T>() -> throw AdminRefusedException.documentExists();
            case Changing.Archived<T>() -> throw AdminRefusedException.documentArchived();
            case Changing.Outdated<T>(int latest) -> throw AdminRefusedException.outdated(latest);
            case Changing.CannotRun<T>(StoredVersion.Unusable<T> version) ->
                    throw AdminRefusedException.unusable(
                            "The document cannot be used. Look at it, and replace it with PUT.",
                            version.problems());
        };
    }
}
