package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.CampaignRule.OnTier;
import dev.stammkunde.campaigns.FindFollowUps.Found;
import dev.stammkunde.campaigns.FindFollowUps.When;

import java.time.LocalDate;
import java.util.Map;

/** Finds the customers to whom a campaign writes about their tier. */
final class FollowUpTiers {

    private final FindTierTurns turns;

    FollowUpTiers(FindTierTurns turns) {
        this.turns = turns;
    }

    Found find(String shopId, OnTier rule, When when, String cursor) {
        FindTierTurns.Page page = turns.turned(shopId, rule, when, cursor);
        return new Found(
                page.turned().stream()
                        .filter(turned -> rule.isFor(turned.tierId()))
                        .map(turned -> followUp(rule, turned))
                        .toList(),
                Map.of(),
                page.next());
    }

    private static FollowUp followUp(OnTier rule, FindTierTurns.Turned turned) {
        LocalDate occasion = turned.occasion();
        return new FollowUp(
                turned.customer(),
                null,
                FollowUpKey.of(rule.turn(), turned),
                occasion,
                occasion.minusDays(rule.days()));
    }
}
