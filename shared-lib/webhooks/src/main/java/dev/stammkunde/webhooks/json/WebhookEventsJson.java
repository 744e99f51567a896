package dev.stammkunde.webhooks.json;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.queues.BusEvent;
import dev.stammkunde.points.ExpiringPoints;
import dev.stammkunde.points.PartnerNews;
import dev.stammkunde.points.json.BookingsEventJson;
import dev.stammkunde.points.json.PartnerNewsEventJson;
import dev.stammkunde.points.json.PointsExpiringEventJson;
import dev.stammkunde.webhooks.WebhookEvent;
import dev.stammkunde.webhooks.WebhookEventType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Makes of what is told on the bus what receivers hear: who, how many points, and by what, by ids
 * alone. Texts that people wrote stay here.
 */
public final class WebhookEventsJson {

    private static final String CUSTOMER = "customerId";
    private static final String SEQUENCE = "sequence";
    private static final String ORDER = "orderId";
    private static final String REDEMPTION = "redemptionId";
    private static final String POINTS = "points";
    private static final String RESERVED = "reserved";

    /** Kinds of bookings by which points count as redeemed. */
    private static final Set<String> REDEEMED = Set.of("capture", "late-capture");

    private WebhookEventsJson() {}

    /**
     * Returns what an event on the bus comes to; nothing for one of another kind.
     *
     * @throws InvalidFieldException if it is not what its kind is
     */
    public static List<WebhookEvent> of(BusEvent event) {
        if (!event.source().equals(BookingsEventJson.BUS_SOURCE)) {
            return List.of();
        }
        return switch (event.detailType()) {
            case BookingsEventJson.POINTS_BOOKED,
                    BookingsEventJson.ORDER_STATE_CHANGED,
                    BookingsEventJson.CUSTOMERS_MERGED ->
                    BookingsEventJson.read(event.detail()).stream()
                            .flatMap(booking -> ofBooking(booking).stream())
                            .toList();
            case PointsExpiringEventJson.POINTS_EXPIRING -> {
                Instant noticedAt = PointsExpiringEventJson.noticedAt(event.detail());
                yield PointsExpiringEventJson.read(event.detail()).stream()
                        .map(expiring -> expiring(expiring, noticedAt))
                        .toList();
            }
            case PartnerNewsEventJson.PARTNER_TOLD ->
                    List.of(PartnerEvents.of(PartnerNewsEventJson.read(event.detail())));
            default -> List.of();
        };
    }

    private static List<WebhookEvent> ofBooking(JsonField booking) {
        if (isHistory(booking)) {
            return List.of();
        }
        JsonField effects = booking.at("effects");
        long points = effects.find(POINTS).map(JsonField::longInteger).orElse(0L);
        long reserved = effects.find(RESERVED).map(JsonField::longInteger).orElse(0L);
        List<WebhookEvent> events = new ArrayList<>();
        if (points != 0 || reserved != 0) {
            events.add(booked(booking, points, reserved));
        }
        if (REDEEMED.contains(booking.text("kind"))) {
            events.add(redeemed(booking, -points - reserved));
        }
        if (booking.text("kind").equals(PartnerNews.KIND)) {
            events.add(PartnerEvents.ofBooking(booking, points));
        }
        return events;
    }

    /** What was taken over of an order is no news; what becomes of it later is. */
    private static boolean isHistory(JsonField booking) {
        return booking.at("booking").findBool("history").orElse(false);
    }

    private static WebhookEvent booked(JsonField booking, long points, long reserved) {
        JsonField about = booking.at("booking");
        return event(
                WebhookEventType.POINTS_BOOKED,
                booking,
                data -> {
                    data.text("kind", booking.text("kind")).number(POINTS, points);
                    if (reserved != 0) {
                        data.number(RESERVED, reserved);
                    }
                    data.text(ORDER, about.findText(ORDER).orElse(null))
                            .text(REDEMPTION, about.findText(REDEMPTION).orElse(null));
                });
    }

    private static WebhookEvent redeemed(JsonField booking, long points) {
        JsonField about = booking.at("booking");
        return event(
                WebhookEventType.REWARD_REDEEMED,
                booking,
                data ->
                        data.text(REDEMPTION, about.text(REDEMPTION))
                                .text(ORDER, about.findText(ORDER).orElse(null))
                                .number(POINTS, points));
    }

    private static WebhookEvent event(
            WebhookEventType type, JsonField booking, Consumer<JsonObjectText> more) {
        String shopId = booking.at("shopId").storedId();
        String customer = booking.at(CUSTOMER).storedId();
        long sequence = booking.at(SEQUENCE).longInteger();
        Instant at = booking.instant("bookedAt");
        return new WebhookEvent(
                WebhookEvent.id(shopId, type, at, customer + '\n' + sequence),
                shopId,
                type,
                at,
                payload(
                        type,
                        at,
                        shopId,
                        data -> {
                            data.text(CUSTOMER, customer).number(SEQUENCE, sequence);
                            more.accept(data);
                        }));
    }

    private static WebhookEvent expiring(ExpiringPoints expiring, Instant at) {
        WebhookEventType type = WebhookEventType.POINTS_EXPIRING;
        String shopId = expiring.account().shopId();
        String customer = expiring.account().customerId();
        String key = customer + '\n' + expiring.expiresAt() + '\n' + expiring.daysBefore();
        return new WebhookEvent(
                WebhookEvent.id(shopId, type, at, key),
                shopId,
                type,
                at,
                payload(
                        type,
                        at,
                        shopId,
                        data ->
                                data.text(CUSTOMER, customer)
                                        .number(POINTS, expiring.points())
                                        .text("expiresAt", expiring.expiresAt())
                                        .number("daysBefore", expiring.daysBefore())));
    }

    /** Returns a body, whoever it is for. */
    static String payload(
            WebhookEventType type, Instant at, String shopId, Consumer<JsonObjectText> data) {
        return JsonText.object(
                json ->
                        json.text("type", type.word())
                                .text("timestamp", at)
                                .object(
                                        "data",
                                        o -> {
                                            o.text("shopId", shopId);
                                            data.accept(o);
                                        }));
    }
}
