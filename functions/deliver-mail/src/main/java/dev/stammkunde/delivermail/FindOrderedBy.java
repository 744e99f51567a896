package dev.stammkunde.delivermail;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.FollowUpKey;
import dev.stammkunde.campaigns.Split;
import dev.stammkunde.campaigns.WhatHappened;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.suggestions.FindSuggestions;
import dev.stammkunde.delivermail.OrderedBy.Said;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.Participations;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.SurveyMails;
import dev.stammkunde.surveys.Surveys;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** Finds what ordered a mail: a campaign, or a survey, which sends as one. */
final class FindOrderedBy {

    private final Surveys surveys;
    private final Participations participations;
    private final FindMailedOrder orders;
    private final Offered offered;

    /** What a reader has and can have, and left. */
    record Offered(
            FindMailedReward rewards,
            FindMailedTier tiers,
            FindMailedBasket baskets,
            FindSuggestions suggestions) {}

    FindOrderedBy(
            Surveys surveys,
            Participations participations,
            FindMailedOrder orders,
            Offered offered) {
        this.surveys = surveys;
        this.participations = participations;
        this.orders = orders;
        this.offered = offered;
    }

    /**
     * Finds it.
     *
     * @param account of who would get the mail
     */
    OrderedBy find(MailOrder order, Campaigns campaigns, PointsAccount account, Instant now) {
        return findSurvey(order)
                .map(survey -> bySurvey(survey, order, now))
                .orElseGet(
                        () ->
                                FollowedVersion.find(order, campaigns)
                                        .map(it -> said(it, order))
                                        .<OrderedBy>map(
                                                it ->
                                                        new OrderedBy.ByCampaign(
                                                                it,
                                                                FollowedVersion.findTerms(
                                                                                it.campaign(),
                                                                                campaigns)
                                                                        .orElse(null),
                                                                findAbout(
                                                                        new Mailed(
                                                                                order,
                                                                                it.campaign(),
                                                                                now),
                                                                        campaigns,
                                                                        account)))
                                        .orElseGet(OrderedBy.Nobody::new));
    }

    /** A mail is the variant that its reader is drawn for, and a test the one that is tested. */
    private static Said said(Campaign campaign, MailOrder order) {
        Optional<Split.Variant> variant =
                switch (order) {
                    case MailOrder.OfCampaign it -> campaign.findVariant(it.key().customer());
                    case MailOrder.OfTest it -> campaign.findVariant(it.split());
                    case MailOrder.OfService _ -> Optional.empty();
                };
        Split split = campaign.split();
        return split == null || variant.isEmpty()
                ? new Said(campaign, "")
                : new Said(campaign.saying(variant.get()), split.keyOf(variant.get()));
    }

    /** A mail, and the version that it follows. */
    private record Mailed(MailOrder order, Campaign campaign, Instant now) {}

    private FindMailedOrder.Found findAbout(
            Mailed mail, Campaigns campaigns, PointsAccount account) {
        Campaign campaign = mail.campaign();
        MailSettings settings = campaigns.settings(campaign.id().shopId());
        FindMailedOrder.Found found =
                offered.baskets()
                        .find(mail.order(), campaign, mail.now())
                        .or(
                                () ->
                                        FindExpiringPoints.find(
                                                mail.order(), campaign, account, settings.zone()))
                        .orElseGet(() -> orders.find(mail.order(), campaign));
        if (found.obstacle() != null) {
            return found;
        }
        if (isTierOver(mail, account)) {
            return new FindMailedOrder.Found(WhatHappened.NOTHING, SkipReason.TIER_CHANGED);
        }
        FindMailedOrder.Found withReward =
                campaign.speaksOfRewards()
                        ? offered.rewards()
                                .find(account, settings.language(), mail.now())
                                .map(found::with)
                                .orElse(found)
                        : found;
        FindMailedOrder.Found withProducts =
                campaign.speaksOfSuggestions()
                        ? withReward.with(
                                offered.suggestions()
                                        .find(mail.order().key().customer(), mail.now()))
                        : withReward;
        return campaign.speaksOfTiers()
                ? offered.tiers()
                        .find(account, mail.now())
                        .map(withProducts::with)
                        .orElse(withProducts)
                : withProducts;
    }

    private boolean isTierOver(Mailed mail, PointsAccount account) {
        return mail.campaign().rule() instanceof CampaignRule.OnTier rule
                && mail.order() instanceof MailOrder.OfCampaign it
                && FollowUpKey.findTier(it)
                        .filter(
                                tier ->
                                        !offered.tiers()
                                                .isStillSo(account, rule.turn(), tier, mail.now()))
                        .isPresent();
    }

    private static Optional<SurveyId> findSurvey(MailOrder order) {
        return switch (order) {
            case MailOrder.OfCampaign it -> SurveyMails.findSurvey(it.campaign());
            case MailOrder.OfTest it -> SurveyMails.findSurvey(it.campaign());
            case MailOrder.OfService _ -> Optional.empty();
        };
    }

    private OrderedBy bySurvey(SurveyId id, MailOrder order, Instant now) {
        Optional<Survey> latest = surveys.find(id);
        if (latest.isEmpty()) {
            return new OrderedBy.Nobody();
        }
        return switch (order) {
            case MailOrder.OfCampaign it ->
                    new OrderedBy.BySurvey(
                            surveys.find(id, it.version()).orElse(latest.get()),
                            latest.get(),
                            findObstacle(it, now));
            case MailOrder.OfTest it ->
                    new OrderedBy.BySurvey(
                            surveys.find(id, it.version()).orElse(latest.get()),
                            latest.get(),
                            null);
            case MailOrder.OfService _ -> new OrderedBy.Nobody();
        };
    }

    /**
     * Whose invitation is gone was erased: its link would lead nowhere. What is answered after the
     * wave has closed counts no more, so nobody is asked for it; nor about an order that was taken
     * back since the invitation.
     */
    private @Nullable SkipReason findObstacle(MailOrder.OfCampaign order, Instant now) {
        Optional<Participation> invited =
                SurveyMails.findInvitation(order)
                        .flatMap(participations::find)
                        .map(Versioned::value);
        if (invited.isEmpty()) {
            return SkipReason.ERASED;
        }
        if (invited.get().response() != null) {
            return SkipReason.ANSWERED;
        }
        Invitation invitation = invited.get().invitation();
        if (!now.isBefore(invitation.closesAt())) {
            return SkipReason.DAY_OVER;
        }
        return isTakenBack(invitation) ? SkipReason.ORDER_TAKEN_BACK : null;
    }

    private boolean isTakenBack(Invitation invitation) {
        String orderId = invitation.orderId();
        if (orderId == null) {
            return false;
        }
        String shopId = invitation.key().customer().shopId();
        return orders.isTakenBack(new OrderId(shopId, orderId));
    }
}
