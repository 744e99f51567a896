package dev.stammkunde.servememberapi.json;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ConsentStatement;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.Reported;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.programmes.json.ShownCardJson;
import dev.stammkunde.programmes.json.TierProjectionJson;
import dev.stammkunde.programmes.stamps.ShownCard;
import dev.stammkunde.programmes.tiers.TierProjection;
import dev.stammkunde.servememberapi.query.ShowProgrammes;
import dev.stammkunde.shop.LifeDates;
import dev.stammkunde.shop.ProfileReport.Field;
import dev.stammkunde.shop.StatedPreferences;
import dev.stammkunde.shop.json.LifeDatesJson;

import org.joda.money.Money;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes all that is kept of a person, so that a request for it can be answered in full. */
public final class CustomerJson {

    private CustomerJson() {}

    /**
     * Returns the document {@code Customer} of somebody whose profile is kept.
     *
     * @param tier of a shop that has tiers
     * @param cards stamp cards, of a shop that has some
     */
    public static String write(
            CustomerId id,
            FindCustomer.Found found,
            Optional<TierProjection> tier,
            List<ShownCard> cards,
            ShowProgrammes.Shown programmes) {
        return JsonText.object(
                json -> {
                    person(json, id, found);
                    if (!cards.isEmpty()) {
                        ShownCardJson.write(json, "stampCards", cards);
                    }
                    tier.ifPresent(
                            it -> json.object("tier", of -> TierProjectionJson.write(of, it)));
                    json.object("programmes", of -> ProgrammesJson.write(of, programmes));
                });
    }

    /** Returns the same of somebody who was erased, or merged into another. */
    public static String write(CustomerId id, FindCustomer.Found found) {
        return JsonText.object(json -> person(json, id, found));
    }

    private static void person(JsonObjectText json, CustomerId id, FindCustomer.Found found) {
        json.text("shopId", id.shopId()).text("customerId", id.id());
        switch (found.customer()) {
            case Customer.Known(Profile profile) -> {
                json.bool("redacted", false).nothing("redactedAt");
                json.object("profile", fields -> profile(fields, profile));
                merged(json, profile);
            }
            case Customer.Erased(Instant erasedAt) ->
                    json.bool("redacted", true).text("redactedAt", erasedAt).nothing("profile");
            case Customer.Merged(CustomerId into, Instant _) ->
                    json.bool("redacted", false)
                            .nothing("redactedAt")
                            .nothing("profile")
                            .text("mergedInto", into.id());
        }
        json.object("activity", fields -> activity(fields, found.activity()));
    }

    /** Each as it was told, beside what all of it comes to. */
    private static void merged(JsonObjectText json, Profile profile) {
        if (!profile.merged().isEmpty()) {
            json.array(
                    "merged",
                    all ->
                            profile.merged()
                                    .forEach(
                                            (id, told) ->
                                                    all.object(
                                                            one ->
                                                                    one.text("customerId", id)
                                                                            .object(
                                                                                    "profile",
                                                                                    o ->
                                                                                            profile(
                                                                                                    o,
                                                                                                    told)))));
        }
    }

    private static void profile(JsonObjectText json, Profile profile) {
        json.object(
                "fields",
                fields ->
                        profile.fields()
                                .forEach(
                                        (field, reported) ->
                                                fields.object(
                                                        name(field),
                                                        value ->
                                                                value(value, field, reported)
                                                                        .text(
                                                                                "reportedAt",
                                                                                reported.at()))));
        profile.consents()
                .current()
                .ifPresentOrElse(
                        current -> json.object("consent", fields -> consent(fields, current)),
                        () -> json.nothing("consent"));
        json.array(
                "consentHistory",
                history ->
                        profile.consents()
                                .statements()
                                .forEach(
                                        statement ->
                                                history.object(
                                                        fields -> consent(fields, statement))));
        json.array(
                "emailHashes",
                hashes ->
                        profile.emails().entrySet().stream()
                                .sorted(
                                        Map.Entry.<EmailKey, Instant>comparingByValue()
                                                .thenComparing(
                                                        Comparator.comparing(
                                                                entry -> entry.getKey().hash())))
                                .forEach(
                                        entry ->
                                                hashes.object(
                                                        fields ->
                                                                fields.text(
                                                                                "hash",
                                                                                entry.getKey()
                                                                                        .hash())
                                                                        .text(
                                                                                "firstReportedAt",
                                                                                entry
                                                                                        .getValue()))));
    }

    private static JsonObjectText value(JsonObjectText json, Field field, Reported reported) {
        String text = reported.text();
        if (text == null) {
            return Fields.textOrNull(json, "value", null);
        }
        return switch (field) {
            case LIFE_DATES ->
                    json.array("value", all -> LifeDatesJson.write(all, LifeDates.parse(text)));
            case INTERESTS ->
                    json.texts("value", StatedPreferences.parse(text, "", "").interests());
            case SIZES ->
                    json.object(
                            "value",
                            o -> StatedPreferences.parse("", text, "").sizes().forEach(o::text));
            case SITUATIONS ->
                    json.texts("value", StatedPreferences.parse("", "", text).situations());
            case EMAIL, GIVEN_NAME, FAMILY_NAME, BIRTHDAY, LANGUAGE, TIME_ZONE, COUNTRY ->
                    json.text("value", text);
        };
    }

    private static String name(Field field) {
        return switch (field) {
            case EMAIL -> "email";
            case GIVEN_NAME -> "givenName";
            case FAMILY_NAME -> "familyName";
            case BIRTHDAY -> "birthday";
            case LANGUAGE -> "language";
            case TIME_ZONE -> "timeZone";
            case COUNTRY -> "country";
            case LIFE_DATES -> "lifeDates";
            case INTERESTS -> "interests";
            case SIZES -> "sizes";
            case SITUATIONS -> "situations";
        };
    }

    private static void consent(JsonObjectText json, ConsentStatement statement) {
        json.text("state", statement.state()).text("level", statement.level());
        Fields.textOrNull(json, "origin", statement.origin());
        json.text("platform", statement.platform().pathSegment())
                .text("since", statement.since())
                .bool("sinceIsExact", statement.dated())
                .text("reportedAt", statement.reportedAt());
    }

    private static void activity(JsonObjectText json, Activity activity) {
        json.number("purchases", activity.purchases())
                .number("refunds", activity.refunds())
                .number("cancellations", activity.cancellations());
        json.array(
                "netRevenue",
                amounts ->
                        activity.netRevenue().values().stream()
                                .sorted(Comparator.comparing(Money::getCurrencyUnit))
                                .forEach(amount -> amounts.object(Fields.money(amount))));
        Fields.textOrNull(json, "firstPurchase", activity.firstPurchase());
        Fields.textOrNull(json, "lastPurchase", activity.lastPurchase().orElse(null));
        json.array(
                "recentPurchases",
                times -> activity.recentPurchases().forEach(at -> times.text(at.toString())));
    }
}
