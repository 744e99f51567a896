package dev.stammkunde.shop;

import java.util.List;

/** The shops that were ever heard, for what goes on in shops that are gone too. */
public interface ShopsEverHeard {

    /** Lists every shop that was ever heard, in no order. */
    List<String> everHeard();
}
