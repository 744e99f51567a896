package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.base.Json;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Turns items of DynamoDB into plain JSON values, and keys into tokens for the next page. */
final class Items {

    private Items() {}

    /** Returns the item with its attributes in alphabetical order. */
    static Map<String, Object> plain(Map<String, AttributeValue> item) {
        var plain = new TreeMap<String, Object>();
        item.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static Object plain(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> new BigDecimal(value.n());
            case BOOL -> value.bool();
            case B -> Base64.getEncoder().encodeToString(value.b().asByteArray());
            case SS -> value.ss();
            case NS -> value.ns().stream().map(BigDecimal::new).toList();
            case BS ->
                    value.bs().stream()
                            .map(b -> Base64.getEncoder().encodeToString(b.asByteArray()))
                            .toList();
            case L -> value.l().stream().map(Items::plain).toList();
            case M -> plain(value.m());
            case NUL, UNKNOWN_TO_SDK_VERSION -> "null";
        };
    }

    /** Returns text that stands for a key of text and numbers. */
    static String token(Map<String, AttributeValue> key) {
        var plain = new LinkedHashMap<String, Object>();
        key.forEach(
                (name, value) ->
                        plain.put(name, value.n() == null ? "S" + value.s() : "N" + value.n()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(plain));
    }

    /**
     * Returns the key that the token stands for.
     *
     * @throws IllegalArgumentException if it is no such token
     */
    static Map<String, AttributeValue> key(String token) {
        var key = new LinkedHashMap<String, AttributeValue>();
        try {
            var json =
                    Json.read(
                            new String(
                                    Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
            json.properties()
                    .forEach(
                            entry -> {
                                var text = entry.getValue().asText();
                                key.put(
                                        entry.getKey(),
                                        text.startsWith("N")
                                                ? AttributeValue.fromN(text.substring(1))
                                                : AttributeValue.fromS(text.substring(1)));
                            });
        } catch (IOException e) {
            throw new IllegalArgumentException("after is no token of this table.", e);
        }
        return key;
    }
}
