package dev.stammkunde.campaigns.runs;

import dev.stammkunde.campaigns.OrderDueMails.Tally;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/**
 * What became of a part of a run.
 *
 * @param next where the next part begins; absent after the last
 * @param counts how many customers came to what. Each name is a metric's, in upper camel case, such
 *     as {@code MailsOrdered}
 */
public record PageDone(@Nullable String next, Map<String, Long> counts) {
    public PageDone {
        counts = Map.copyOf(counts);
    }

    /** Returns the end of a part in which due mails were ordered. */
    public static PageDone of(@Nullable Object next, Tally tally) {
        Map<String, Long> counts = new HashMap<>();
        counts.put("MailsOrdered", tally.ordered());
        counts.put("GiftsGiven", tally.gifts());
        counts.put("CouponsMissing", tally.couponsMissing());
        counts.put("CustomersNotInAudience", tally.notInAudience());
        counts.put("CustomersNotListed", tally.notListed());
        // Most parts have nobody: a count of 0 is a line in the log that says nothing.
        counts.values().removeIf(count -> count == 0);
        return new PageDone(next == null ? null : next.toString(), counts);
    }
}
