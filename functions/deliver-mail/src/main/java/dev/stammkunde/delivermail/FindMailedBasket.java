package dev.stammkunde.delivermail;

import dev.stammkunde.campaigns.BasketToTell;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule.LeftBasket;
import dev.stammkunde.campaigns.FollowUpBaskets;
import dev.stammkunde.campaigns.FollowUpKey;
import dev.stammkunde.campaigns.WhatHappened;
import dev.stammkunde.campaigns.behaviour.FindBehaviour;
import dev.stammkunde.campaigns.behaviour.KeptBasket;
import dev.stammkunde.campaigns.behaviour.KeptBehaviour;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailFacts;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.SkipReason;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds the basket that a mail reminds of, and whether what its audience asks may still be known,
 * as it is when the mail goes out.
 */
final class FindMailedBasket {

    private final FindBehaviour behaviour;

    FindMailedBasket(FindBehaviour behaviour) {
        this.behaviour = behaviour;
    }

    /** Reads nothing for mails that are about none: of these it finds nothing. */
    Optional<FindMailedOrder.Found> find(MailOrder mail, Campaign campaign, Instant now) {
        if (!(mail instanceof MailOrder.OfCampaign it) || !isOfBehaviour(campaign)) {
            return Optional.empty();
        }
        KeptBehaviour kept = behaviour.behaviourOf(it.key().customer()).asOf(now);
        if (!kept.consent().isAgreed()) {
            return Optional.of(none(SkipReason.BEHAVIOUR_NOT_AGREED));
        }
        return campaign.rule() instanceof LeftBasket rule
                ? Optional.of(ofBasket(kept, rule, it, now))
                : Optional.empty();
    }

    private static boolean isOfBehaviour(Campaign campaign) {
        return campaign.rule() instanceof LeftBasket || campaign.audience().behaviour() != null;
    }

    private static FindMailedOrder.Found ofBasket(
            KeptBehaviour kept, LeftBasket rule, MailOrder.OfCampaign mail, Instant now) {
        return kept.findBasket()
                .filter(basket -> isTheSame(basket, mail))
                .filter(basket -> isLeft(basket, rule, now))
                .map(BasketToTell::of)
                .map(FindMailedBasket::found)
                .orElseGet(() -> none(SkipReason.BASKET_CHANGED));
    }

    private static boolean isTheSame(KeptBasket kept, MailOrder.OfCampaign mail) {
        CustomerId customer = mail.key().customer();
        return mail.key()
                .name()
                .equals(
                        mail.campaign().id()
                                + '/'
                                + FollowUpKey.ofBasket(customer, kept.basket().basketId()));
    }

    private static boolean isLeft(KeptBasket kept, LeftBasket rule, Instant now) {
        return !kept.changedAt().plus(Duration.ofHours(rule.hours())).isAfter(now);
    }

    private static FindMailedOrder.Found found(BasketToTell basket) {
        return new FindMailedOrder.Found(WhatHappened.NOTHING.with(basket), null);
    }

    private static FindMailedOrder.Found none(SkipReason reason) {
        return new FindMailedOrder.Found(WhatHappened.NOTHING, reason);
    }

    /** Returns a decision, unless what is in the basket was bought, whenever that was reported. */
    static MailDecision unlessBought(MailDecision decision, OrderedBy by, MailFacts facts) {
        if (!(by instanceof OrderedBy.ByCampaign ofCampaign)
                || decision instanceof MailDecision.Skip) {
            return decision;
        }
        BasketToTell basket = ofCampaign.after().about().basket();
        return basket != null
                        && FollowUpBaskets.isBought(
                                basket.changedAt(), facts.activity().lastPurchase())
                ? new MailDecision.Skip(SkipReason.PURCHASED_SINCE)
                : decision;
    }
}
