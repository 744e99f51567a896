package dev.stammkunde.architecturetests.costs;

import com.sun.net.httpserver.HttpExchange;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hands calls on to DynamoDB Local and counts their units: those of reads as DynamoDB Local says
 * them, those of writes by {@link WriteUnits}.
 */
public final class MeteredTables {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;
    private final WriteUnits writeUnits;
    private final Usage usage;
    private final List<AskedPartition> asked = new ArrayList<>();
    private volatile String caller = "";

    public MeteredTables(URI endpoint, DynamoDbClient client, Usage usage) {
        this.endpoint = endpoint;
        this.writeUnits = new WriteUnits(client);
        this.usage = usage;
    }

    /** Says who calls from now on. */
    public void calledBy(String function) {
        caller = function;
    }

    /** Returns what was asked of which partitions since this was asked last. */
    public synchronized List<AskedPartition> asked() {
        List<AskedPartition> all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    private synchronized void ask(List<AskedPartition> more) {
        asked.addAll(more);
    }

    void answer(HttpExchange exchange, String target, byte[] body) throws IOException {
        String operation = target.substring(target.indexOf('.') + 1);
        JsonField request = Json.parse(body);
        ask(AskedPartition.of(caller, operation, request));
        boolean twice = operation.equals("TransactWriteItems");
        List<WriteUnits.Place> places = written(operation, request);
        Map<WriteUnits.Place, Map<String, AttributeValue>> before = items(places);
        HttpResponse<byte[]> response =
                forward(exchange, target, places.isEmpty() ? askingForUnits(body) : body);
        Map<WriteUnits.Place, Map<String, AttributeValue>> after = items(places);
        for (WriteUnits.Place place : places) {
            Map<String, AttributeValue> old = before.getOrDefault(place, Map.of());
            Map<String, AttributeValue> now = after.getOrDefault(place, Map.of());
            usage.add(caller, Billed.WRITE_UNIT, writeUnits.ofTable(old, now, twice));
            usage.add(
                    caller + " indexes",
                    Billed.WRITE_UNIT,
                    writeUnits.ofIndexes(place.table(), old, now));
        }
        if (places.isEmpty()) {
            usage.add(caller, Billed.READ_UNIT, readUnits(Json.parse(response.body())));
        }
        response.headers()
                .firstValue("x-amz-crc32")
                .ifPresent(sum -> exchange.getResponseHeaders().set("x-amz-crc32", sum));
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(response.statusCode(), response.body().length);
        exchange.getResponseBody().write(response.body());
        exchange.close();
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, String target, byte[] body)
            throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(endpoint)
                        .header("X-Amz-Target", target)
                        .header("Content-Type", "application/x-amz-json-1.0")
                        .header(
                                "Authorization",
                                exchange.getRequestHeaders().getFirst("Authorization"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private Map<WriteUnits.Place, Map<String, AttributeValue>> items(
            List<WriteUnits.Place> places) {
        Map<WriteUnits.Place, Map<String, AttributeValue>> items = new LinkedHashMap<>();
        places.forEach(place -> items.put(place, writeUnits.item(place)));
        return items;
    }

    private List<WriteUnits.Place> written(String operation, JsonField request) {
        return switch (operation) {
            case "PutItem", "UpdateItem", "DeleteItem" -> List.of(place(request));
            case "TransactWriteItems" -> {
                List<WriteUnits.Place> places = new ArrayList<>();
                for (JsonField item : request.elements("TransactItems")) {
                    item.fields().values().forEach(action -> places.add(place(action)));
                }
                yield places;
            }
            case "GetItem", "BatchGetItem", "Query" -> List.of();
            default -> throw new IllegalStateException(operation + " is not metered");
        };
    }

    private WriteUnits.Place place(JsonField action) {
        JsonField item = action.find("Item").orElseGet(() -> action.at("Key"));
        // A key is of text or a number; the rest of an item is read back.
        Map<String, AttributeValue> keys = new LinkedHashMap<>();
        item.fields()
                .forEach(
                        (name, value) ->
                                key(value).ifPresent(attribute -> keys.put(name, attribute)));
        return writeUnits.place(action.text("TableName"), keys);
    }

    private static Optional<AttributeValue> key(JsonField value) {
        return value.findText("S")
                .map(AttributeValue::fromS)
                .or(() -> value.findText("N").map(AttributeValue::fromN));
    }

    private static byte[] askingForUnits(byte[] body) {
        String json = new String(body, StandardCharsets.UTF_8);
        return ("{\"ReturnConsumedCapacity\":\"TOTAL\"," + json.substring(1))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static double readUnits(JsonField response) {
        JsonField consumed = response.at("ConsumedCapacity");
        List<JsonField> tables =
                consumed.kind() == JsonField.Kind.ARRAY ? consumed.elements() : List.of(consumed);
        return tables.stream()
                .mapToDouble(table -> table.decimal("CapacityUnits").doubleValue())
                .sum();
    }
}
