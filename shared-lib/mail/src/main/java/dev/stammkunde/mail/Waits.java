package dev.stammkunde.mail;

import dev.stammkunde.mail.MailDecision.Hold;
import dev.stammkunde.mail.MailOrder.OfCampaign;
import dev.stammkunde.mail.MailSettings.QuietHours;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Each rule that may put a mail off. */
final class Waits {

    /**
     * After what time a mail of a paused campaign is looked at again. Whoever resumes the campaign
     * has its mails looked at then: this is only for the case that nothing came of that.
     */
    static final Duration PAUSE_LOOK = Duration.ofDays(7);

    /** After what time a mail is looked at again that waits since the shop pauses advertising. */
    static final Duration SHOP_PAUSE_LOOK = Duration.ofDays(1);

    private Waits() {}

    static Optional<Hold> untilItsTime(MailFacts facts, Instant from) {
        return facts.order() instanceof OfCampaign order
                ? until(order.notBefore(), from, HoldReason.NOT_BEFORE)
                : Optional.empty();
    }

    static Optional<Hold> whileCustomerPauses(MailFacts facts, Instant from) {
        return until(facts.standing().wishes().pausedUntil(), from, HoldReason.PAUSED_BY_CUSTOMER);
    }

    /**
     * It is looked at again each day, since what the shop waits for may be over at any time, and
     * nobody who ends it knows which mails wait.
     */
    static Optional<Hold> whileShopPauses(MailFacts facts, Instant from) {
        Instant until = facts.standing().promotionPausedUntil();
        if (until == null || !until.isAfter(from)) {
            return Optional.empty();
        }
        Instant look = from.plus(SHOP_PAUSE_LOOK);
        return Optional.of(
                new Hold(look.isBefore(until) ? look : until, HoldReason.PAUSED_BY_SHOP));
    }

    static Optional<Hold> forConfirmation(MailFacts facts, Instant from) {
        return until(facts.awaitingUntil(), from, HoldReason.AWAITING_CONFIRMATION);
    }

    static Optional<Hold> whileCampaignPauses(MailFacts facts, Instant from) {
        return facts.terms() != null && facts.terms().state() == CampaignState.PAUSED
                ? until(facts.now().plus(PAUSE_LOOK), from, HoldReason.CAMPAIGN_PAUSED)
                : Optional.empty();
    }

    static Optional<Hold> overQuietTimes(MailFacts facts, Instant from) {
        QuietHours quiet = quietHours(facts);
        return QuietTimes.findReason(quiet, facts.zone(), from)
                .map(
                        reason ->
                                new Hold(
                                        QuietTimes.firstAllowed(quiet, facts.zone(), from),
                                        reason));
    }

    private static QuietHours quietHours(MailFacts facts) {
        QuietHours quiet = facts.settings().quietHours();
        return facts.terms() == null ? quiet : facts.terms().days().quietHours(quiet);
    }

    private static Optional<Hold> until(@Nullable Instant until, Instant from, HoldReason reason) {
        return until != null && until.isAfter(from)
                ? Optional.of(new Hold(until, reason))
                : Optional.empty();
    }
}
