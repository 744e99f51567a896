package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.behaviour.FindLeftBaskets;
import dev.stammkunde.campaigns.calendar.Days;
import dev.stammkunde.campaigns.calendar.Moments;
import dev.stammkunde.customers.FindCustomers;
import dev.stammkunde.customers.FindOrderDays;
import dev.stammkunde.customers.FindPersonalData;
import dev.stammkunde.mail.consent.FindConfirmations;
import dev.stammkunde.points.FindAccounts;
import dev.stammkunde.points.FindExpiring;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Finds who is due by something that happened to an order, an address or a basket, or that is to
 * happen to points, page by page, at a cost in proportion to what happens.
 */
public final class FindFollowUps {

    private final FollowUpOrders orders;
    private final FollowUpOptIns optIns;
    private final FollowUpExpiries expiries;
    private final FollowUpTiers tiers;
    private final FollowUpBaskets baskets;

    /** Where it is looked. */
    public record Sources(
            FindOrderDays orders,
            FindCustomers customers,
            FindConfirmations confirmations,
            FindPersonalData addresses,
            FindExpiring expiring,
            FindAccounts accounts,
            FindTierTurns turns,
            FindLeftBaskets baskets) {}

    public FindFollowUps(Sources sources) {
        this.orders = new FollowUpOrders(sources.orders(), sources.customers());
        this.optIns =
                new FollowUpOptIns(
                        sources.confirmations(), sources.addresses(), sources.customers());
        this.expiries = new FollowUpExpiries(sources.expiring(), sources.accounts());
        this.tiers = new FollowUpTiers(sources.turns());
        this.baskets = new FollowUpBaskets(sources.baskets(), sources.customers());
    }

    /**
     * When mails are due.
     *
     * @param zone the shop's
     * @param days of the shop's calendar
     * @param moments for what is mailed about as soon as it happened
     */
    public record When(ZoneId zone, Days days, Moments moments) {}

    /**
     * Some of many.
     *
     * @param left how many got no mail, by reason
     * @param next where the next page begins; absent after the last
     */
    public record Found(List<FollowUp> due, Map<NotFollowedUp, Long> left, @Nullable String next) {

        static final Found NOTHING = new Found(List.of(), Map.of(), null);

        public Found {
            due = List.copyOf(due);
            left = Map.copyOf(left);
        }
    }

    /** Whether a rule is about something that happened. */
    public static boolean isFor(CampaignRule rule) {
        return switch (rule) {
            case CampaignRule.AfterOrder _,
                    CampaignRule.AfterOptIn _,
                    CampaignRule.BeforeExpiry _,
                    CampaignRule.OnTier _,
                    CampaignRule.LeftBasket _ ->
                    true;
            case CampaignRule.Birthday _,
                    CampaignRule.OnLifeEvent _,
                    CampaignRule.WinBack _,
                    CampaignRule.OnOccasion _ ->
                    false;
        };
    }

    /**
     * Finds some.
     *
     * @param cursor where a page before ended; empty for the first
     */
    public Found find(Campaign campaign, When when, String cursor) {
        String shopId = campaign.id().shopId();
        return switch (campaign.rule()) {
            case CampaignRule.AfterOrder rule -> orders.find(shopId, rule, when, cursor);
            case CampaignRule.AfterOptIn rule -> optIns.find(shopId, rule, when, cursor);
            case CampaignRule.BeforeExpiry rule -> expiries.find(shopId, rule, when, cursor);
            case CampaignRule.OnTier rule -> tiers.find(shopId, rule, when, cursor);
            case CampaignRule.LeftBasket rule -> baskets.find(shopId, rule, when, cursor);
            case CampaignRule.Birthday _,
                    CampaignRule.OnLifeEvent _,
                    CampaignRule.WinBack _,
                    CampaignRule.OnOccasion _ ->
                    Found.NOTHING;
        };
    }
}
