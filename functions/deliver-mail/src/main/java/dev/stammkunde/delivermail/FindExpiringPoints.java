package dev.stammkunde.delivermail;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule.BeforeExpiry;
import dev.stammkunde.campaigns.PointsBeforeExpiry;
import dev.stammkunde.campaigns.WhatHappened;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.points.PointsAccount;

import java.time.ZoneId;
import java.util.Optional;

/** Finds the points that a mail warns of, as they are when the mail goes out. */
final class FindExpiringPoints {

    private FindExpiringPoints() {}

    /**
     * Finds them; nothing for mails that warn of none.
     *
     * @param zone the shop's
     */
    static Optional<FindMailedOrder.Found> find(
            MailOrder mail, Campaign campaign, PointsAccount account, ZoneId zone) {
        if (!(campaign.rule() instanceof BeforeExpiry rule)
                || !(mail instanceof MailOrder.OfCampaign it)) {
            return Optional.empty();
        }
        PointsBeforeExpiry lost = PointsBeforeExpiry.after(it.occasion(), account, zone);
        return Optional.of(
                new FindMailedOrder.Found(
                        WhatHappened.NOTHING.with(lost),
                        lost.points() < rule.fromPoints() ? SkipReason.POINTS_SPENT : null));
    }
}
