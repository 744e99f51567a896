package dev.stammkunde.customers;

import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.LifeDates;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.ProfileReport.Field;
import dev.stammkunde.shop.StatedPreferences;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who a customer is, merged field by field: of each field the report with the platform's latest
 * time holds, whatever order reports came in.
 *
 * @param fields what was reported, also as empty; a field of which nothing was said is absent
 * @param emails every address the customer was ever reported with, by the time of the first such
 *     report: an erasure by an earlier address must find the customer too
 * @param birthdays the days that were ever reported as birthday, by the time of the first such
 *     report, with whatever year
 * @param joined what the rest comes to by, where the shop merged others into this customer
 */
public record Profile(
        Map<Field, Reported> fields,
        ConsentHistory consents,
        Map<EmailKey, Instant> emails,
        Map<MonthDay, Instant> birthdays,
        @Nullable JoinedProfiles joined) {

    private static final Profile EMPTY =
            new Profile(Map.of(), ConsentHistory.empty(), Map.of(), Map.of());

    public Profile {
        EnumMap<Field, Reported> copy = new EnumMap<>(Field.class);
        copy.putAll(fields);
        fields = Collections.unmodifiableMap(copy);
        emails = Map.copyOf(emails);
        birthdays = Map.copyOf(birthdays);
    }

    /** Makes the profile of a customer into whom nobody was merged. */
    public Profile(
            Map<Field, Reported> fields,
            ConsentHistory consents,
            Map<EmailKey, Instant> emails,
            Map<MonthDay, Instant> birthdays) {
        this(fields, consents, emails, birthdays, null);
    }

    /** The profile of a customer of whom nothing was said. */
    public static Profile empty() {
        return EMPTY;
    }

    /**
     * Returns this profile with one more report.
     *
     * @param at the platform's time of the change
     */
    public Profile with(String shopId, Platform platform, ProfileReport report, Instant at) {
        if (joined != null) {
            return joined.with(platform, report, at).profile();
        }
        Map<Field, String> values = ReportedFields.valuesOf(report);
        EnumMap<Field, Reported> nextFields = new EnumMap<>(Field.class);
        nextFields.putAll(fields);
        for (Field field : report.cleared()) {
            nextFields.merge(field, new Reported(null, at), Reported::merge);
        }
        values.forEach(
                (field, text) -> nextFields.merge(field, new Reported(text, at), Reported::merge));
        ConsentHistory nextConsents =
                report.marketingConsent() == null
                        ? consents
                        : consents.with(
                                ConsentStatement.of(report.marketingConsent(), platform, at));
        String email = values.get(Field.EMAIL);
        Map<EmailKey, Instant> nextEmails =
                email == null ? emails : KnownEmails.with(emails, EmailKey.of(shopId, email), at);
        return new Profile(
                nextFields,
                nextConsents,
                nextEmails,
                KnownBirthdays.with(knownBirthdays(), report.birthday(), at));
    }

    /**
     * Returns what is left when all that was reported up to a redaction is forgotten: the part that
     * a shop told anew. What was told of those who were merged into this customer stays.
     */
    public Profile reportedAfter(Instant redactedAt, String shopId) {
        if (joined != null) {
            return joined.withOwn(joined.own().reportedAfter(redactedAt, shopId)).profile();
        }
        EnumMap<Field, Reported> nextFields = new EnumMap<>(Field.class);
        nextFields.putAll(fields);
        nextFields.values().removeIf(reported -> !reported.at().isAfter(redactedAt));
        Map<EmailKey, Instant> nextEmails = new HashMap<>(emails);
        nextEmails.values().removeIf(at -> !at.isAfter(redactedAt));
        Reported email = nextFields.get(Field.EMAIL);
        if (email != null && email.text() != null) {
            // An address from before that the shop has told again since.
            nextEmails.putIfAbsent(EmailKey.of(shopId, email.text()), email.at());
        }
        Map<MonthDay, Instant> nextBirthdays = new HashMap<>(birthdays);
        nextBirthdays.values().removeIf(at -> !at.isAfter(redactedAt));
        return new Profile(
                nextFields, consents.reportedAfter(redactedAt), nextEmails, nextBirthdays);
    }

    /** Whether nothing is known of this person. */
    public boolean isEmpty() {
        return fields.isEmpty()
                && consents.statements().isEmpty()
                && emails.isEmpty()
                && birthdays.isEmpty();
    }

    /** Returns what was told of this customer, without those who were merged into it. */
    public Profile own() {
        return joined == null ? this : joined.own();
    }

    /** Returns what was told of each who was merged into this customer, by their id. */
    public SortedMap<String, Profile> merged() {
        return joined == null ? Collections.emptySortedMap() : joined.merged();
    }

    /** Returns this profile with all that was told of one who was merged into it. */
    public Profile withMerged(CustomerId other, Profile told) {
        SortedMap<String, Profile> all = new TreeMap<>(merged());
        all.put(other.id(), told.own());
        all.putAll(told.merged());
        return new JoinedProfiles(other.shopId(), own(), all).profile();
    }

    /** Returns this profile without one who was merged into it. */
    public Profile withoutMerged(CustomerId other) {
        SortedMap<String, Profile> rest = new TreeMap<>(merged());
        rest.remove(other.id());
        return rest.isEmpty() ? own() : new JoinedProfiles(other.shopId(), own(), rest).profile();
    }

    /**
     * Whether what was bought was bought with the address that holds, as far as that is known: not
     * where somebody with another address, or with none, was merged into this customer.
     */
    public boolean boughtWithItsAddress() {
        return joined == null || joined.haveOneAddress();
    }

    /** With the one that holds, which was kept before the others were. */
    Map<MonthDay, Instant> knownBirthdays() {
        Reported reported = fields.get(Field.BIRTHDAY);
        return reported == null
                ? birthdays
                : KnownBirthdays.with(birthdays, birthday().orElse(null), reported.at());
    }

    /** Whether a newer report has replaced a field that was reported at {@code at}. */
    public boolean supersedes(ProfileReport report, Instant at) {
        return ReportedFields.valuesOf(report).keySet().stream().anyMatch(f -> isNewer(f, at))
                || report.cleared().stream().anyMatch(field -> isNewer(field, at));
    }

    private boolean isNewer(Field field, Instant at) {
        Reported known = fields.get(field);
        return known != null && known.at().isAfter(at);
    }

    public Optional<String> email() {
        return text(Field.EMAIL);
    }

    public Optional<String> givenName() {
        return text(Field.GIVEN_NAME);
    }

    public Optional<String> familyName() {
        return text(Field.FAMILY_NAME);
    }

    public Optional<Birthday> birthday() {
        return text(Field.BIRTHDAY).map(Birthday::parse);
    }

    /** Returns since when the shop has known the birthday's day, which repeats do not move. */
    public Optional<Instant> birthdaySince() {
        Reported reported = fields.get(Field.BIRTHDAY);
        return reported == null
                ? Optional.empty()
                : birthday().map(known -> birthdays.getOrDefault(known.day(), reported.at()));
    }

    /** Returns the dates that the customer gave, each with their consent. */
    public LifeDates lifeDates() {
        return text(Field.LIFE_DATES).map(LifeDates::parse).orElseGet(LifeDates::none);
    }

    /** Returns this profile without a field's value that was told up to a time. */
    Profile without(Field field, Instant until) {
        if (!fields.containsKey(field)) {
            return this;
        }
        EnumMap<Field, Reported> next = new EnumMap<>(fields);
        next.merge(field, new Reported(null, until), Reported::merge);
        return new Profile(next, consents, emails, birthdays);
    }

    /** Returns what the customer stated of themselves. */
    public StatedPreferences stated() {
        return StatedPreferences.parse(
                text(Field.INTERESTS).orElse(""),
                text(Field.SIZES).orElse(""),
                text(Field.SITUATIONS).orElse(""));
    }

    /**
     * Returns this profile with a statement of the customer: of each field the newest holds, and a
     * field without any value is one that they deleted.
     *
     * @param at when they stated it
     */
    public Profile withStated(StatedPreferences stated, Instant at) {
        if (joined != null) {
            return joined.withStated(stated, at).profile();
        }
        EnumMap<Field, Reported> next = new EnumMap<>(Field.class);
        next.putAll(fields);
        StatedFields.of(stated)
                .forEach(
                        (field, text) ->
                                next.merge(field, new Reported(text, at), Reported::merge));
        return new Profile(next, consents, emails, birthdays);
    }

    /** A BCP 47 tag. */
    public Optional<String> language() {
        return text(Field.LANGUAGE);
    }

    public Optional<ZoneId> timeZone() {
        return text(Field.TIME_ZONE).map(ZoneId::of);
    }

    /** An ISO 3166-1 alpha-2 code. */
    public Optional<String> country() {
        return text(Field.COUNTRY);
    }

    private Optional<String> text(Field field) {
        return Optional.ofNullable(fields.get(field)).map(Reported::text);
    }
}
