package dev.stammkunde.mail.pages;

import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.LifeEvent;

import java.util.List;
import java.util.Set;

/**
 * The part of the form of preferences that has the dates of a customer's life, filled in.
 *
 * @param kept those that the customer sees
 * @param removed the {@link Kept#value} of those that are ticked to be deleted
 * @param agreed whether the box of the consent is ticked
 * @param event of a date to be added, as it was chosen; empty without one, like the rest
 */
public record LifeDatesForm(
        List<Kept> kept,
        Set<String> removed,
        boolean agreed,
        String event,
        String day,
        String month,
        String year) {

    /** The dates that were shown, so that taking the consent back means them. */
    public static final String SHOWN = "date-shown";

    public static final String REMOVED = "date-removed";
    public static final String AGREED = "dates-agreed";

    /** Whether the form had this part, so that one without it takes nothing back. */
    public static final String OFFERED = "dates-offered";

    public static final String EVENT = "date-event";
    public static final String DAY = "date-day";
    public static final String MONTH = "date-month";
    public static final String YEAR = "date-year";

    /** The part as a whole, beside which what is wrong with it stands. */
    public static final String DATE = "date";

    /** A date that is kept. */
    public record Kept(LifeEvent event, Birthday date) {

        /** Returns what stands for it in the form, such as {@code WEDDING/2019-05-12}. */
        public String value() {
            return event + "/" + date;
        }
    }

    public LifeDatesForm {
        kept = List.copyOf(kept);
        removed = Set.copyOf(removed);
    }

    /** The part with nothing in it. */
    public static LifeDatesForm empty() {
        return new LifeDatesForm(List.of(), Set.of(), false, "", "", "", "");
    }

    /** Returns the events that there are dates of. */
    public List<LifeEvent> events() {
        return List.of(LifeEvent.values());
    }
}
