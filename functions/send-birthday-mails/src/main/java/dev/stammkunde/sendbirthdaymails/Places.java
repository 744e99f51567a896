package dev.stammkunde.sendbirthdaymails;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.CustomerPage;
import dev.stammkunde.customers.FindBirthdays;

import org.jspecify.annotations.Nullable;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/** Goes through the parts of the days on which somebody's date may be due. */
final class Places {

    /** A part of a run begins no further query when it has so many. */
    private static final int ENOUGH = 50;

    private final FindBirthdays birthdays;
    private final Celebrated celebrated;
    private final String shopId;
    private final List<MonthDay> days;

    Places(FindBirthdays birthdays, Celebrated celebrated, String shopId, List<MonthDay> days) {
        this.birthdays = birthdays;
        this.celebrated = celebrated;
        this.shopId = shopId;
        this.days = days;
    }

    /**
     * Customers of one part of a run.
     *
     * @param next where the next part begins; absent after the last
     */
    record Found(List<OnDay> customers, @Nullable String next) {}

    /** Somebody, who may be there on another day too. */
    record OnDay(CustomerId customer, MonthDay day) {}

    /**
     * Finds some customers.
     *
     * @param cursor {@code <place>/<customer>}: the last customer of that place who was found, or
     *     none; empty for the beginning
     */
    Found from(String cursor) {
        int separator = cursor.indexOf('/');
        int place = cursor.isEmpty() ? 0 : Integer.parseInt(cursor.substring(0, separator));
        String after = cursor.substring(separator + 1);
        List<OnDay> customers = new ArrayList<>();
        int places = days.size() * birthdays.shardCount();
        while (place < places && customers.size() < ENOUGH) {
            MonthDay day = days.get(place / birthdays.shardCount());
            CustomerPage page =
                    celebrated.on(
                            birthdays,
                            shopId,
                            new Celebrated.Place(day, place % birthdays.shardCount(), after));
            page.customers().forEach(customer -> customers.add(new OnDay(customer, day)));
            place = page.next() == null ? place + 1 : place;
            after = page.next() == null ? "" : page.next();
        }
        return new Found(customers, place < places ? place + "/" + after : null);
    }
}
