package dev.stammkunde.platform.admin;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.documents.ChangeShopDocument;
import dev.stammkunde.platform.documents.ChangeShopDocument.Replacing;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.documents.Stamp.Change;
import dev.stammkunde.platform.documents.StoredVersion;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.Reading;

import java.util.List;
import java.util.Optional;

/** Answers requests about documents of a type of which each shop has one. */
public final class ShopDocumentAnswers<T> {

    private final ChangeShopDocument<T> documents;

    public ShopDocumentAnswers(ChangeShopDocument<T> documents) {
        this.documents = documents;
    }

    /** The latest version, or that of the query; one that cannot be used with the reasons. */
    public HttpResponse show(AdminInput input) {
        String shopId = input.shopId();
        int version = input.number("version").orElseGet(() -> documents.latestVersion(shopId));
        return documents
                .find(shopId, version)
                .map(found -> DocumentView.of(200, documents.type(shopId), found))
                .orElseThrow(AdminRefusedException::unknownVersion);
    }

    /** The document as it would be, and nothing else happens. */
    public HttpResponse check(AdminInput input) {
        String shopId = input.shopId();
        T value = read(shopId, input.body(documents.type(shopId).mostBytes()));
        Stamp next = Stamp.of(documents.latestVersion(shopId) + 1);
        return HttpResponse.json(200, documents.type(shopId).write(value, next));
    }

    /** The new version. */
    public HttpResponse replace(AdminInput input, Acting acting) {
        return replace(input, acting, Optional.empty());
    }

    /** The new version, which says itself who made it. */
    public HttpResponse replaceSigned(AdminInput input, Acting acting) {
        return replace(input, acting, Optional.of(new Change(acting.person(), acting.at())));
    }

    private HttpResponse replace(AdminInput input, Acting acting, Optional<Change> change) {
        String shopId = input.shopId();
        JsonField body = input.body(documents.type(shopId).mostBytes());
        T value = read(shopId, body);
        // Nobody can have seen a version of a shop that has none.
        int version = documents.latestVersion(shopId) == 0 ? 1 : input.seenVersion(body) + 1;
        Stamp stamp = change.map(by -> Stamp.of(version, by)).orElseGet(() -> Stamp.of(version));
        return switch (documents.replace(shopId, value, stamp, acting)) {
            case Replacing.Done<T>(StoredVersion.Usable<T> done) ->
                    DocumentView.of(200, documents.type(shopId), done);
            case Replacing.Outdated<T>(int latest) -> throw AdminRefusedException.outdated(latest);
        };
    }

    private T read(String shopId, JsonField body) {
        return switch (documents.type(shopId).read(body)) {
            case Reading.Valid<T>(T value) -> value;
            case Reading.Invalid<T>(List<Finding> problems) ->
                    throw AdminRefusedException.invalid(problems);
        };
    }

    /** Versions, the latest first. */
    public HttpResponse versions(AdminInput input) {
        String shopId = input.shopId();
        return DocumentView.page(
                input,
                documents.type(shopId),
                documents.latestVersion(shopId),
                version -> documents.find(shopId, version));
    }
}
