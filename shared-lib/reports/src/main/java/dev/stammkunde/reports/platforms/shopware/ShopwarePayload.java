package dev.stammkunde.reports.platforms.shopware;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonField.Kind;

import java.util.List;
import java.util.Optional;

/**
 * Finds entities in a payload, whose shape differs by event and version: an object keyed by entity,
 * the entity itself, or an array of either.
 */
final class ShopwarePayload {

    private final JsonField payload;

    ShopwarePayload(JsonField envelope) {
        this.payload = envelope.at("data").at("payload");
    }

    /** Returns the order as an entity, with its amounts. */
    JsonField order() {
        return findOrder().orElseGet(() -> missing("order"));
    }

    /** Finds the order as an entity. */
    Optional<JsonField> findOrder() {
        return objects().stream().flatMap(object -> order(object).stream()).findFirst();
    }

    /** Whether the order is there with what was bought. */
    boolean hasWholeOrder() {
        return findOrder().flatMap(order -> order.find("lineItems")).isPresent();
    }

    /** Returns the order's id, also where the payload has nothing more of it. */
    String orderId() {
        return findOrder()
                .flatMap(order -> order.findId("id").or(() -> order.findId("orderId")))
                .or(() -> firstId("orderId"))
                .or(() -> firstId("order"))
                .orElseGet(() -> missing("order").id("id"));
    }

    /** Returns the customer as an entity. */
    JsonField customer() {
        return objects().stream()
                .flatMap(
                        object ->
                                object.find("customer").filter(ShopwarePayload::isObject).stream())
                .findFirst()
                .or(() -> objects().stream().filter(o -> o.has("email")).findFirst())
                .orElseGet(() -> missing("customer"));
    }

    /**
     * Returns what an entity event says of each entity: operation, primary key, sometimes values.
     */
    List<JsonField> written() {
        return objects();
    }

    /** Reads a primary key: an id, or an object that holds it. */
    static String primaryKey(JsonField written) {
        JsonField key = written.at("primaryKey");
        return isObject(key) ? key.id("id") : key.id();
    }

    /** Returns the elements of a collection, which some versions write as an object keyed by id. */
    static List<JsonField> elements(JsonField object, String name) {
        return object.find(name)
                .map(
                        field ->
                                isObject(field)
                                        ? List.copyOf(field.fields().values())
                                        : field.elements())
                .orElseGet(List::of);
    }

    static Optional<String> state(JsonField entity) {
        return entity.find("stateMachineState").flatMap(state -> state.findText("technicalName"));
    }

    private static Optional<JsonField> order(JsonField object) {
        return object.find("order")
                .filter(ShopwarePayload::isObject)
                .or(() -> nested(object, "orderTransaction"))
                .or(() -> nested(object, "transaction"))
                .or(
                        () ->
                                object.has("amountTotal") || object.has("orderNumber")
                                        ? Optional.of(object)
                                        : Optional.empty());
    }

    private static Optional<JsonField> nested(JsonField object, String name) {
        return object.find(name)
                .filter(ShopwarePayload::isObject)
                .flatMap(entity -> entity.find("order"))
                .filter(ShopwarePayload::isObject);
    }

    private Optional<String> firstId(String name) {
        return objects().stream()
                .flatMap(object -> object.find(name).filter(f -> !isObject(f)).stream())
                .map(JsonField::id)
                .findFirst();
    }

    private List<JsonField> objects() {
        return payload.kind() == Kind.ARRAY ? payload.elements() : List.of(payload);
    }

    private JsonField missing(String entity) {
        if (payload.kind() == Kind.OBJECT) {
            return payload.at(entity);
        }
        throw payload.invalid("must hold the " + entity);
    }

    private static boolean isObject(JsonField field) {
        return field.kind() == Kind.OBJECT;
    }
}
