package dev.stammkunde.points;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Lots that need not be told apart, as one. */
final class JoinedLots {

    private JoinedLots() {}

    /**
     * Joins lots of one expiry and source for which {@code group} gives the same value; null stays
     * apart.
     */
    static List<Lot> join(List<Lot> lots, Function<Lot, @Nullable Instant> group) {
        Map<List<@Nullable Object>, Lot> joined = new LinkedHashMap<>();
        for (Lot lot : lots) {
            Instant shared = group.apply(lot);
            Instant apart = shared == null ? lot.term().availableAt() : shared;
            List<@Nullable Object> key =
                    Arrays.asList(shared == null, apart, lot.term().expiresAt(), lot.source());
            joined.merge(key, lot, LATER);
        }
        return new ArrayList<>(joined.values());
    }

    private static final BinaryOperator<Lot> LATER =
            (one, other) -> {
                LotTerm later =
                        one.term().availableAt().isAfter(other.term().availableAt())
                                ? one.term()
                                : other.term();
                return new Lot(later, Math.addExact(one.points(), other.points()), one.source());
            };
}
