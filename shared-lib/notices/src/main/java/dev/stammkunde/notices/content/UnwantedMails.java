package dev.stammkunde.notices.content;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailResults;
import dev.stammkunde.shop.BothLanguages;

import java.util.Optional;

/**
 * Says that too many mails of a run bounced or were reported as spam. SES reviews an account from 5
 * % of bounces and from 0.1 % of complaints on, and mailbox providers turn mails away from 0.3 %
 * on; a few of a small run say nothing yet.
 */
final class UnwantedMails {

    private static final int BOUNCED_PERCENT = 5;
    private static final int LEAST_BOUNCED = 5;
    private static final int COMPLAINED_PER_MILLE = 3;
    private static final int LEAST_COMPLAINED = 2;

    private UnwantedMails() {}

    static Optional<Notice> find(Campaign campaign, MailResults results, String link) {
        long sent = results.sent();
        long bounced = results.count(MailEvent.Type.BOUNCED);
        long complained = results.count(MailEvent.Type.COMPLAINED);
        boolean isUnwanted =
                (bounced >= LEAST_BOUNCED && bounced * 100 >= sent * BOUNCED_PERCENT)
                        || (complained >= LEAST_COMPLAINED
                                && complained * 1000 >= sent * COMPLAINED_PER_MILLE);
        return isUnwanted
                ? Optional.of(
                        Notice.of(
                                        "CAMPAIGN_UNWANTED",
                                        new BothLanguages(
                                                "Zu viele Mails der Kampagne „%s“ kamen zurück oder wurden als Spam gemeldet."
                                                        .formatted(campaign.name()),
                                                "Too many mails of the campaign “%s” bounced or were reported as spam."
                                                        .formatted(campaign.name())),
                                        new BothLanguages(
                                                "Anhalten und Empfänger prüfen",
                                                "Pause it and look at its recipients"),
                                        link)
                                .number("sent", sent)
                                .number("bounced", bounced)
                                .number("complained", complained))
                : Optional.empty();
    }
}
