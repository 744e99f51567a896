package dev.stammkunde.insights.testing;

import dev.stammkunde.insights.CountedPurchase;
import dev.stammkunde.insights.InsightsFigures;
import dev.stammkunde.insights.TallyCustomers;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Purchases of a shop in Berlin, each at noon, and what they come to. */
public final class SampleFigures {

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Map<String, List<CountedPurchase>> purchases = new TreeMap<>();
    private final String shopId;
    private int counter;

    public SampleFigures() {
        this("teeladen");
    }

    public SampleFigures(String shopId) {
        this.shopId = shopId;
    }

    /** Somebody buys on a day such as {@code 2026-03-05}, for so many cents. */
    public SampleFigures bought(String customerId, String date, @Nullable Long net) {
        return bought(customerId, date, "EUR", net);
    }

    /** Somebody buys in a currency. */
    public SampleFigures bought(
            String customerId, String date, String currency, @Nullable Long net) {
        counter++;
        Instant paidAt = LocalDate.parse(date).atTime(12, 0).atZone(BERLIN).toInstant();
        return with(
                new CountedPurchase(customerId, "o-" + counter, 1, paidAt, true, currency, net));
    }

    /** Adds what is known of an order. */
    public SampleFigures with(CountedPurchase purchase) {
        purchases.computeIfAbsent(purchase.customerId(), _ -> new ArrayList<>()).add(purchase);
        return this;
    }

    /** Counts, such as {@code 2026-11-30T08:00:00Z}. */
    public InsightsFigures asOf(String moment) {
        TallyCustomers tally = new TallyCustomers(Instant.parse(moment), BERLIN);
        purchases.values().forEach(tally::customer);
        return tally.figures(shopId, 0);
    }
}
