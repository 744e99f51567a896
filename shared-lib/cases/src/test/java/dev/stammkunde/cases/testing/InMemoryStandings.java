package dev.stammkunde.cases.testing;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Keeps standings in memory. */
public final class InMemoryStandings implements Standings {

    private final Map<CustomerId, Versioned<Standing>> standings = new HashMap<>();

    /** Returns until when a customer gets no advertising; null for no pause. */
    public @Nullable Instant pausedUntil(CustomerId customer) {
        return standing(customer).value().promotionPausedUntil();
    }

    @Override
    public Versioned<Standing> standing(CustomerId customer) {
        return standings.getOrDefault(customer, new Versioned<>(Standing.empty(), 0));
    }

    @Override
    public SaveResult save(CustomerId customer, Versioned<Standing> expected, Standing next) {
        if (standing(customer).version() != expected.version()) {
            return SaveResult.CONFLICT;
        }
        standings.put(customer, new Versioned<>(next, expected.version() + 1));
        return SaveResult.SAVED;
    }
}
