package dev.stammkunde.points;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Whether a lot is lost when one of an order's own is, and so may hold points of it. */
    static boolean sameExpiry(Lot lot, List<LotTerm> own) {
        return own.stream().anyMatch(term -> sameExpiry(lot, term));
    }

    static boolean sameExpiry(Lot lot, LotTerm own) {
        return Objects.equals(lot.term().expiresAt(), own.expiresAt());
    }

    /** The same of a lot that is pending: it was joined with others of its day. */
    static boolean isJoined(Lot lot, List<LotTerm> own) {
        return own.stream()
                .anyMatch(term -> sameExpiry(lot, term) && day(lot.term()).equals(day(term)));
    }

    private static Instant day(LotTerm term) {
        return term.availableAt().truncatedTo(ChronoUnit.DAYS);
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
