package dev.stammkunde.manageloyalty;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.admin.DocumentAnswers;
import dev.stammkunde.platform.documents.ChangeDocuments;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Finding;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A kind of programmes.
 *
 * @param segment of the path under a shop, such as {@code ladders}
 * @param idParameter of the path, such as {@code ladderId}
 * @param type of stored documents, whose kind begins the keys and names it in the audit
 * @param written type of documents that are written for a shop, such as in its languages
 * @param check finds what is wrong with a document that reads well
 * @param after what is done after a document was written, and again where it is asked for again
 * @param further routes beside those of {@link KindAction}, which all kinds have
 */
record LoyaltyKind<T>(
        String segment,
        String idParameter,
        DocumentType<T> type,
        Function<String, DocumentType<T>> written,
        Check<T> check,
        After after,
        List<Further<T>> further) {

    private static final String SHOP = " /admin/shops/{shopId}/";

    LoyaltyKind {
        further = List.copyOf(further);
    }

    /** Finds what is wrong with a document that somebody writes. */
    @FunctionalInterface
    interface Check<T> {
        List<Finding> find(AdminInput input, T draft);
    }

    /** What follows from a document that somebody wrote. */
    @FunctionalInterface
    interface After {
        /** Nothing follows. */
        After NOTHING = (_, _) -> {};

        void written(DocumentId id, Instant at);
    }

    /** Makes a kind of whose documents nothing follows but what they say. */
    LoyaltyKind(
            String segment,
            String idParameter,
            DocumentType<T> type,
            Function<String, DocumentType<T>> written,
            Check<T> check,
            List<Further<T>> further) {
        this(segment, idParameter, type, written, check, After.NOTHING, further);
    }

    /** Makes a kind whose documents are the same in every shop. */
    static <T> LoyaltyKind<T> of(String segment, String idParameter, DocumentType<T> type) {
        return new LoyaltyKind<>(
                segment, idParameter, type, _ -> type, (_, _) -> List.of(), List.of());
    }

    /** Returns the same kind with one route more. */
    LoyaltyKind<T> with(Further<T> route) {
        return new LoyaltyKind<>(
                segment,
                idParameter,
                type,
                written,
                check,
                after,
                Stream.concat(further.stream(), Stream.of(route)).toList());
    }

    /** Returns the same kind, of whose documents something follows. */
    LoyaltyKind<T> followedBy(After next) {
        return new LoyaltyKind<>(segment, idParameter, type, written, check, next, further);
    }

    /**
     * A route that one kind alone has.
     *
     * @param name for the log
     * @param method such as {@code POST}
     * @param path after that of the kind, with {@code {id}} where a document's id is
     */
    record Further<T>(
            String name,
            String method,
            String path,
            Set<AdminGroup> allowed,
            BiFunction<DocumentAnswers<T>, AdminInput, HttpResponse> answering) {

        Further {
            allowed = Set.copyOf(allowed);
        }
    }

    /** Returns all routes of the kind. */
    Stream<LoyaltyRoute> routes(DocumentCollection<DocumentId> documents) {
        return Stream.concat(
                Stream.of(KindAction.values()).map(action -> route(action, documents)),
                further.stream().map(each -> route(each, documents)));
    }

    private LoyaltyRoute route(KindAction action, DocumentCollection<DocumentId> documents) {
        return new LoyaltyRoute(
                name(action.name()),
                key(action.method(), action.path()),
                action.allowed(),
                (input, acting) -> answer(action, documents, input, acting));
    }

    private LoyaltyRoute route(Further<T> more, DocumentCollection<DocumentId> documents) {
        return new LoyaltyRoute(
                name(more.name()),
                key(more.method(), more.path()),
                more.allowed(),
                (input, _) -> more.answering().apply(written(documents, input), input));
    }

    private String name(String action) {
        return action + '_' + segment.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private String key(String method, String path) {
        return method + SHOP + segment + path.replace("{id}", '{' + idParameter + '}');
    }

    private HttpResponse answer(
            KindAction action,
            DocumentCollection<DocumentId> documents,
            AdminInput input,
            Acting acting) {
        DocumentAnswers<T> stored =
                new DocumentAnswers<>(new ChangeDocuments<>(documents, type), idParameter);
        return switch (action) {
            case LIST -> stored.list(input);
            case CREATE -> {
                HttpResponse response = written(documents, input).create(input, acting);
                after.written(created(input), acting.at());
                yield response;
            }
            case SHOW -> stored.show(input);
            case REPLACE ->
                    followed(written(documents, input).replace(input, acting), input, acting);
            case CHECK -> written(documents, input).check(input);
            case PAUSE -> stored.bring(input, DocumentState.PAUSED, acting);
            case RESUME -> stored.bring(input, DocumentState.ACTIVE, acting);
            case ARCHIVE ->
                    followed(stored.bring(input, DocumentState.ARCHIVED, acting), input, acting);
            case VERSIONS -> stored.versions(input);
        };
    }

    /** What was refused has thrown. */
    private HttpResponse followed(HttpResponse response, AdminInput input, Acting acting) {
        after.written(
                new DocumentId(input.shopId(), input.request().pathParameter(idParameter)),
                acting.at());
        return response;
    }

    private DocumentId created(AdminInput input) {
        return new DocumentId(input.shopId(), input.body(type.mostBytes()).text("id"));
    }

    /** What is written fits the shop as it is now; what is stored may be of another time. */
    private DocumentAnswers<T> written(DocumentCollection<DocumentId> documents, AdminInput input) {
        return new DocumentAnswers<>(
                new ChangeDocuments<>(documents, written.apply(input.shopId())),
                idParameter,
                (_, draft) -> check.find(input, draft));
    }
}
