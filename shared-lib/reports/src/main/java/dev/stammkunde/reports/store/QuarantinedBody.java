package dev.stammkunde.reports.store;

import dev.stammkunde.platform.Sha256;
import dev.stammkunde.reports.platforms.translation.Delivery;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How a delivery is cut into parts, named and put together again. */
public final class QuarantinedBody {

    private static final int ID_LENGTH = 32;

    /** What translations ask headers for. Others, such as cookies and addresses, are not kept. */
    private static final Set<String> KEPT_HEADERS =
            Set.of(
                    "x-shopify-topic",
                    "shopify-topic",
                    "x-shopify-webhook-id",
                    "shopify-event-id",
                    "x-shopify-api-version",
                    "x-wc-webhook-topic",
                    "x-wc-webhook-delivery-id",
                    "sw-version",
                    "webhook-id",
                    "webhook-timestamp");

    private QuarantinedBody() {}

    /** Returns an id that the same delivery gets again, however often it is retried. */
    public static String id(Delivery delivery) {
        MessageDigest digest = Sha256.digest();
        digest.update(delivery.platform().name().getBytes(StandardCharsets.UTF_8));
        delivery.header("x-shopify-topic", "shopify-topic", "x-wc-webhook-topic")
                .ifPresent(topic -> digest.update(topic.getBytes(StandardCharsets.UTF_8)));
        digest.update((byte) 0);
        return HexFormat.of().formatHex(digest.digest(delivery.body())).substring(0, ID_LENGTH);
    }

    static Map<String, AttributeValue> headers(Delivery delivery) {
        Map<String, AttributeValue> headers = new HashMap<>();
        delivery.headers()
                .forEach(
                        (name, value) -> {
                            if (KEPT_HEADERS.contains(name)) {
                                headers.put(name, AttributeValue.fromS(value));
                            }
                        });
        return headers;
    }

    /** Returns the compressed body in parts; one at least. */
    static List<byte[]> parts(byte[] body, int partBytes) {
        byte[] compressed = compressed(body);
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < compressed.length; from += partBytes) {
            int to = Math.min(from + partBytes, compressed.length);
            parts.add(Arrays.copyOfRange(compressed, from, to));
        }
        return parts;
    }

    /** Returns the body that was cut into these parts. */
    static byte[] body(List<byte[]> parts) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        parts.forEach(compressed::writeBytes);
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(compressed.toByteArray()))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] compressed(byte[] body) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
