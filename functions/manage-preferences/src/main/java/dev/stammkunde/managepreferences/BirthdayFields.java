package dev.stammkunde.managepreferences;

import dev.stammkunde.mail.pages.FormProblem;
import dev.stammkunde.mail.pages.PreferencesForm;
import dev.stammkunde.platform.http.FormBody;
import dev.stammkunde.shop.Birthday;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as somebody typed it: without a year where they keep it to themselves. */
record BirthdayFields(String day, String month, String year) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final int OLDEST = 120;

    /** Longer than any number that {@link #NUMBER} takes. */
    private static final int LONGEST = 10;

    static BirthdayFields of(FormBody form) {
        return of(form, PreferencesForm.DAY, PreferencesForm.MONTH, PreferencesForm.YEAR);
    }

    /** Reads the fields of these names. */
    static BirthdayFields of(FormBody form, String day, String month, String year) {
        return new BirthdayFields(typed(form, day), typed(form, month), typed(form, year));
    }

    /** Text that is too long is cut to the field's length; it is not a number either way. */
    private static String typed(FormBody form, String field) {
        String text = form.find(field).orElse("").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST).strip();
    }

    static BirthdayFields of(Optional<Birthday> birthday) {
        return birthday.map(
                        known -> {
                            Year year = known.year();
                            return new BirthdayFields(
                                    String.valueOf(known.day().getDayOfMonth()),
                                    String.valueOf(known.day().getMonthValue()),
                                    year == null ? "" : year.toString());
                        })
                .orElseGet(() -> new BirthdayFields("", "", ""));
    }

    /** Finds what is wrong with a birthday. */
    @Nullable FormProblem problem(LocalDate today) {
        return problem(today, today);
    }

    /**
     * Finds what is wrong.
     *
     * @param last the last day that there can be
     */
    @Nullable FormProblem problem(LocalDate today, LocalDate last) {
        if (isBlank()) {
            return null;
        }
        if (day.isEmpty() || month.isEmpty()) {
            return FormProblem.BIRTHDAY_INCOMPLETE;
        }
        boolean areNumbers =
                NUMBER.matcher(day).matches()
                        && NUMBER.matcher(month).matches()
                        && (year.isEmpty() || NUMBER.matcher(year).matches());
        if (!areNumbers) {
            return FormProblem.BIRTHDAY_IMPOSSIBLE;
        }
        try {
            Birthday birthday = read();
            Year born = birthday.year();
            boolean isPossible =
                    born == null
                            || (!born.atMonthDay(birthday.day()).isAfter(last)
                                    && born.getValue() > today.getYear() - OLDEST);
            return isPossible ? null : FormProblem.BIRTHDAY_YEAR;
        } catch (DateTimeException | IllegalArgumentException _) {
            return FormProblem.BIRTHDAY_IMPOSSIBLE;
        }
    }

    /** Finds the birthday of fields without a problem. */
    Optional<Birthday> find() {
        return isBlank() ? Optional.empty() : Optional.of(read());
    }

    private Birthday read() {
        return new Birthday(
                MonthDay.of(Integer.parseInt(month), Integer.parseInt(day)),
                year.isEmpty() ? null : Year.of(Integer.parseInt(year)));
    }

    boolean isBlank() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }
}
