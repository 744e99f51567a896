package dev.stammkunde.surveys.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Some days of the shop's calendar.
 *
 * @param last not before the first
 */
public record AnswerDays(LocalDate first, LocalDate last) {

    /** All days on which there can be an answer. */
    public static final AnswerDays ALL =
            new AnswerDays(LocalDate.EPOCH, LocalDate.of(9999, 12, 31));

    public AnswerDays {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the last day is before the first");
        }
    }

    public long count() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** Returns as many days right before these. */
    public AnswerDays before() {
        return new AnswerDays(first.minusDays(count()), first.minusDays(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
