package dev.stammkunde.points.testing;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The points table of a shop as the ledger's first edition wrote it. */
public final class FirstEditionLedger {

    public static final String SHOP = "kaffeerad";
    public static final List<String> CUSTOMERS = List.of("7001", "7002", "7003");

    private static final String ITEMS = "/dev/stammkunde/points/testing/first-edition/items.jsonl";

    private static final int AT_ONCE = 25;

    private FirstEditionLedger() {}

    /** Puts all items into an empty points table. */
    public static void fill(DynamoDbClient client, String pointsTable) {
        List<WriteRequest> puts =
                items().stream()
                        .map(item -> WriteRequest.builder().putRequest(p -> p.item(item)).build())
                        .toList();
        for (int from = 0; from < puts.size(); from += AT_ONCE) {
            List<WriteRequest> some = puts.subList(from, Math.min(puts.size(), from + AT_ONCE));
            client.batchWriteItem(batch -> batch.requestItems(Map.of(pointsTable, some)));
        }
    }

    public static List<Map<String, AttributeValue>> items() {
        try (InputStream in = FirstEditionLedger.class.getResourceAsStream(ITEMS)) {
            if (in == null) {
                throw new IllegalStateException(ITEMS + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> item(Json.parse(line)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, AttributeValue> item(JsonField json) {
        Map<String, AttributeValue> item = new HashMap<>();
        json.fields().forEach((name, value) -> item.put(name, value(value)));
        return item;
    }

    private static AttributeValue value(JsonField json) {
        Map.Entry<String, JsonField> typed = json.fields().entrySet().iterator().next();
        JsonField value = typed.getValue();
        return switch (typed.getKey()) {
            case "S" -> AttributeValue.fromS(value.textAsSent());
            case "N" -> AttributeValue.fromN(value.text());
            case "B" ->
                    AttributeValue.fromB(
                            SdkBytes.fromByteArray(Base64.getDecoder().decode(value.text())));
            case "M" -> AttributeValue.fromM(item(value));
            case "L" ->
                    AttributeValue.fromL(
                            value.elements().stream().map(FirstEditionLedger::value).toList());
            default -> throw new IllegalStateException("unknown type " + typed.getKey());
        };
    }
}
