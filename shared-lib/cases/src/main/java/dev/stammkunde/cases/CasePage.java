package dev.stammkunde.cases;

import dev.stammkunde.platform.Versioned;

import java.util.List;
import java.util.Optional;

/**
 * A page of cases, which may hold less than its limit although there is more.
 *
 * @param next the place after which the next page begins; absent on the last
 */
public record CasePage(List<Versioned<ServiceCase>> cases, Optional<String> next) {

    public CasePage {
        cases = List.copyOf(cases);
    }
}
