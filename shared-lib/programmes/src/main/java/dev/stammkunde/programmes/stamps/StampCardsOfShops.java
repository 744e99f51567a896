package dev.stammkunde.programmes.stamps;

/** Stamp cards, shop by shop. */
@FunctionalInterface
public interface StampCardsOfShops {

    /** Returns a shop's cards as they are now. */
    StampCards of(String shopId);
}
