package dev.stammkunde.commands.ledger;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes every copy of an item in which one value differs, is missing or is added. */
final class Tampering {

    private Tampering() {}

    static List<Map<String, AttributeValue>> everyChangeOf(Map<String, AttributeValue> item) {
        List<Map<String, AttributeValue>> changes = new ArrayList<>();
        for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
            String name = attribute.getKey();
            for (AttributeValue changed : changesOf(attribute.getValue())) {
                changes.add(with(item, name, changed));
            }
            if (!name.equals("pk") && !name.equals("sk")) {
                Map<String, AttributeValue> without = new HashMap<>(item);
                without.remove(name);
                changes.add(without);
            }
        }
        changes.add(with(item, "added", AttributeValue.fromS("x")));
        return changes;
    }

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> item, String name, AttributeValue value) {
        Map<String, AttributeValue> copy = new HashMap<>(item);
        copy.put(name, value);
        return copy;
    }

    private static List<AttributeValue> changesOf(AttributeValue value) {
        return switch (value.type()) {
            case S -> List.of(AttributeValue.fromS(other(value.s())));
            case N -> List.of(AttributeValue.fromN(Long.toString(Long.parseLong(value.n()) + 1)));
            case B -> {
                byte[] bytes = value.b().asByteArray();
                bytes[7] ^= 1;
                yield List.of(AttributeValue.fromB(SdkBytes.fromByteArray(bytes)));
            }
            case M -> everyChangeOf(value.m()).stream().map(AttributeValue::fromM).toList();
            case L -> changesOfList(value.l());
            case SS, NS, BS, BOOL, NUL, UNKNOWN_TO_SDK_VERSION ->
                    throw new IllegalStateException("entries have none of these");
        };
    }

    private static List<AttributeValue> changesOfList(List<AttributeValue> list) {
        List<AttributeValue> changes = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            for (AttributeValue changed : changesOf(list.get(i))) {
                List<AttributeValue> copy = new ArrayList<>(list);
                copy.set(i, changed);
                changes.add(AttributeValue.fromL(copy));
            }
        }
        if (!list.isEmpty()) {
            changes.add(AttributeValue.fromL(list.subList(1, list.size())));
        }
        return changes;
    }

    /** A value of the same form, so that it is not merely unreadable. */
    private static String other(String text) {
        try {
            return Instant.parse(text).plusSeconds(1).toString();
        } catch (DateTimeException _) {
            return switch (text) {
                case "EUR" -> "USD";
                case "ALLOWED" -> "CLAMPED";
                case "DOWN" -> "UP";
                default -> text.matches("-?[0-9.]+") ? "1" + text.replace("-", "") : text + "x";
            };
        }
    }
}
