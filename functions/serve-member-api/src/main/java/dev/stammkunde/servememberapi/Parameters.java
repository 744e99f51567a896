package dev.stammkunde.servememberapi;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.explanations.AskedLedger.Choice;
import dev.stammkunde.rewards.members.MemberNumber;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The parameters of a request. Each method throws {@link InvalidParameterException} for what it
 * cannot understand; parameters that nobody asks for are ignored.
 */
final class Parameters {

    static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern SEQUENCE = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,2}");

    private final HttpRequest request;

    Parameters(HttpRequest request) {
        this.request = request;
    }

    String shopId() {
        return id("shopId");
    }

    AccountId account() {
        return new AccountId(shopId(), id("customerId"));
    }

    CustomerId customer() {
        return new CustomerId(shopId(), id("customerId"));
    }

    /** A member's number as a till sends it. */
    MemberNumber number() {
        return MemberNumber.find(shopId(), request.pathParameter("number"))
                .orElseThrow(
                        () ->
                                new InvalidParameterException(
                                        "number", "must be 12 digits, the last of which checks"));
    }

    String orderId() {
        return id("orderId");
    }

    /** The number of an entry. */
    long entry() {
        String text = request.pathParameter("entry");
        if (!SEQUENCE.matcher(text).matches()) {
            throw new InvalidParameterException("entry", "must be a whole number from 1");
        }
        return Long.parseLong(text);
    }

    /** Whether the ledger of a customer whose account was joined with another is meant itself. */
    Choice choice() {
        Optional<String> own = findOne("own");
        if (own.isPresent() && !own.get().equals("true") && !own.get().equals("false")) {
            throw new InvalidParameterException("own", "must be true or false");
        }
        return own.filter("true"::equals).isPresent() ? Choice.OWN : Choice.FOLLOWED;
    }

    int limit() {
        Optional<String> text = findOne("limit");
        if (text.isEmpty()) {
            return DEFAULT_LIMIT;
        }
        boolean isNumber = LIMIT.matcher(text.get()).matches();
        if (!isNumber || Integer.parseInt(text.get()) > MAX_LIMIT) {
            throw new InvalidParameterException("limit", "must be a whole number from 1 to 100");
        }
        return Integer.parseInt(text.get());
    }

    /** The sequence before which a page starts; empty for the first page. */
    OptionalLong before() {
        Optional<String> text = findOne("cursor");
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                Cursor.parse(text.get())
                        .orElseThrow(
                                () ->
                                        new InvalidParameterException(
                                                "cursor",
                                                "must be the \"next\" of an earlier page"))
                        .before());
    }

    /**
     * The time that is asked about; empty for now.
     *
     * @param timeZone asked for only where a date needs one: a date means the end of that day
     */
    Optional<Instant> asOf(Supplier<ZoneId> timeZone) {
        Optional<Instant> asOf = findOne("asOf").map(text -> asOf(text, timeZone));
        if (asOf.isPresent() && (asOf.get().isBefore(FIRST) || asOf.get().isAfter(LAST))) {
            throw new InvalidParameterException("asOf", "must be from 1970 to 9999");
        }
        return asOf;
    }

    private static Instant asOf(String text, Supplier<ZoneId> timeZone) {
        try {
            if (DATE.matcher(text).matches()) {
                LocalDate next = LocalDate.parse(text).plusDays(1);
                return next.atStartOfDay(timeZone.get()).toInstant().minusMillis(1);
            }
            // A plus sign in a query string means a blank, and few callers know.
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException _) {
            throw new InvalidParameterException(
                    "asOf",
                    "must be a date such as 2026-03-05 or a time such as 2026-03-05T10:15:30Z");
        }
    }

    private String id(String name) {
        try {
            return request.pathId(name);
        } catch (InvalidFieldException e) {
            throw new InvalidParameterException(e.path(), e.problem());
        }
    }

    private Optional<String> findOne(String name) {
        List<String> values = request.query().getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new InvalidParameterException(name, "must be given once");
        }
        return values.stream().findFirst();
    }
}
