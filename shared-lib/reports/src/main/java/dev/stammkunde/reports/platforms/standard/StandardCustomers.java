package dev.stammkunde.reports.platforms.standard;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.ProfileFields;
import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.MarketingConsent;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.ProfileReport.Field;
import dev.stammkunde.shop.ReportedCustomer;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.Source;
import dev.stammkunde.shop.json.LifeDatesJson;

import java.time.Instant;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a customer of our own JSON: an absent field says nothing, and null says that it is empty.
 */
final class StandardCustomers {

    private StandardCustomers() {}

    /** Returns what an order tells of its customer; empty if that is no more than an id. */
    static Optional<ReportedCustomer> ofOrder(JsonField customer, Instant asOf) {
        ProfileReport report = report(customer);
        return report.equals(ProfileReport.empty())
                ? Optional.empty()
                : Optional.of(new ReportedCustomer(changedAt(customer, asOf), report));
    }

    static ShopEvent changed(JsonField customer, Source source, Instant asOf) {
        return new ShopEvent.CustomerChanged(
                source, customer.id("id"), changedAt(customer, asOf), report(customer));
    }

    private static Instant changedAt(JsonField customer, Instant asOf) {
        return customer.findInstant("updatedAt").orElse(asOf);
    }

    private static ProfileReport report(JsonField customer) {
        ProfileFields fields =
                new ProfileFields()
                        .text(Field.EMAIL, customer, "email")
                        .text(Field.GIVEN_NAME, customer, "givenName")
                        .text(Field.FAMILY_NAME, customer, "familyName");
        clearIfNull(customer, "birthday", Field.BIRTHDAY, fields);
        clearIfNull(customer, "language", Field.LANGUAGE, fields);
        clearIfNull(customer, "timeZone", Field.TIME_ZONE, fields);
        clearIfNull(customer, "country", Field.COUNTRY, fields);
        clearIfNull(customer, "lifeDates", Field.LIFE_DATES, fields);
        customer.find("lifeDates").map(LifeDatesJson::read).ifPresent(fields::lifeDates);
        customer.find("birthday")
                .map(b -> b.parsed("a birthday, as 1984-02-29 or --02-29", Birthday::parse))
                .ifPresent(fields::birthday);
        customer.find("timeZone")
                .map(zone -> zone.parsed("a time zone, such as Europe/Berlin", ZoneId::of))
                .ifPresent(fields::timeZone);
        requireLanguage(customer);
        requireCountry(customer);
        customer.find("marketingConsent")
                .map(StandardCustomers::consent)
                .ifPresent(fields::consent);
        return fields.language(customer, "language").country(customer, "country").report();
    }

    private static void clearIfNull(
            JsonField customer, String name, Field field, ProfileFields fields) {
        if (customer.at(name).isNull()) {
            fields.cleared(field);
        }
    }

    private static void requireLanguage(JsonField customer) {
        customer.find("language")
                .ifPresent(
                        language ->
                                language.parsed(
                                        "a BCP 47 language tag, such as de-AT",
                                        StandardCustomers::locale));
    }

    private static Locale locale(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void requireCountry(JsonField customer) {
        customer.find("country")
                .filter(country -> !country.text().matches("[A-Z]{2}"))
                .ifPresent(
                        country -> {
                            throw country.invalid("must be an ISO 3166-1 alpha-2 code, such as AT");
                        });
    }

    private static MarketingConsent consent(JsonField consent) {
        return new MarketingConsent(
                value(consent.at("state"), MarketingConsent.State.class),
                consent.find("level")
                        .map(level -> value(level, MarketingConsent.Level.class))
                        .orElse(MarketingConsent.Level.UNKNOWN),
                consent.findFilledText("origin").orElse(null),
                consent.findInstant("at").orElse(null));
    }

    private static <E extends Enum<E>> E value(JsonField field, Class<E> type) {
        return field.parsed(
                "one of the documented values",
                text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    }
}
