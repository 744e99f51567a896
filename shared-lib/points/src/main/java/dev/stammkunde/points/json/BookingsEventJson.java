package dev.stammkunde.points.json;

import dev.stammkunde.platform.items.DeflatedText;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.RedemptionBooking;

import java.util.Base64;
import java.util.List;

/**
 * The {@code detail} of events that tell what was booked: entries of one shop and one type, as
 * {@link BookedEntryJson} has them. Each entry is in the event of one type. Events may come twice
 * and in any order, so consumers know an entry by its account and sequence.
 */
public final class BookingsEventJson {

    /** The source of all events of the ledger on the bus. */
    public static final String BUS_SOURCE = "stammkunde.points";

    public static final String POINTS_BOOKED = "PointsBooked";
    public static final String ORDER_STATE_CHANGED = "OrderStateChanged";
    public static final String CUSTOMERS_MERGED = "CustomersMerged";

    /** The one schema there is. */
    static final int SCHEMA = 1;

    private static final String BOOKINGS = "bookings";
    private static final String COMPRESSED = "compressed";

    private BookingsEventJson() {}

    /** Returns the detail-type of the event that tells of a booking. */
    public static String type(Booking booking) {
        return switch (booking) {
            case Booking.OrderState _ -> ORDER_STATE_CHANGED;
            case Booking.MergeOut _, Booking.MergeIn _ -> CUSTOMERS_MERGED;
            case Booking.Accrual _,
                    Booking.ClawBack _,
                    Booking.Adjustment _,
                    Booking.Gift _,
                    Booking.Expiry _,
                    Booking.Grace _,
                    Booking.Reinstatement _,
                    Booking.OfUnits _,
                    PartnerBooking _,
                    RedemptionBooking _ ->
                    POINTS_BOOKED;
        };
    }

    /**
     * Returns the detail of one event.
     *
     * @param bookings of that shop, as {@link BookedEntryJson#write} or {@link #compressed}
     *     returned them
     */
    public static String write(String shopId, List<String> bookings) {
        return JsonText.object(
                json ->
                        json.number("schema", SCHEMA)
                                .text(BookedEntryJson.SHOP, shopId)
                                .array(BOOKINGS, a -> bookings.forEach(a::document)));
    }

    /**
     * Returns an entry that no event has room for as it is: an order of thousands of lines. An
     * entry is stored compressed in 400 KB, so this is less than 600.
     *
     * @param booking as {@link BookedEntryJson#write} returned it
     */
    public static String compressed(LedgerEntry entry, String booking) {
        byte[] bytes = DeflatedText.deflate(booking);
        return JsonText.object(
                json ->
                        json.number("schema", BookedEntryJson.SCHEMA)
                                .text(BookedEntryJson.SHOP, entry.account().shopId())
                                .text(BookedEntryJson.CUSTOMER, entry.account().customerId())
                                .number(BookedEntryJson.SEQUENCE, entry.sequence())
                                .text(COMPRESSED, Base64.getEncoder().encodeToString(bytes)));
    }

    /**
     * Reads an event's detail.
     *
     * @return its bookings as {@link BookedEntryJson#read(JsonField)} takes them, none of them
     *     compressed any more
     * @throws InvalidFieldException if it is no such document, or one of a schema not known here
     */
    public static List<JsonField> read(JsonField detail) {
        if (detail.integer("schema") != SCHEMA) {
            throw detail.at("schema").invalid("must be " + SCHEMA);
        }
        return detail.elements(BOOKINGS).stream().map(BookingsEventJson::plain).toList();
    }

    private static JsonField plain(JsonField booking) {
        BookedEntryJson.requireSchema(booking);
        return booking.find(COMPRESSED).map(BookingsEventJson::inflated).orElse(booking);
    }

    private static JsonField inflated(JsonField compressed) {
        try {
            return Json.parse(DeflatedText.inflate(Base64.getDecoder().decode(compressed.text())));
        } catch (IllegalArgumentException | IllegalStateException _) {
            throw compressed.invalid("must be a compressed document");
        }
    }
}
