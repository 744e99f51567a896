package dev.stammkunde.programmes;

import org.joda.money.Money;

import java.util.Map;

/** What must be known of an order to tell which of some of its pieces stand. */
public interface PiecesOfOrder {

    /** Everything that was to pay, tax included. */
    Money total();

    /** Returns how many pieces there are, by the id of the line. */
    Map<String, Integer> pieces();
}
