package dev.stammkunde.campaigns;

import dev.stammkunde.customers.CustomerId;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whom the lines of a file mean.
 *
 * @param customers by the number of the line; mostly one, and more where several have an address
 * @param others why the other lines mean nobody
 */
public record MatchedLines(
        SortedMap<Integer, List<CustomerId>> customers, SortedMap<Integer, Problem> others) {

    public MatchedLines {
        customers = Collections.unmodifiableSortedMap(new TreeMap<>(customers));
        others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    /** Why a line means nobody. */
    public enum Problem {
        /** There is neither an address nor an id. */
        NOT_READABLE,
        /** No customer of the shop has it, or the customer's data was erased. */
        NO_CUSTOMER,
        /** A customer had the address once, and has another one now. */
        FORMER_ADDRESS
    }

    /** Returns the line by which each customer comes first. */
    public Map<CustomerId, Integer> firstLines() {
        Map<CustomerId, Integer> first = new LinkedHashMap<>();
        customers.forEach((line, all) -> all.forEach(it -> first.putIfAbsent(it, line)));
        return first;
    }
}
