package dev.stammkunde.finance.costs;

import dev.stammkunde.finance.costs.MonthCosts.VatTreatment;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/** Finds what customers had for their points, at what it cost when they had it. */
public interface FindTaken {

    /** The most redemptions of a question. */
    int MOST = 100;

    /**
     * Finds redemptions.
     *
     * @param redemptions their ids, at most {@value #MOST}
     * @return by id; nothing of those that nobody knows any more
     */
    Map<String, Taken> find(String shopId, Set<String> redemptions);

    /**
     * What was had.
     *
     * @param reward its id; absent for what paid a part of an order
     * @param bearer the partner that bears the cost; absent where the shop does
     * @param isArticle whether it is goods that came with an order
     * @param cost of all of it
     * @param discount by which an order became cheaper
     * @param points its price; 0 where it was had for other units, all at once
     */
    record Taken(
            @Nullable String reward,
            String title,
            @Nullable String bearer,
            VatTreatment vat,
            boolean isArticle,
            Money cost,
            Money discount,
            long points) {}
}
