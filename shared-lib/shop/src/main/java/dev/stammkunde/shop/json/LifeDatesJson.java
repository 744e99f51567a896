package dev.stammkunde.shop.json;

import dev.stammkunde.platform.json.JsonArrayText;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.LifeDate;
import dev.stammkunde.shop.LifeDate.Consent;
import dev.stammkunde.shop.LifeDate.Purpose;
import dev.stammkunde.shop.LifeDates;
import dev.stammkunde.shop.LifeEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The dates that a customer gave as JSON, in small letters, as shops write them. */
public final class LifeDatesJson {

    private LifeDatesJson() {}

    /** Writes each date with its consent. */
    public static void write(JsonArrayText json, LifeDates dates) {
        for (LifeDate date : dates.all()) {
            Consent consent = date.consent();
            json.object(
                    o ->
                            o.text("event", word(date.event()))
                                    .text("date", date.date())
                                    .object(
                                            "consent",
                                            c ->
                                                    c.text("purpose", word(consent.purpose()))
                                                            .text("at", consent.at())
                                                            .text("origin", consent.origin())));
        }
    }

    /**
     * Reads them.
     *
     * @throws dev.stammkunde.platform.json.InvalidFieldException where one is without a consent, is
     *     no date, or is one more than are kept
     */
    public static LifeDates read(JsonField json) {
        List<LifeDate> dates = new ArrayList<>();
        for (JsonField one : json.elements()) {
            dates.add(date(one));
        }
        try {
            return new LifeDates(dates);
        } catch (IllegalArgumentException tooMany) {
            throw json.invalid("must keep to this: " + tooMany.getMessage());
        }
    }

    private static LifeDate date(JsonField json) {
        JsonField consent = json.at("consent");
        LifeEvent event = value(json.at("event"), LifeEvent.class);
        Birthday date = json.at("date").parsed("a date, as 2019-05-12 or --05-12", Birthday::parse);
        Consent given =
                new Consent(
                        value(consent.at("purpose"), Purpose.class),
                        consent.instant("at"),
                        consent.findFilledText("origin").orElse(null));
        try {
            return new LifeDate(event, date, given);
        } catch (IllegalArgumentException _) {
            throw json.at("date").invalid("must have its year, since the event comes once");
        }
    }

    private static <E extends Enum<E>> E value(JsonField field, Class<E> type) {
        return field.parsed(
                "one of the documented values",
                text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
