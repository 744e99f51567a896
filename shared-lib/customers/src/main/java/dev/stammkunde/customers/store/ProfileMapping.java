package dev.stammkunde.customers.store;

import dev.stammkunde.customers.ConsentHistory;
import dev.stammkunde.customers.ConsentStatement;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.Reported;
import dev.stammkunde.shop.MarketingConsent.Level;
import dev.stammkunde.shop.MarketingConsent.State;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport.Field;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes what is kept of a person as a row, and reads it back. */
final class ProfileMapping {

    private static final String STATE = "state";
    private static final String LEVEL = "level";
    private static final String ORIGIN = "origin";
    private static final String PLATFORM = "platform";
    private static final String DATED = "dated";
    private static final String SINCE = "since";
    private static final String REPORTED_AT = "reportedAt";

    private ProfileMapping() {}

    /** A profile as maps of texts. */
    record Texts(
            Map<String, String> fieldValues,
            Map<String, String> fieldTimes,
            List<Map<String, String>> consents,
            Map<String, String> emails,
            Map<String, String> birthdays) {}

    static ProfileRow toRow(CustomerId id, Customer customer, long version) {
        return switch (customer) {
            case Customer.Erased(Instant erasedAt) ->
                    new ProfileRow(id, version, erasedAt.toString(), null, null);
            case Customer.Merged(CustomerId into, Instant mergedAt) ->
                    new ProfileRow(id, version, null, into.id(), mergedAt.toString());
            case Customer.Known(Profile profile) -> toRow(id, profile, version);
        };
    }

    private static ProfileRow toRow(CustomerId id, Profile profile, long version) {
        Texts texts = toTexts(profile);
        return new ProfileRow(
                CustomerKeys.customer(id),
                CustomerKeys.PROFILE,
                version,
                profile.isEmpty() ? null : CustomerKeys.shopShard(id),
                profile.birthday()
                        .map(birthday -> DueKeys.birthdayShard(id, birthday.day()))
                        .orElse(null),
                null,
                null,
                null,
                texts.fieldValues(),
                texts.fieldTimes(),
                texts.consents(),
                texts.emails(),
                texts.birthdays(),
                profile.joined() == null ? null : JoinedProfilesJson.write(profile.joined()));
    }

    static Customer toCustomer(CustomerId id, ProfileRow row) {
        if (row.erasedAt() != null) {
            return new Customer.Erased(Instant.parse(row.erasedAt()));
        }
        if (row.mergedInto() != null) {
            return new Customer.Merged(
                    new CustomerId(id.shopId(), row.mergedInto()),
                    Instant.parse(Objects.requireNonNull(row.mergedAt())));
        }
        if (row.joined() != null) {
            return new Customer.Known(JoinedProfilesJson.read(id.shopId(), row.joined()).profile());
        }
        return new Customer.Known(
                toProfile(
                        id.shopId(),
                        new Texts(
                                orEmpty(row.fieldValues()),
                                orEmpty(row.fieldTimes()),
                                Objects.requireNonNullElse(row.consents(), List.of()),
                                orEmpty(row.emails()),
                                orEmpty(row.birthdays()))));
    }

    static Texts toTexts(Profile profile) {
        Map<String, String> values = new HashMap<>();
        Map<String, String> times = new HashMap<>();
        profile.fields()
                .forEach(
                        (field, reported) -> {
                            times.put(field.name(), reported.at().toString());
                            String text = reported.text();
                            if (text != null) {
                                values.put(field.name(), text);
                            }
                        });
        Map<String, String> emails = new HashMap<>();
        profile.emails().forEach((key, at) -> emails.put(key.hash(), at.toString()));
        Map<String, String> birthdays = new HashMap<>();
        profile.birthdays()
                .forEach((day, since) -> birthdays.put(day.toString(), since.toString()));
        return new Texts(
                values,
                times,
                profile.consents().statements().stream().map(ProfileMapping::toMap).toList(),
                emails,
                birthdays);
    }

    static Profile toProfile(String shopId, Texts texts) {
        Map<Field, Reported> fields = new EnumMap<>(Field.class);
        texts.fieldTimes()
                .forEach(
                        (name, at) ->
                                fields.put(
                                        Field.valueOf(name),
                                        new Reported(
                                                texts.fieldValues().get(name), Instant.parse(at))));
        Map<EmailKey, Instant> emails = new HashMap<>();
        texts.emails()
                .forEach((hash, at) -> emails.put(new EmailKey(shopId, hash), Instant.parse(at)));
        Map<MonthDay, Instant> birthdays = new HashMap<>();
        texts.birthdays()
                .forEach((day, since) -> birthdays.put(MonthDay.parse(day), Instant.parse(since)));
        List<ConsentStatement> consents =
                texts.consents().stream().map(ProfileMapping::toStatement).toList();
        return new Profile(fields, new ConsentHistory(consents), emails, birthdays);
    }

    private static Map<String, String> toMap(ConsentStatement statement) {
        Map<String, String> map = new HashMap<>();
        map.put(STATE, statement.state().name());
        map.put(LEVEL, statement.level().name());
        map.put(PLATFORM, statement.platform().name());
        map.put(DATED, Boolean.toString(statement.dated()));
        map.put(SINCE, statement.since().toString());
        map.put(REPORTED_AT, statement.reportedAt().toString());
        String origin = statement.origin();
        if (origin != null) {
            map.put(ORIGIN, origin);
        }
        return map;
    }

    private static ConsentStatement toStatement(Map<String, String> map) {
        return new ConsentStatement(
                State.valueOf(get(map, STATE)),
                Level.valueOf(get(map, LEVEL)),
                map.get(ORIGIN),
                Platform.valueOf(get(map, PLATFORM)),
                Boolean.parseBoolean(get(map, DATED)),
                Instant.parse(get(map, SINCE)),
                Instant.parse(get(map, REPORTED_AT)));
    }

    private static String get(Map<String, String> map, String name) {
        return Objects.requireNonNull(map.get(name), name);
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : map;
    }
}
