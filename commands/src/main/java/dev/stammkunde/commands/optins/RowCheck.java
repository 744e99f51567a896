package dev.stammkunde.commands.optins;

import dev.stammkunde.mail.MailAddress;
import dev.stammkunde.mail.consent.ConsentText;
import dev.stammkunde.mail.consent.Contact;
import dev.stammkunde.mail.consent.IpAddress;
import dev.stammkunde.mail.consent.Topic;
import dev.stammkunde.platform.Ids;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Checks one row, and finds everything that is wrong with it. */
final class RowCheck {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final int MOST_TOPICS = 20;

    private final long line;
    private final Map<Column, String> values;
    private final Instant now;
    private final List<RowProblem> problems = new ArrayList<>();

    private RowCheck(long line, Map<Column, String> values, Instant now) {
        this.line = line;
        this.values = values;
        this.now = now;
    }

    /**
     * Checks a row.
     *
     * @param values those that are not blank
     */
    static RowReading check(long line, Map<Column, String> values, Instant now) {
        RowCheck check = new RowCheck(line, values, now);
        return check.read();
    }

    private RowReading read() {
        lengths();
        String email = find(Column.EMAIL, RowCheck::address);
        String customer = find(Column.CUSTOMER_ID, RowCheck::customer);
        if (!values.containsKey(Column.EMAIL) && !values.containsKey(Column.CUSTOMER_ID)) {
            report(Column.EMAIL, "must be there, or customer_id");
        }
        Instant confirmedAt = find(Column.CONFIRMED_AT, this::time);
        Instant requestedAt = find(Column.REQUESTED_AT, this::time);
        if (confirmedAt != null && requestedAt != null && requestedAt.isAfter(confirmedAt)) {
            report(Column.REQUESTED_AT, "must not be after confirmed_at");
        }
        String requestIp = find(Column.REQUEST_IP, RowCheck::ip);
        String confirmIp = find(Column.CONFIRM_IP, RowCheck::ip);
        Set<String> topics = find(Column.TOPICS, RowCheck::topics);
        Language language = find(Column.LANGUAGE, RowCheck::language);
        if (!problems.isEmpty() || confirmedAt == null) {
            return new RowReading.Bad(problems);
        }
        return new RowReading.Good(
                new OptInRow(
                        line,
                        email,
                        customer,
                        new Contact(
                                requestedAt == null ? confirmedAt : requestedAt, requestIp, null),
                        new Contact(confirmedAt, confirmIp, null),
                        new ConsentText(text(Column.TEXT_VERSION), text(Column.CONSENT_TEXT)),
                        text(Column.SOURCE),
                        topics == null ? Set.of(Topic.ALL) : topics,
                        language == null ? Language.DE : language));
    }

    private void lengths() {
        for (Column column : Column.values()) {
            String value = values.get(column);
            if (value == null && column.isRequired()) {
                report(column, "must be there");
            } else if (value != null && value.length() > column.longest()) {
                report(column, "must have at most " + column.longest() + " characters");
            } else if (value != null && hasControls(column, value)) {
                report(column, "must have no control characters");
            }
        }
    }

    /** What was agreed to may have several lines. */
    private static boolean hasControls(Column column, String value) {
        String allowed = column == Column.CONSENT_TEXT ? "\r\n\t" : "";
        return value.chars().anyMatch(c -> Character.isISOControl(c) && allowed.indexOf(c) < 0);
    }

    private String text(Column column) {
        return values.getOrDefault(column, "");
    }

    private void report(Column column, String problem) {
        problems.add(new RowProblem(line, column.header(), problem));
    }

    /** Reads a value that is there and not too long. */
    private <T> @Nullable T find(Column column, Function<String, T> read) {
        String value = values.get(column);
        if (value == null || value.length() > column.longest()) {
            return null;
        }
        try {
            return read.apply(value);
        } catch (InvalidValueException e) {
            report(column, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static String address(String text) {
        return MailAddress.find(text)
                .map(MailAddress::toString)
                .orElseThrow(
                        () ->
                                new InvalidValueException(
                                        "must be an address that mail can be sent to"));
    }

    private static String customer(String text) {
        if (text.startsWith("mailbox:")
                || !Ids.isId(text)
                || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValueException("must be the shop's id of a customer");
        }
        return text;
    }

    private Instant time(String text) {
        Instant time = offsetTime(text.replaceFirst(" ", "T")).toInstant();
        if (time.isBefore(EARLIEST) || time.isAfter(now)) {
            throw new InvalidValueException("must be from 2000 on, and not in the future");
        }
        return time;
    }

    private static OffsetDateTime offsetTime(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException _) {
            if (is(LocalDate::parse, text)) {
                throw new InvalidValueException(
                        "must have a time of day: a date alone proves no confirmation"
                                + " (AG Düsseldorf, 23 C 3876/13)");
            }
            throw new InvalidValueException(
                    is(LocalDateTime::parse, text)
                            ? "must have an offset from UTC, such as +01:00 or Z"
                            : "must be a time such as 2026-03-01T10:04:30+01:00");
        }
    }

    private static boolean is(Function<String, ?> parse, String text) {
        try {
            return parse.apply(text) != null;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static String ip(String text) {
        if (IpAddress.isOne(text)) {
            return text;
        }
        throw new InvalidValueException("must be an IPv4 or IPv6 address");
    }

    private static Set<String> topics(String text) {
        Set<String> topics = new LinkedHashSet<>();
        for (String topic : text.split(";", -1)) {
            if (!Topic.isName(topic.strip())) {
                throw new InvalidValueException(
                        "must be topics with semicolons between them, each of 1 to 40 lower-case"
                                + " letters, digits and hyphens");
            }
            topics.add(topic.strip());
        }
        if (topics.size() > MOST_TOPICS) {
            throw new InvalidValueException("must be at most " + MOST_TOPICS + " topics");
        }
        return topics;
    }

    private static Language language(String text) {
        return Language.find(text).orElseThrow(() -> new InvalidValueException("must be de or en"));
    }

    private static final class InvalidValueException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InvalidValueException(String message) {
            super(message);
        }
    }
}
