package dev.stammkunde.servememberapi.query;

import dev.stammkunde.programmes.challenges.ShownChallenge;
import dev.stammkunde.programmes.challenges.TakingPart;
import dev.stammkunde.programmes.holdings.FindHoldings;
import dev.stammkunde.programmes.holdings.Holdings;

import java.time.Instant;
import java.util.List;

/** What tells all that a customer has of programmes. */
public record HoldingPorts(FindHoldings find, HeldChallenges challenges) {

    /** Of shops without such programmes. */
    public static final HoldingPorts NONE =
            new HoldingPorts(_ -> Holdings.NONE, (_, _, _) -> List.of());

    /** Shows how somebody stands in the challenges that they take part in. */
    @FunctionalInterface
    public interface HeldChallenges {

        /**
         * Returns them at a moment, the one that ends first before all others.
         *
         * @param held at least one, and several of a challenge under the customer's several names
         */
        List<ShownChallenge> show(String shopId, List<TakingPart> held, Instant now);
    }
}
