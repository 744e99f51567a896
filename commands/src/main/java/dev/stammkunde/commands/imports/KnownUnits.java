package dev.stammkunde.commands.imports;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.membership.PlanDraft;
import dev.stammkunde.programmes.stamps.StampCards;
import dev.stammkunde.programmes.tiers.TierHistory;
import dev.stammkunde.programmes.tiers.TierRules;

import org.joda.money.Money;

import java.time.Instant;
import java.util.Optional;

/**
 * What a shop has that a file of units can name.
 *
 * @param tiers and whether one is in force at a moment
 */
public record KnownUnits(
        String shopId, StampCards cards, TierHistory tiers, Schemes<PlanDraft> plans, Instant now)
        implements ReadUnit.Known {

    @Override
    public boolean hasCard(String id) {
        return cards.all().stream()
                .anyMatch(
                        card ->
                                card.id().id().equals(id)
                                        && card.state() != DocumentState.ARCHIVED);
    }

    @Override
    public boolean hasTier(String id) {
        return tiers.findInForce(now)
                .filter(version -> version.rules().rank(id) != TierRules.NO_RANK)
                .isPresent();
    }

    @Override
    public Optional<Money> findFee(DocumentId plan) {
        return plans.find(plan)
                .filter(one -> one.state() != DocumentState.ARCHIVED)
                .map(one -> one.draft().fee());
    }
}
