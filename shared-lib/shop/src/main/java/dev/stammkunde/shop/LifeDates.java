package dev.stammkunde.shop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The dates that a customer gave, each once: in the order of events and days, so that the same
 * dates are always the same text.
 *
 * @param all of each event {@link LifeEvent#mostDates} at most
 */
public record LifeDates(List<LifeDate> all) {

    private static final Comparator<LifeDate> ORDER =
            Comparator.comparing(LifeDate::event)
                    .thenComparing(date -> date.date().day())
                    .thenComparing(date -> date.date().toString());

    private static final Comparator<LifeDate> FIRST_AGREED =
            Comparator.<LifeDate, Instant>comparing(date -> date.consent().at())
                    .thenComparing(LifeDate::toString);

    private static final LifeDates NONE = new LifeDates(List.of());

    public LifeDates {
        List<LifeDate> kept = new ArrayList<>();
        for (LifeDate date : all.stream().sorted(ORDER.thenComparing(FIRST_AGREED)).toList()) {
            if (kept.isEmpty() || ORDER.compare(kept.getLast(), date) != 0) {
                kept.add(date);
            }
        }
        for (LifeEvent event : LifeEvent.values()) {
            if (kept.stream().filter(date -> date.event() == event).count() > event.mostDates()) {
                throw new IllegalArgumentException(
                        "at most " + event.mostDates() + " of " + event + " are kept");
            }
        }
        all = List.copyOf(kept);
    }

    /** No dates. */
    public static LifeDates none() {
        return NONE;
    }

    /**
     * Returns the dates of several who are one person now.
     *
     * @param lists the one that counts most first: of more than are kept, its dates stay
     */
    public static LifeDates joined(List<LifeDates> lists) {
        List<LifeDate> kept = new ArrayList<>();
        for (LifeEvent event : LifeEvent.values()) {
            List<LifeDate> ofEvent =
                    lists.stream().flatMap(list -> list.of(event).stream()).toList();
            ofEvent.stream()
                    .map(LifeDate::date)
                    .distinct()
                    .limit(event.mostDates())
                    .forEach(
                            date ->
                                    ofEvent.stream()
                                            .filter(one -> one.date().equals(date))
                                            .min(FIRST_AGREED)
                                            .ifPresent(kept::add));
        }
        return new LifeDates(kept);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws RuntimeException if it is anything else
     */
    public static LifeDates parse(String text) {
        return new LifeDates(text.lines().map(LifeDate::parse).toList());
    }

    /** Returns those of an event. */
    public List<LifeDate> of(LifeEvent event) {
        return all.stream().filter(date -> date.event() == event).toList();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Returns a line for each; empty where there is none. */
    @Override
    public String toString() {
        return all.stream().map(LifeDate::toString).collect(Collectors.joining("\n"));
    }
}
