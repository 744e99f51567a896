package dev.stammkunde.surveys.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How finely a trend is told. */
public enum Grain {
    DAY(day -> day),
    /** From Monday to Sunday, as ISO 8601 has them. */
    WEEK(day -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))),
    MONTH(day -> day.with(TemporalAdjusters.lastDayOfMonth())),
    /** Of each day the 90 days that end with it: they overlap. */
    ROLLING_90(day -> day);

    private static final int WINDOW_DAYS = 90;

    @SuppressWarnings("ImmutableEnumChecker") // They are functions of their argument alone.
    private final UnaryOperator<LocalDate> endOf;

    Grain(UnaryOperator<LocalDate> endOf) {
        this.endOf = endOf;
    }

    /** Returns its name in the API. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Finds the one of a name. */
    public static Optional<Grain> find(String label) {
        return Arrays.stream(values()).filter(it -> it.label().equals(label)).findFirst();
    }

    /** Returns the stretches of some days; weeks and months are cut where the days end. */
    public List<AnswerDays> of(AnswerDays days) {
        List<AnswerDays> all = new ArrayList<>();
        LocalDate first = days.first();
        while (!first.isAfter(days.last())) {
            LocalDate end = endOf.apply(first);
            LocalDate last = end.isAfter(days.last()) ? days.last() : end;
            all.add(
                    new AnswerDays(
                            this == ROLLING_90 ? last.minusDays(WINDOW_DAYS - 1L) : first, last));
            first = last.plusDays(1);
        }
        return all;
    }
}
