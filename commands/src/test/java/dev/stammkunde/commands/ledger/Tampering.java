package dev.stammkunde.commands.ledger;

import dev.stammkunde.platform.items.DeflatedText;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes every copy of an item in which one value differs, is missing or is added. */
final class Tampering {

    /** What an item was found by: no item is without these. */
    private static final Set<String> KEYS = Set.of("pk", "sk");

    private static final int HASH = 32;
    private static final Pattern JSON_VALUE = Pattern.compile("\"[^\"]*\"|-?[0-9.]+|true|false");

    private Tampering() {}

    static List<Map<String, AttributeValue>> everyChangeOf(Map<String, AttributeValue> item) {
        List<Map<String, AttributeValue>> changes = new ArrayList<>();
        for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
            String name = attribute.getKey();
            for (AttributeValue changed : changesOf(attribute.getValue())) {
                changes.add(with(item, name, changed));
            }
            if (!KEYS.contains(name)) {
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

    static List<AttributeValue> changesOf(AttributeValue value) {
        return switch (value.type()) {
            case S -> List.of(AttributeValue.fromS(other(value.s())));
            case N -> List.of(AttributeValue.fromN(Long.toString(Long.parseLong(value.n()) + 1)));
            case B -> changesOfBytes(value.b().asByteArray());
            case M -> everyChangeOf(value.m()).stream().map(AttributeValue::fromM).toList();
            case L -> changesOfList(value.l());
            case SS, NS, BS, BOOL, NUL, UNKNOWN_TO_SDK_VERSION ->
                    throw new IllegalStateException("entries have none of these");
        };
    }

    private static List<AttributeValue> changesOfBytes(byte[] bytes) {
        List<AttributeValue> changes = new ArrayList<>();
        byte[] flipped = bytes.clone();
        flipped[7] ^= 1;
        changes.add(binary(flipped));
        changes.add(binary(Arrays.copyOf(bytes, bytes.length + 1)));
        changes.add(binary(Arrays.copyOf(bytes, bytes.length - 1)));
        if (bytes.length != HASH) {
            Matcher values = JSON_VALUE.matcher(DeflatedText.inflate(bytes));
            while (values.find()) {
                StringBuilder text = new StringBuilder(DeflatedText.inflate(bytes));
                text.replace(values.start(), values.end(), otherJson(values.group()));
                changes.add(binary(DeflatedText.deflate(text.toString())));
            }
        }
        return changes;
    }

    /** Changes a name, which hides its value, a text or a number. */
    private static String otherJson(String json) {
        return switch (json) {
            case "true" -> "false";
            case "false" -> "true";
            default ->
                    json.startsWith("\"")
                            ? '"' + other(json.substring(1, json.length() - 1)) + '"'
                            : new BigDecimal(json).add(BigDecimal.ONE).toPlainString();
        };
    }

    private static AttributeValue binary(byte[] bytes) {
        return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
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
