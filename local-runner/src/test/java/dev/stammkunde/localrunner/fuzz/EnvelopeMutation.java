package dev.stammkunde.localrunner.fuzz;

import dev.stammkunde.localrunner.fuzz.Envelope.Header;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** A way to send a webhook that its platform would not use. */
@SuppressWarnings("ImmutableEnumChecker") // its functions keep nothing
public enum EnvelopeMutation {
    /** Also one that the platform knows, for a body of another kind. */
    TOPIC_WRONG(
            (e, c) ->
                    e.replaced(
                            EnvelopeMutation::isTopic,
                            c.pick(
                                    "orders/paid",
                                    "refunds/create",
                                    "customers/redact",
                                    "order.updated",
                                    "customer.deleted",
                                    "products/update",
                                    "x".repeat(3_000),
                                    "",
                                    "../")),
            Set.of(200)),
    TOPIC_MISSING((e, _) -> e.without(EnvelopeMutation::isTopic), Set.of(200)),
    TOPIC_TWICE((e, _) -> doubled(e, EnvelopeMutation::isTopic), Set.of(200)),
    SIGNATURE_WRONG(
            (e, c) ->
                    e.replaced(
                            EnvelopeMutation::isSignature,
                            c.pick(
                                    "AAAA",
                                    "",
                                    "v1,",
                                    "%%%",
                                    "ü",
                                    "0".repeat(64),
                                    "x".repeat(5_000))),
            Set.of(401)),
    SIGNATURE_MISSING((e, _) -> e.without(EnvelopeMutation::isSignature), Set.of(401)),
    /** A gateway joins the two by a comma, which only Standard Webhooks might read. */
    SIGNATURE_TWICE((e, _) -> doubled(e, EnvelopeMutation::isSignature), Set.of(200, 401)),
    TIME_WRONG(
            (e, c) ->
                    e.replaced(
                            h -> h.name().equals("webhook-timestamp"),
                            c.pick("0", "-1", "9223372036854775808", "1e9", "")),
            Set.of(200, 401)),
    DELIVERY_ID(
            (e, c) ->
                    e.replaced(
                            EnvelopeMutation::isDelivery,
                            c.pick("", " ", "#", "x".repeat(2_000), "ü")),
            Set.of(200, 401)),
    TYPE(
            (e, c) ->
                    e.replaced(
                            EnvelopeMutation::isType,
                            c.pick(
                                    "text/plain",
                                    "application/x-www-form-urlencoded",
                                    "application/json; charset=utf-16",
                                    "multipart/form-data",
                                    "x",
                                    "application/octet-stream")),
            Set.of(200)),
    TYPE_MISSING((e, _) -> e.without(EnvelopeMutation::isType), Set.of(200)),
    ENCODING(
            (e, c) -> e.with(new Header("Content-Encoding", c.pick("gzip", "br", "none"))),
            Set.of(200)),
    COOKIES(
            (e, c) ->
                    e.with(
                            new Header(
                                    "Cookie",
                                    c.pick("a=b; c", "=", ";;", "a=" + "x".repeat(4_000)))),
            Set.of(200)),
    OTHER_SHOP(
            (e, c) ->
                    e.withPath(
                            e.path().replaceAll("[^/]+$", "")
                                    + c.pick(
                                            "demo",
                                            "%00",
                                            "%FF",
                                            "a%2Fb",
                                            "..%2F..",
                                            "%23",
                                            "x".repeat(5_000),
                                            "%F0%9F%98%80")),
            Set.of(400, 404)),
    OTHER_PLATFORM(
            (e, c) ->
                    e.withPath(
                            "/webhooks/"
                                    + c.pick("Shopify", "magento", "%20", "%00")
                                    + e.path().substring(e.path().lastIndexOf('/'))),
            Set.of(400, 404));

    /** Changes an envelope. */
    @FunctionalInterface
    private interface Change {
        Envelope apply(Envelope envelope, Chance chance);
    }

    private final Change change;
    private final Set<Integer> answers;

    EnvelopeMutation(Change change, Set<Integer> answers) {
        this.change = change;
        this.answers = answers;
    }

    Envelope apply(Envelope envelope, Chance chance) {
        return change.apply(envelope, chance);
    }

    /** Returns the statuses by which such a request may be answered. */
    public Set<Integer> answers() {
        return answers;
    }

    private static boolean isTopic(Header header) {
        return lower(header).endsWith("topic");
    }

    private static boolean isSignature(Header header) {
        return lower(header).endsWith("signature") || lower(header).endsWith("hmac-sha256");
    }

    private static boolean isDelivery(Header header) {
        return List.of("x-shopify-webhook-id", "x-wc-webhook-delivery-id", "webhook-id")
                .contains(lower(header));
    }

    private static boolean isType(Header header) {
        return lower(header).equals("content-type");
    }

    private static String lower(Header header) {
        return header.name().toLowerCase(Locale.ROOT);
    }

    private static Envelope doubled(Envelope envelope, Predicate<Header> which) {
        var result = envelope;
        for (Header header : envelope.headers()) {
            if (which.test(header)) {
                result = result.with(header);
            }
        }
        return result;
    }
}
