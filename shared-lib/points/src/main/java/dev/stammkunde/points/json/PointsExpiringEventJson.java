package dev.stammkunde.points.json;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.ExpiringPoints;

import java.time.Instant;
import java.util.List;

/**
 * The {@code detail} of events that tell which points of a shop's customers lapse soon. The source
 * is {@link BookingsEventJson#BUS_SOURCE}. Events may come twice.
 */
public final class PointsExpiringEventJson {

    public static final String POINTS_EXPIRING = "PointsExpiring";

    private static final int SCHEMA = 1;
    private static final String NOTICED_AT = "noticedAt";
    private static final String EXPIRING = "expiring";
    private static final String POINTS = "points";
    private static final String EXPIRES_AT = "expiresAt";
    private static final String DAYS = "daysBefore";

    private PointsExpiringEventJson() {}

    /** Returns as of when an event was made: of a run that is made again, the same. */
    public static Instant noticedAt(JsonField detail) {
        return detail.instant(NOTICED_AT);
    }

    /**
     * Returns the detail of one event.
     *
     * @param noticedAt the time of the run, which is the same if it is made again
     * @param expiring of accounts of that shop
     */
    public static String write(String shopId, Instant noticedAt, List<ExpiringPoints> expiring) {
        return JsonText.object(
                json ->
                        json.number("schema", SCHEMA)
                                .text(BookedEntryJson.SHOP, shopId)
                                .text(NOTICED_AT, noticedAt)
                                .array(
                                        EXPIRING,
                                        all ->
                                                expiring.forEach(
                                                        one ->
                                                                all.object(
                                                                        o ->
                                                                                o.text(
                                                                                                BookedEntryJson
                                                                                                        .CUSTOMER,
                                                                                                one.account()
                                                                                                        .customerId())
                                                                                        .number(
                                                                                                POINTS,
                                                                                                one
                                                                                                        .points())
                                                                                        .text(
                                                                                                EXPIRES_AT,
                                                                                                one
                                                                                                        .expiresAt())
                                                                                        .number(
                                                                                                DAYS,
                                                                                                one
                                                                                                        .daysBefore())))));
    }

    /**
     * Reads an event's detail.
     *
     * @throws InvalidFieldException if it is no such document, or one of a schema not known here
     */
    public static List<ExpiringPoints> read(JsonField detail) {
        if (detail.integer("schema") != SCHEMA) {
            throw detail.at("schema").invalid("must be " + SCHEMA);
        }
        String shopId = detail.at(BookedEntryJson.SHOP).storedId();
        return detail.elements(EXPIRING).stream()
                .map(
                        one ->
                                new ExpiringPoints(
                                        new AccountId(
                                                shopId,
                                                one.at(BookedEntryJson.CUSTOMER).storedId()),
                                        one.at(POINTS).longInteger(),
                                        one.instant(EXPIRES_AT),
                                        one.integer(DAYS)))
                .toList();
    }
}
