package dev.stammkunde.managepreferences;

import dev.stammkunde.mail.pages.FormProblem;
import dev.stammkunde.mail.pages.LifeDatesForm;
import dev.stammkunde.mail.pages.LifeDatesForm.Kept;
import dev.stammkunde.platform.http.FormBody;
import dev.stammkunde.shop.LifeDate;
import dev.stammkunde.shop.LifeDate.Consent;
import dev.stammkunde.shop.LifeDate.Purpose;
import dev.stammkunde.shop.LifeDates;
import dev.stammkunde.shop.LifeEvent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a customer's form says of the dates of their life: which of them are deleted, one that is
 * new, and whether they agree that they are kept.
 *
 * @param offered whether the form had them
 * @param shown those that it had, which the box of the consent is about
 * @param event chosen for a new one, or nothing
 */
record LifeDateFields(
        boolean offered,
        Set<String> shown,
        Set<String> removed,
        boolean agreed,
        @Nullable LifeEvent event,
        BirthdayFields day) {

    /** Where a consent of this page is given. */
    static final String ORIGIN = "preferences";

    /** Somebody who marries in ten years does not know the day. */
    private static final int YEARS_AHEAD = 10;

    /** No form has more. */
    private static final int MOST =
            Arrays.stream(LifeEvent.values()).mapToInt(LifeEvent::mostDates).sum();

    static LifeDateFields of(FormBody form) {
        return new LifeDateFields(
                form.find(LifeDatesForm.OFFERED).isPresent(),
                some(form, LifeDatesForm.SHOWN),
                some(form, LifeDatesForm.REMOVED),
                form.find(LifeDatesForm.AGREED).isPresent(),
                form.find(LifeDatesForm.EVENT).flatMap(LifeDateFields::findEvent).orElse(null),
                BirthdayFields.of(
                        form, LifeDatesForm.DAY, LifeDatesForm.MONTH, LifeDatesForm.YEAR));
    }

    static LifeDateFields of(LifeDates kept) {
        return new LifeDateFields(
                true,
                Set.of(),
                Set.of(),
                !kept.isEmpty(),
                null,
                BirthdayFields.of(Optional.empty()));
    }

    private static Set<String> some(FormBody form, String field) {
        return new LinkedHashSet<>(form.values(field).stream().limit(MOST).toList());
    }

    private static Optional<LifeEvent> findEvent(String name) {
        return Arrays.stream(LifeEvent.values())
                .filter(event -> event.name().equals(name))
                .findFirst();
    }

    /** Whether there is a new one, with or without mistakes. */
    private boolean adds() {
        return event != null || !day.isBlank();
    }

    /** Whether the consent to dates that the customer saw is taken back. */
    boolean withdraws() {
        return offered && !agreed && !shown.isEmpty();
    }

    /**
     * Finds what is wrong.
     *
     * @param kept what is kept now
     */
    @Nullable FormProblem problem(LocalDate today, LifeDates kept) {
        if (!offered || !adds()) {
            return null;
        }
        LifeEvent chosen = event;
        if (chosen == null || day.isBlank()) {
            return FormProblem.DATE_INCOMPLETE;
        }
        LocalDate last = isOfBirth(chosen) ? today : today.plusYears(YEARS_AHEAD);
        FormProblem ofDay = day.problem(today, last);
        if (ofDay != null) {
            return ofDay == FormProblem.BIRTHDAY_INCOMPLETE ? FormProblem.DATE_INCOMPLETE : ofDay;
        }
        if (!chosen.isYearly() && day.year().isEmpty()) {
            return FormProblem.DATE_YEAR_MISSING;
        }
        if (!agreed) {
            return FormProblem.DATE_WITHOUT_CONSENT;
        }
        return isFull(chosen, kept) ? FormProblem.DATES_TOO_MANY : null;
    }

    /** Nobody is congratulated on a child that is not born yet. */
    private static boolean isOfBirth(LifeEvent event) {
        return switch (event) {
            case CHILD_BIRTHDAY, PET_BIRTHDAY -> true;
            case GRADUATION, MOVE, WEDDING -> false;
        };
    }

    private boolean isFull(LifeEvent chosen, LifeDates kept) {
        return chosen.isOfSeveral()
                && rest(kept).stream().filter(date -> date.event() == chosen).count()
                        >= chosen.mostDates()
                && rest(kept).stream().noneMatch(this::isNew);
    }

    /** Finds the new date of fields without a problem. */
    private Optional<LifeDate> findNew(Instant at) {
        LifeEvent chosen = event;
        return chosen == null
                ? Optional.empty()
                : day.find()
                        .map(
                                date ->
                                        new LifeDate(
                                                chosen,
                                                date,
                                                new Consent(Purpose.OCCASION_MAIL, at, ORIGIN)));
    }

    private boolean isNew(LifeDate date) {
        return date.event() == event && Optional.of(date.date()).equals(day.find());
    }

    /**
     * Returns what is kept once this is saved. A date of an event of which there is one alone takes
     * the place of the one before.
     */
    LifeDates after(LifeDates kept, Instant at) {
        if (!offered) {
            return kept;
        }
        if (withdraws()) {
            return LifeDates.none();
        }
        List<LifeDate> next = new ArrayList<>(rest(kept));
        findNew(at)
                .filter(added -> next.stream().noneMatch(this::isNew))
                .ifPresent(
                        added -> {
                            next.removeIf(
                                    one ->
                                            one.event() == added.event()
                                                    && !added.event().isOfSeveral());
                            if (hasPlace(next, added.event())) {
                                next.add(added);
                            }
                        });
        return new LifeDates(next);
    }

    /** The shop may have told of more since the form was looked at. */
    private static boolean hasPlace(List<LifeDate> dates, LifeEvent event) {
        return dates.stream().filter(date -> date.event() == event).count() < event.mostDates();
    }

    private List<LifeDate> rest(LifeDates kept) {
        return kept.all().stream().filter(date -> !removed.contains(shown(date).value())).toList();
    }

    private static Kept shown(LifeDate date) {
        return new Kept(date.event(), date.date());
    }

    /** Returns the part of the form that shows this. */
    LifeDatesForm form(LifeDates kept) {
        return new LifeDatesForm(
                kept.all().stream().map(LifeDateFields::shown).toList(),
                removed,
                agreed,
                event == null ? "" : event.name(),
                day.day(),
                day.month(),
                day.year());
    }
}
