package dev.stammkunde.cases.testing;

import dev.stammkunde.cases.Cases;
import dev.stammkunde.cases.CloseWithPoints;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.points.adjust.Adjustments;
import dev.stammkunde.points.adjust.Adjustments.BookedAdjustment;

import java.util.Optional;

/** Closes cases in memory and books points in memory: both or neither. */
public record InMemoryCloseWithPoints(Cases cases, Adjustments adjustments)
        implements CloseWithPoints {

    @Override
    public SaveResult close(
            Versioned<ServiceCase> before, ServiceCase next, BookedAdjustment booked) {
        long version = cases.find(next.id()).map(Versioned::version).orElse(0L);
        if (version != before.version() || adjustments.book(booked) == SaveResult.CONFLICT) {
            return SaveResult.CONFLICT;
        }
        return cases.save(before, next, Optional.of(booked.entry()));
    }
}
