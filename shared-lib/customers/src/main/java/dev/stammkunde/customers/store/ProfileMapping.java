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

    static ProfileRow toRow(CustomerId id, Customer customer, long version) {
        return switch (customer) {
            case Customer.Erased(Instant erasedAt) ->
                    new ProfileRow(
                            CustomerKeys.customer(id),
                            CustomerKeys.PROFILE,
                            version,
                            null,
                            null,
                            erasedAt.toString(),
                            null,
                            null,
                            null,
                            null,
                            null);
            case Customer.Known(Profile profile) -> toRow(id, profile, version);
        };
    }

    private static ProfileRow toRow(CustomerId id, Profile profile, long version) {
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
        return new ProfileRow(
                CustomerKeys.customer(id),
                CustomerKeys.PROFILE,
                version,
                profile.equals(Profile.empty()) ? null : CustomerKeys.shopShard(id),
                profile.birthday()
                        .map(birthday -> DueKeys.birthdayShard(id, birthday.day()))
                        .orElse(null),
                null,
                values,
                times,
                profile.consents().statements().stream().map(ProfileMapping::toMap).toList(),
                emails,
                birthdays);
    }

    static Customer toCustomer(CustomerId id, ProfileRow row) {
        if (row.erasedAt() != null) {
            return new Customer.Erased(Instant.parse(row.erasedAt()));
        }
        Map<String, String> values = orEmpty(row.fieldValues());
        Map<Field, Reported> fields = new EnumMap<>(Field.class);
        orEmpty(row.fieldTimes())
                .forEach(
                        (name, at) ->
                                fields.put(
                                        Field.valueOf(name),
                                        new Reported(values.get(name), Instant.parse(at))));
        Map<EmailKey, Instant> emails = new HashMap<>();
        orEmpty(row.emails())
                .forEach(
                        (hash, at) ->
                                emails.put(new EmailKey(id.shopId(), hash), Instant.parse(at)));
        List<ConsentStatement> consents =
                Objects.requireNonNullElse(row.consents(), List.<Map<String, String>>of()).stream()
                        .map(ProfileMapping::toStatement)
                        .toList();
        Map<MonthDay, Instant> birthdays = new HashMap<>();
        orEmpty(row.birthdays())
                .forEach((day, since) -> birthdays.put(MonthDay.parse(day), Instant.parse(since)));
        return new Customer.Known(
                new Profile(fields, new ConsentHistory(consents), emails, birthdays));
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
