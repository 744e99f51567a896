package dev.stammkunde.delivermail;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.CampaignRule.AfterOrder;
import dev.stammkunde.campaigns.CampaignRule.OnLifeEvent;
import dev.stammkunde.campaigns.CampaignRule.OnOccasion;
import dev.stammkunde.campaigns.CampaignRule.OnTier;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailOrder.OfCampaign;
import dev.stammkunde.mail.MailTerms;
import dev.stammkunde.platform.json.UnusableDocumentException;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells which version of its campaign a mail follows: the latest, so that a correction reaches all
 * mails that were not sent yet.
 */
final class FollowedVersion {

    private FollowedVersion() {}

    /** Finds the version; nothing for mails of no campaign, and where there is none. */
    static Optional<Campaign> find(MailOrder order, Campaigns campaigns) {
        return switch (order) {
            case MailOrder.OfService _ -> Optional.empty();
            case MailOrder.OfTest test -> campaigns.findVersion(test.campaign(), test.version());
            case OfCampaign it -> latestOfItsKind(it, campaigns);
        };
    }

    /**
     * What was ordered for a birthday says nothing that a campaign could use which is about lapsed
     * customers by now, and what was ordered for Mother's Day wishes nobody a merry Christmas:
     * then, and where the latest version cannot be used, the mail follows the one that it was
     * ordered by.
     *
     * @throws UnusableDocumentException if neither can be used: the mail waits for a repair
     */
    private static Optional<Campaign> latestOfItsKind(OfCampaign order, Campaigns campaigns) {
        Optional<Campaign> latest = findUsable(() -> campaigns.findLatest(order.campaign()));
        if (latest.isEmpty()) {
            return campaigns.findVersion(order.campaign(), order.version());
        }
        Optional<Campaign> ordered =
                findUsable(() -> campaigns.findVersion(order.campaign(), order.version()));
        return ordered.filter(it -> !areAboutTheSame(it.rule(), latest.get().rule()))
                .or(() -> latest);
    }

    private static Optional<Campaign> findUsable(Supplier<Optional<Campaign>> campaign) {
        try {
            return campaign.get();
        } catch (UnusableDocumentException _) {
            return Optional.empty();
        }
    }

    /**
     * Another date is another occasion; when it is mailed about, before or after, is not. That an
     * order is paid is something else than that it was delivered.
     */
    private static boolean areAboutTheSame(CampaignRule one, CampaignRule other) {
        if (one instanceof OnOccasion(Occasion day, _)
                && other instanceof OnOccasion(Occasion otherDay, _)) {
            return day.equals(otherDay);
        }
        if (one instanceof OnLifeEvent event && other instanceof OnLifeEvent otherEvent) {
            return event.event() == otherEvent.event();
        }
        if (one instanceof OnTier tier && other instanceof OnTier otherTier) {
            return tier.turn() == otherTier.turn();
        }
        return one instanceof AfterOrder order && other instanceof AfterOrder otherOrder
                ? order.after().milestone() == otherOrder.after().milestone()
                : one.getClass().equals(other.getClass());
    }

    /** Finds the terms of a version: its own, but for the state, which is that of now. */
    static Optional<MailTerms> findTerms(Campaign followed, Campaigns campaigns) {
        return campaigns.findState(followed.id()).map(followed::terms);
    }
}
