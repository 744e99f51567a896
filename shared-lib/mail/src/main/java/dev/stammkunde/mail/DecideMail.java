package dev.stammkunde.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a mail that was ordered goes out, waits, or never goes out.
 *
 * <p>Each rule is one function of the {@link MailFacts} in {@link Refusals} or {@link Waits}. The
 * first that refuses gives the reason. What nothing refuses waits for the first moment that all
 * rules on time allow, and is decided on anew then: no mail goes out on an old decision.
 */
public final class DecideMail {

    /** Refuses a mail for good, or says nothing. */
    @FunctionalInterface
    interface Refusal {
        Optional<SkipReason> find(MailFacts facts);
    }

    /** Puts a mail off, or says nothing. */
    @FunctionalInterface
    interface Wait {
        /**
         * Finds until when to wait.
         *
         * @param from the moment that earlier rules allow
         */
        Optional<MailDecision.Hold> find(MailFacts facts, Instant from);
    }

    private static final List<Refusal> PROMOTIONAL_REFUSALS =
            List.of(
                    Refusals::erased,
                    Refusals::merged,
                    Refusals::withoutAddress,
                    Refusals::invalidAddress,
                    Refusals::suppressed,
                    Refusals::objected,
                    Refusals::withoutPermission,
                    Refusals::objectedTopic,
                    Refusals::heldOut,
                    Refusals::purchasedSince,
                    Refusals::campaignOver,
                    Refusals::dayOver,
                    Refusals::mailboxHasIt,
                    Refusals::tooMany);

    /** It is no advertising: it needs no permission, and no objection is to it. */
    private static final List<Refusal> SERVICE_REFUSALS =
            List.of(
                    Refusals::erased,
                    Refusals::invalidAddress,
                    Refusals::suppressed,
                    Refusals::expired);

    private static final List<Refusal> TEST_REFUSALS =
            List.of(Refusals::invalidAddress, Refusals::campaignUnknown);

    /**
     * The quiet times come after the others, so that none leads into one. The pause of a campaign
     * ends at no known time: it comes last, so that its mails are known by that reason.
     */
    private static final List<Wait> PROMOTIONAL_WAITS =
            List.of(
                    Waits::untilItsTime,
                    Waits::whileCustomerPauses,
                    Waits::whileShopPauses,
                    Waits::forConfirmation,
                    Waits::overQuietTimes,
                    Waits::whileCampaignPauses);

    private static final List<Wait> OTHER_WAITS = List.of(Waits::forConfirmation);

    private DecideMail() {}

    /** Decides. The same facts give the same decision. */
    public static MailDecision decide(MailFacts facts) {
        return switch (facts.order().mailClass()) {
            case PROMOTIONAL -> decide(facts, PROMOTIONAL_REFUSALS, PROMOTIONAL_WAITS);
            case SERVICE -> decide(facts, SERVICE_REFUSALS, OTHER_WAITS);
            case TEST -> decide(facts, TEST_REFUSALS, OTHER_WAITS);
        };
    }

    /** What waits beyond its last day is looked at when that is over. */
    private static MailDecision.Hold untilTooLate(MailDecision.Hold hold, MailFacts facts) {
        return facts.findTooLateFrom()
                .filter(end -> end.isBefore(hold.until()))
                .map(end -> new MailDecision.Hold(end, hold.reason()))
                .orElse(hold);
    }

    private static MailDecision decide(MailFacts facts, List<Refusal> refusals, List<Wait> waits) {
        Optional<SkipReason> refused =
                refusals.stream().flatMap(rule -> rule.find(facts).stream()).findFirst();
        if (refused.isPresent()) {
            return new MailDecision.Skip(refused.get());
        }
        Optional<MailDecision.Hold> hold = Optional.empty();
        Instant from = facts.now();
        for (Wait wait : waits) {
            Optional<MailDecision.Hold> longer = wait.find(facts, from);
            if (longer.isPresent()) {
                from = longer.get().until();
                hold = longer;
            }
        }
        return hold.<MailDecision>map(held -> untilTooLate(held, facts))
                .orElseGet(() -> new MailDecision.Send(Refusals.basis(facts)));
    }
}
