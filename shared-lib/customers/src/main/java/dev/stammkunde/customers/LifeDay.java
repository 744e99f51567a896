package dev.stammkunde.customers;

import dev.stammkunde.shop.LifeDate;
import dev.stammkunde.shop.LifeEvent;

import java.time.MonthDay;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/** A day of the year on which somebody has an event of their life. */
public record LifeDay(LifeEvent event, MonthDay day) implements Comparable<LifeDay> {

    private static final Comparator<LifeDay> ORDER =
            Comparator.comparing(LifeDay::event).thenComparing(LifeDay::day);

    /** Returns the days of what is kept of a person. */
    static Set<LifeDay> of(Customer customer) {
        Set<LifeDay> days = new TreeSet<>();
        if (customer instanceof Customer.Known(Profile profile)) {
            for (LifeDate date : profile.lifeDates().all()) {
                days.add(new LifeDay(date.event(), date.date().day()));
            }
        }
        return days;
    }

    @Override
    public int compareTo(LifeDay other) {
        return ORDER.compare(this, other);
    }
}
