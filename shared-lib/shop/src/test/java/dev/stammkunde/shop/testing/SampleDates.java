package dev.stammkunde.shop.testing;

import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.LifeDate;
import dev.stammkunde.shop.LifeDate.Consent;
import dev.stammkunde.shop.LifeDate.Purpose;
import dev.stammkunde.shop.LifeDates;
import dev.stammkunde.shop.LifeEvent;
import dev.stammkunde.shop.ProfileReport;

import java.time.Instant;
import java.util.Arrays;

/** Dates of lives as customers give them. */
public final class SampleDates {

    private static final Instant AGREED = Instant.parse("2025-01-01T00:00:00Z");

    private SampleDates() {}

    /** Returns a date that was agreed to long ago. */
    public static LifeDate date(LifeEvent event, String date) {
        return date(event, date, AGREED);
    }

    /** Returns a date that was agreed to at a time. */
    public static LifeDate date(LifeEvent event, String date, Instant agreedAt) {
        return new LifeDate(
                event,
                Birthday.parse(date),
                new Consent(Purpose.OCCASION_MAIL, agreedAt, "checkout"));
    }

    /** Returns a report of dates; of none, that the consent was withdrawn. */
    public static ProfileReport report(LifeDate... dates) {
        return ProfileReport.ofLifeDates(new LifeDates(Arrays.asList(dates)));
    }
}
