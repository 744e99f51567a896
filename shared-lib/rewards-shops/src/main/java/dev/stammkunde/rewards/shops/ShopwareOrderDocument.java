package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonArrayText;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An order of Shopware's Admin API as its webhook would tell it: as one that entered its state. Of
 * what webhooks never have, nothing is left that would let the same order be read otherwise.
 */
final class ShopwareOrderDocument {

    private static final String CANCELLED = "cancelled";
    private static final List<String> TIMES = List.of("createdAt", "updatedAt");

    private ShopwareOrderDocument() {}

    static ListedOrder listed(JsonField order, Instant now) {
        String json =
                JsonText.object(
                        envelope ->
                                envelope.object("source", _ -> {})
                                        .object(
                                                "data",
                                                data ->
                                                        data.text("event", event(order))
                                                                .object(
                                                                        "payload",
                                                                        payload ->
                                                                                payload.object(
                                                                                        "order",
                                                                                        o ->
                                                                                                write(
                                                                                                        o,
                                                                                                        order))))
                                        .number("timestamp", now.getEpochSecond()));
        return new ListedOrder(
                findChangedAt(order).orElse(null), Map.of(), json.getBytes(StandardCharsets.UTF_8));
    }

    private static String event(JsonField order) {
        boolean isCancelled =
                order.find("stateMachineState")
                        .flatMap(state -> state.findText("technicalName"))
                        .filter(CANCELLED::equals)
                        .isPresent();
        return "state_enter.order.state." + (isCancelled ? CANCELLED : "open");
    }

    private static void write(JsonObjectText json, JsonField order) {
        order.fields()
                .forEach(
                        (name, value) -> {
                            switch (name) {
                                case "lineItems" ->
                                        json.array(name, a -> each(a, value, Set.of("price")));
                                case "transactions" -> json.array(name, a -> payments(a, value));
                                default -> json.value(name, value);
                            }
                        });
    }

    /**
     * Webhooks have captures only where there are some: an empty list would say that nothing went
     * back of a payment whose state says that a part did.
     */
    private static void payments(JsonArrayText json, JsonField transactions) {
        for (JsonField transaction : transactions.elements()) {
            json.object(
                    t ->
                            copy(
                                    t,
                                    transaction,
                                    transaction.elementsIfAny("captures").isEmpty()
                                            ? Set.of("captures")
                                            : Set.of()));
        }
    }

    private static void each(JsonArrayText json, JsonField items, Set<String> without) {
        for (JsonField item : items.elements()) {
            json.object(o -> copy(o, item, without));
        }
    }

    private static void copy(JsonObjectText json, JsonField object, Set<String> without) {
        object.fields()
                .forEach(
                        (name, value) -> {
                            if (!without.contains(name)) {
                                json.value(name, value);
                            }
                        });
    }

    /** Finds the newest time of an order and its parts. */
    private static Optional<Instant> findChangedAt(JsonField order) {
        try {
            return Stream.of(
                            Stream.of(order),
                            order.elementsIfAny("deliveries").stream(),
                            order.elementsIfAny("transactions").stream()
                                    .flatMap(ShopwareOrderDocument::withCaptures))
                    .flatMap(parts -> parts)
                    .flatMap(part -> TIMES.stream().flatMap(at -> part.findInstant(at).stream()))
                    .max(Comparator.naturalOrder());
        } catch (InvalidFieldException _) {
            return Optional.empty();
        }
    }

    private static Stream<JsonField> withCaptures(JsonField transaction) {
        List<JsonField> captures = transaction.elementsIfAny("captures");
        return Stream.of(
                        Stream.of(transaction),
                        captures.stream(),
                        captures.stream().flatMap(c -> c.elementsIfAny("refunds").stream()))
                .flatMap(parts -> parts);
    }
}
