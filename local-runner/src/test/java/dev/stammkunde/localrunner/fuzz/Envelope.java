package dev.stammkunde.localrunner.fuzz;

import dev.stammkunde.localrunner.shops.LocalShops;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is sent around a body: where to and with which headers, which may come twice.
 *
 * @param path as it is written in the request line
 */
public record Envelope(String path, List<Header> headers) {

    /** A header. */
    public record Header(String name, String value) {}

    public Envelope {
        headers = List.copyOf(headers);
    }

    /** Returns what the platform of a shop sends around a body, signed. */
    static Envelope signed(
            LocalShops.Shop shop, String topic, String delivery, byte[] body, Instant now) {
        var headers = new ArrayList<Header>();
        headers.add(new Header("Content-Type", "application/json"));
        switch (shop.platform()) {
            case "shopify" -> {
                headers.add(new Header("X-Shopify-Topic", topic));
                headers.add(new Header("X-Shopify-Webhook-Id", delivery));
                headers.add(new Header("X-Shopify-API-Version", "2026-04"));
                headers.add(new Header("X-Shopify-Hmac-Sha256", base64(mac(body))));
            }
            case "woocommerce" -> {
                headers.add(new Header("X-WC-Webhook-Topic", topic));
                headers.add(new Header("X-WC-Webhook-Delivery-ID", delivery));
                headers.add(new Header("X-WC-Webhook-Signature", base64(mac(body))));
            }
            case "shopware" -> {
                headers.add(new Header("sw-version", "6.7.2.2"));
                headers.add(
                        new Header("shopware-shop-signature", HexFormat.of().formatHex(mac(body))));
            }
            case "standard" -> {
                var seconds = String.valueOf(now.getEpochSecond());
                var before = (delivery + '.' + seconds + '.').getBytes(StandardCharsets.UTF_8);
                headers.add(new Header("webhook-id", delivery));
                headers.add(new Header("webhook-timestamp", seconds));
                headers.add(new Header("webhook-signature", "v1," + base64(mac(before, body))));
            }
            default -> throw new IllegalArgumentException("No such platform: " + shop.platform());
        }
        return new Envelope("/webhooks/" + shop.platform() + '/' + shop.id(), headers);
    }

    Envelope withPath(String other) {
        return new Envelope(other, headers);
    }

    Envelope with(Header more) {
        var all = new ArrayList<>(headers);
        all.add(more);
        return new Envelope(path, all);
    }

    Envelope without(Predicate<Header> which) {
        return new Envelope(path, headers.stream().filter(which.negate()).toList());
    }

    /** Returns the envelope with another value in these headers. */
    Envelope replaced(Predicate<Header> which, String value) {
        return new Envelope(
                path,
                headers.stream()
                        .map(h -> which.test(h) ? new Header(h.name(), value) : h)
                        .toList());
    }

    private static String base64(byte[] code) {
        return Base64.getEncoder().encodeToString(code);
    }

    private static byte[] mac(byte[]... parts) {
        try {
            var secret = LocalShops.WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Each Java has HmacSHA256.", e);
        }
    }
}
