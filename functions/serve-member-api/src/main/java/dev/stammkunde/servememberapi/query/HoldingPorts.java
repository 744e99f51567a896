package dev.stammkunde.servememberapi.query;

import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.challenges.ChallengeDraft;
import dev.stammkunde.programmes.challenges.ShownChallenge;
import dev.stammkunde.programmes.challenges.TakingPart;
import dev.stammkunde.programmes.holdings.FindHoldings;
import dev.stammkunde.programmes.holdings.Holdings;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * What tells all that a customer has of programmes.
 *
 * @param challenges documents by shops, which are read where the customer has something of one
 * @param standing how they stand in one
 */
public record HoldingPorts(
        FindHoldings find,
        Function<String, List<Scheme<ChallengeDraft>>> challenges,
        ShowStanding standing) {

    /** Of shops without such programmes. */
    public static final HoldingPorts NONE =
            new HoldingPorts(
                    _ -> Holdings.NONE,
                    _ -> List.of(),
                    (_, _, _) -> {
                        throw new UnsupportedOperationException("nobody takes part");
                    });

    /** Shows how somebody stands in a challenge of whom it is known what they have. */
    @FunctionalInterface
    public interface ShowStanding {

        /** Returns it at a moment. */
        ShownChallenge show(Scheme<ChallengeDraft> challenge, TakingPart held, Instant now);
    }
}
