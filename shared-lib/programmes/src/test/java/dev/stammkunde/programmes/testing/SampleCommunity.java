package dev.stammkunde.programmes.testing;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.FindCustomer.Found;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.community.ActionDraft;
import dev.stammkunde.programmes.community.Actions;
import dev.stammkunde.programmes.community.CommunityNeeds;

import java.util.Optional;

/** Rewarded actions of shops whose customers are all known, but those called stranger. */
public final class SampleCommunity {

    private SampleCommunity() {}

    public static CommunityNeeds needs(
            InMemorySchemes<ActionDraft> documents, Actions actions, PointsLedger ledger) {
        return new CommunityNeeds(
                documents,
                actions,
                ledger,
                id ->
                        id.id().startsWith("stranger")
                                ? Optional.empty()
                                : Optional.of(new Found(Customer.UNKNOWN, Activity.none())),
                _ -> (_, _) -> Orders.programme(),
                _ -> Thread.onSpinWait());
    }

    /** One without any. */
    public static CommunityNeeds none(PointsLedger ledger) {
        return needs(new InMemorySchemes<>(), new InMemoryActions(), ledger);
    }
}
