package dev.stammkunde.webhooks.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.StampField;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Given;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.WordShapes;
import dev.stammkunde.webhooks.WebhookEndpoint;
import dev.stammkunde.webhooks.WebhookEventType;

import java.net.URI;
import java.util.List;
import java.util.Set;

/** Endpoints as documents, which {@code docs/outbound-webhooks.md} explains to their authors. */
public final class WebhookEndpointJson {

    /** What the audit calls it, and what keys in the table begin with. */
    public static final String KIND = "webhook";

    private static final int MOST_BYTES = 10_000;

    private static final List<WebhookEventType> OFFERED = WebhookEventType.offered();

    /** Whether a host is one of the internet is looked at when an endpoint is saved, and called. */
    public static final DocumentType<WebhookEndpoint> TYPE =
            new DocumentType<>(
                    KIND,
                    "Stammkunde outbound webhook",
                    "Where a shop wants to hear of things. What the system adds may stand in it and"
                            + " is not looked at, but version. The host must be one of the public"
                            + " internet. See outbound-webhooks.md.",
                    MOST_BYTES,
                    endpoint());

    private WebhookEndpointJson() {}

    /** A partner hears of what is its own, and the shop's systems of what is the shop's. */
    private static void checkEvents(
            Given given,
            Findings findings,
            ShapeField<String> partner,
            ShapeField<Set<WebhookEventType>> events) {
        boolean isOfPartner = given.find(partner).isPresent();
        boolean areOthers =
                given.find(events).stream()
                        .flatMap(Set::stream)
                        .anyMatch(type -> type.isForPartners() != isOfPartner);
        if (areOthers) {
            findings.add(
                    given.object().at("events"),
                    isOfPartner
                            ? "must be events of partners, such as partner.earned"
                            : "must not be events of partners where no partner is named");
        }
    }

    private static ObjectShape<WebhookEndpoint> endpoint() {
        FieldsOf<WebhookEndpoint> fields = new FieldsOf<>();
        StampField.declare(
                fields,
                StampField.ID,
                StampField.VERSION,
                StampField.STATE,
                StampField.ACTIVE_SINCE);
        ShapeField<String> url = fields.required("url", url(), WebhookEndpoint::url);
        ShapeField<String> partner =
                fields.optional(
                        "partner",
                        TextShapes.line("the id of a partner", "[a-z0-9][a-z0-9-]{0,39}")
                                .described("Whose it is; the shop's own has none"),
                        WebhookEndpoint::partner);
        ShapeField<Set<WebhookEventType>> events =
                fields.required(
                        "events",
                        ListShape.set(
                                new ListShape.Size("a list of events", 1, OFFERED.size()),
                                WordShapes.oneOf(OFFERED, WebhookEventType::word)),
                        WebhookEndpoint::events);
        fields.check((given, findings) -> checkEvents(given, findings, partner, events));
        ShapeField<String> note =
                fields.optional(
                        "note",
                        TextShapes.line("one line of 1 to 200 characters", "(?=.*\\S).{1,200}"),
                        WebhookEndpoint::note);
        return fields.as(
                given ->
                        new WebhookEndpoint(
                                given.get(url),
                                given.orNull(partner),
                                given.get(events),
                                given.orNull(note)));
    }

    /** No query and no fragment: what identifies the sender is the signature. */
    private static Shape<String> url() {
        return TextShapes.meaning(
                "an address of up to 500 characters that begins with https:// and has no"
                        + " user, query or fragment",
                "https?://[A-Za-z0-9.:\\[\\]-]{1,255}(/[A-Za-z0-9._~!$&'()*+,;=:@%/-]{0,400})?",
                WebhookEndpointJson::isUrl);
    }

    private static boolean isUrl(String text) {
        try {
            return text.length() <= 500 && URI.create(text).getHost() != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
