package dev.stammkunde.finance.costs;

import java.time.YearMonth;
import java.util.List;

/**
 * Finds what a shop and its partners owe each other. Finance knows nothing of partners but this.
 */
@FunctionalInterface
public interface FindPartnersOwed {

    /** Of shops without partners. */
    FindPartnersOwed NONE = (shopId, month) -> List.of();

    /** Returns it for a month of the shop, by partner and currency: as of now, where it is open. */
    List<PartnersOwed> owed(String shopId, YearMonth month);
}
