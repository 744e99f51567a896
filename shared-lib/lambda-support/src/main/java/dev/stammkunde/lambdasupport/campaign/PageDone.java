package dev.stammkunde.lambdasupport.campaign;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What became of a part of a run.
 *
 * @param next where the next part begins; absent after the last
 * @param counts how many customers came to what. Each name is a metric's, in upper camel case, such
 *     as {@code MailsOrdered}
 * @param unserved customers who could not be served though all others could, such as for want of a
 *     coupon: the run does not end before they are
 */
public record PageDone(@Nullable String next, Map<String, Long> counts, long unserved) {
    public PageDone {
        counts = Map.copyOf(counts);
    }
}
