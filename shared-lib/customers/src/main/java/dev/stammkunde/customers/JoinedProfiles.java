package dev.stammkunde.customers;

import dev.stammkunde.shop.MarketingConsent.State;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.ProfileReport.Field;
import dev.stammkunde.shop.StatedPreferences;

import java.time.Instant;
import java.time.MonthDay;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a shop told of customers whom it merged into one, each under their own id: so reports may
 * come before the merge or after it, and one of them can be erased.
 *
 * <p>Of each field the newest report holds, but the address is that of the one who stays, if there
 * is one, and of dates all are kept. A consent belongs to the address that it was given for: what
 * was said of another address than the one that holds neither permits a mail to it nor forbids one.
 *
 * @param own of the one who stays
 * @param merged of the others by id
 */
public record JoinedProfiles(String shopId, Profile own, SortedMap<String, Profile> merged) {

    public JoinedProfiles {
        merged = Collections.unmodifiableSortedMap(new TreeMap<>(merged));
    }

    /**
     * Returns this with one more report of the one who stays. Their dates are those of the whole
     * person by now: what was told of the others before them is gone.
     */
    JoinedProfiles with(Platform platform, ProfileReport report, Instant at) {
        Profile next = own.with(shopId, platform, report, at);
        boolean ofDates = report.lifeDates() != null || report.cleared().contains(Field.LIFE_DATES);
        if (!ofDates) {
            return withOwn(next);
        }
        SortedMap<String, Profile> others = new TreeMap<>(merged);
        others.replaceAll((_, told) -> told.without(Field.LIFE_DATES, at));
        return new JoinedProfiles(shopId, next, others);
    }

    /**
     * Returns this with what the one who stays stated, which is of the whole person by now: what
     * the others stated before is gone, so that deleting leaves nothing of it behind.
     */
    JoinedProfiles withStated(StatedPreferences stated, Instant at) {
        SortedMap<String, Profile> others = new TreeMap<>(merged);
        others.replaceAll(
                (_, told) -> {
                    Profile next = told;
                    for (Field field : StatedFields.of(stated).keySet()) {
                        next = next.without(field, at);
                    }
                    return next;
                });
        return new JoinedProfiles(shopId, own.withStated(stated, at), others);
    }

    JoinedProfiles withOwn(Profile next) {
        return new JoinedProfiles(shopId, next, merged);
    }

    /** Returns what is known of the person. */
    public Profile profile() {
        Map<Field, Reported> fields = new EnumMap<>(Field.class);
        Map<EmailKey, Instant> emails = new HashMap<>();
        Map<MonthDay, Instant> birthdays = new HashMap<>();
        all().forEach(
                        told -> {
                            told.fields().forEach((f, r) -> fields.merge(f, r, Reported::merge));
                            told.emails()
                                    .forEach(
                                            (e, at) ->
                                                    emails.merge(e, at, JoinedProfiles::earlier));
                            told.knownBirthdays()
                                    .forEach(
                                            (d, at) ->
                                                    birthdays.merge(
                                                            d, at, JoinedProfiles::earlier));
                        });
        address().ifPresent(reported -> fields.put(Field.EMAIL, reported));
        JoinedLifeDates.of(all().toList())
                .ifPresent(reported -> fields.put(Field.LIFE_DATES, reported));
        return new Profile(fields, consents(), emails, birthdays, this);
    }

    private Stream<Profile> all() {
        return Stream.concat(Stream.of(own), merged.values().stream());
    }

    /** Finds the address of the one who stays, or else the newest of the others. */
    private Optional<Reported> address() {
        return own.email().isPresent()
                ? Optional.ofNullable(own.fields().get(Field.EMAIL))
                : merged.values().stream()
                        .filter(told -> told.email().isPresent())
                        .flatMap(told -> Stream.ofNullable(told.fields().get(Field.EMAIL)))
                        .reduce(Reported::merge);
    }

    /** Whether each of them was told with the address that holds. */
    boolean haveOneAddress() {
        Optional<EmailKey> address = address().map(Reported::text).map(this::key);
        return all().allMatch(told -> told.email().map(this::key).equals(address));
    }

    private ConsentHistory consents() {
        Optional<EmailKey> address = address().map(Reported::text).map(this::key);
        if (address.isEmpty()) {
            return own.consents();
        }
        ConsentHistory history =
                own.email().isPresent()
                        ? own.consents()
                        : new ConsentHistory(objections(own.consents()));
        for (Profile told : merged.values()) {
            if (told.email().map(this::key).equals(address)) {
                for (ConsentStatement statement : told.consents().statements()) {
                    history = history.with(statement);
                }
            }
        }
        return history;
    }

    /** Who had no address when they objected meant all mail; a consent of theirs was for none. */
    private static List<ConsentStatement> objections(ConsentHistory history) {
        return history.statements().stream()
                .filter(statement -> statement.state() == State.UNSUBSCRIBED)
                .toList();
    }

    private EmailKey key(String email) {
        return EmailKey.of(shopId, email);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
