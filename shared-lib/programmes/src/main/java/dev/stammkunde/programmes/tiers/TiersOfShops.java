package dev.stammkunde.programmes.tiers;

/** Knows the rules of tiers of shops, those of before included. */
@FunctionalInterface
public interface TiersOfShops {

    /** Of a stack without tiers. */
    TiersOfShops NONE = _ -> TierHistory.NONE;

    /**
     * Returns a shop's rules as they are at this moment; {@link TierHistory#NONE} where it never
     * had any. Failures of the store are thrown as they are, and may be tried again.
     */
    TierHistory history(String shopId);
}
