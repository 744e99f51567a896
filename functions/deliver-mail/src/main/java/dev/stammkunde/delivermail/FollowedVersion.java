package dev.stammkunde.delivermail;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailDecision.Hold;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailTerms;

import java.time.Instant;
import java.util.Optional;

/** Tells which version of its campaign a mail follows. */
final class FollowedVersion {

    private FollowedVersion() {}

    /** Finds the version; nothing for mails of no campaign, and where there is none. */
    static Optional<Campaign> find(MailOrder order, MailRecord record, Campaigns campaigns) {
        return switch (order) {
            case MailOrder.OfOptIn _ -> Optional.empty();
            case MailOrder.OfTest test -> campaigns.findVersion(test.campaign(), test.version());
            case MailOrder.OfCampaign it ->
                    waitsForMarketing(record)
                            ? campaigns.findLatest(it.campaign())
                            : campaigns.findVersion(it.campaign(), it.version());
        };
    }

    /** Finds the terms of a version: its own, but for the state, which is that of now. */
    static Optional<MailTerms> findTerms(Campaign followed, Campaigns campaigns) {
        return campaigns.findState(followed.id()).map(followed::terms);
    }

    /**
     * Who mends a text, or takes another pool, makes a new version: the mails that wait for that
     * follow it.
     */
    private static boolean waitsForMarketing(MailRecord record) {
        return record.history().stream()
                .anyMatch(
                        made ->
                                made.decision() instanceof Hold(Instant _, HoldReason reason)
                                        && (reason.isOfContent()
                                                || reason == HoldReason.NO_COUPON_LEFT));
    }
}
