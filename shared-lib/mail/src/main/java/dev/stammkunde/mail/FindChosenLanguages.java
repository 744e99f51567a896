package dev.stammkunde.mail;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.shop.Language;

import java.util.List;
import java.util.Map;

/** Finds the languages that customers chose with us, which count before what the shop says. */
@FunctionalInterface
public interface FindChosenLanguages {

    /**
     * Finds languages. A choice of the last second may be missing.
     *
     * @param customers at most 100
     * @return without those who chose none
     */
    Map<CustomerId, Language> chosenLanguages(List<CustomerId> customers);
}
