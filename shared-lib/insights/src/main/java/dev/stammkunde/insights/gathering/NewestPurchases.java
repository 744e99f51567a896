package dev.stammkunde.insights.gathering;

import dev.stammkunde.insights.CountedPurchase;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.LineSource;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads sorted purchases customer by customer, each order by its newest state. */
final class NewestPurchases {

    private final LineSource lines;
    private final PurchaseLines read;
    private @Nullable JournalLine ahead;

    NewestPurchases(LineSource lines, PurchaseLines read) {
        this.lines = lines;
        this.read = read;
        this.ahead = lines.next();
    }

    /** Returns the purchases of the next customer; none at the end. */
    List<CountedPurchase> next() {
        JournalLine line = ahead;
        if (line == null) {
            return List.of();
        }
        String customerId = line.customerId();
        Map<String, CountedPurchase> newest = new LinkedHashMap<>();
        while (line != null && line.customerId().equals(customerId)) {
            CountedPurchase purchase = read.purchase(line);
            newest.merge(purchase.orderId(), purchase, NewestPurchases::newerOf);
            line = lines.next();
        }
        ahead = line;
        return new ArrayList<>(newest.values());
    }

    /** Returns the one of the greater state; of two of one state always the same. */
    static CountedPurchase newerOf(CountedPurchase one, CountedPurchase other) {
        return other.state() > one.state() ? other : one;
    }
}
