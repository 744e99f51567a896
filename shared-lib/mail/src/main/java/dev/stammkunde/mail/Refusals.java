package dev.stammkunde.mail;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.mail.MailOrder.OfCampaign;

import java.util.List;
import java.util.Optional;

/** Each rule that may refuse a mail for good. */
final class Refusals {

    private Refusals() {}

    static Optional<SkipReason> erased(MailFacts facts) {
        return when(facts.customer() instanceof Customer.Erased, SkipReason.ERASED);
    }

    static Optional<SkipReason> merged(MailFacts facts) {
        return when(facts.customer() instanceof Customer.Merged, SkipReason.MERGED);
    }

    static Optional<SkipReason> withoutAddress(MailFacts facts) {
        return when(facts.findAddress().isEmpty(), SkipReason.NO_ADDRESS);
    }

    static Optional<SkipReason> invalidAddress(MailFacts facts) {
        boolean deliverable = facts.findAddress().flatMap(MailAddress::find).isPresent();
        return when(!deliverable, SkipReason.INVALID_ADDRESS);
    }

    static Optional<SkipReason> suppressed(MailFacts facts) {
        return facts.suppression().findObstacle(facts.now());
    }

    static Optional<SkipReason> objected(MailFacts facts) {
        return when(
                Permission.isObjected(facts.profile().consents(), wishes(facts)),
                SkipReason.OBJECTED);
    }

    static Optional<SkipReason> withoutPermission(MailFacts facts) {
        return when(findBasis(facts).isEmpty(), SkipReason.NO_PERMISSION);
    }

    static Optional<SkipReason> objectedTopic(MailFacts facts) {
        return terms(facts)
                .filter(it -> facts.standing().wishes().topicsLeft().containsKey(it.topic()))
                .map(it -> SkipReason.OBJECTED_TO_TOPIC);
    }

    static Optional<SkipReason> heldOut(MailFacts facts) {
        var customer = facts.order().key().customer();
        boolean heldOut =
                Holdout.ofShop(customer, facts.settings().holdoutPercent())
                        || terms(facts).filter(it -> isHeldOut(facts.order(), it)).isPresent();
        return when(heldOut, SkipReason.HOLDOUT);
    }

    private static boolean isHeldOut(MailOrder order, MailTerms terms) {
        return order instanceof OfCampaign it
                && Holdout.ofCampaign(it.key().customer(), it.campaign(), terms.holdoutPercent());
    }

    /** The ladder was for a customer who had last bought then: another purchase ends it. */
    static Optional<SkipReason> purchasedSince(MailFacts facts) {
        return facts.order() instanceof OfCampaign order && order.lapsedSince() != null
                ? facts.activity()
                        .lastPurchase()
                        .filter(last -> !last.equals(order.lapsedSince()))
                        .map(last -> SkipReason.PURCHASED_SINCE)
                : Optional.empty();
    }

    static Optional<SkipReason> campaignOver(MailFacts facts) {
        if (facts.terms() == null) {
            return Optional.of(SkipReason.CAMPAIGN_UNKNOWN);
        }
        return switch (facts.terms().state()) {
            case ACTIVE, PAUSED -> Optional.empty();
            case ARCHIVED -> Optional.of(SkipReason.CAMPAIGN_ARCHIVED);
        };
    }

    static Optional<SkipReason> dayOver(MailFacts facts) {
        return facts.findTooLateFrom()
                .filter(end -> !facts.now().isBefore(end))
                .map(_ -> SkipReason.DAY_OVER);
    }

    /** What it offers can be done no more, such as by a link that has ended. */
    static Optional<SkipReason> expired(MailFacts facts) {
        return dayOver(facts).map(_ -> SkipReason.EXPIRED);
    }

    static Optional<SkipReason> campaignUnknown(MailFacts facts) {
        return when(facts.terms() == null, SkipReason.CAMPAIGN_UNKNOWN);
    }

    static Optional<SkipReason> mailboxHasIt(MailFacts facts) {
        return when(facts.mailboxHasIt(), SkipReason.MAILBOX_HAS_IT);
    }

    /** Counted by the customer and by the mailbox: the stricter one holds. */
    static Optional<SkipReason> tooMany(MailFacts facts) {
        return terms(facts)
                .flatMap(
                        it ->
                                findTooMany(facts, facts.standing(), it)
                                        .or(() -> findTooMany(facts, ofMailbox(facts), it)));
    }

    private static Optional<SkipReason> findTooMany(
            MailFacts facts, Standing standing, MailTerms terms) {
        return FrequencyCap.findBroken(
                standing,
                new FrequencyCap.MailAtTime(
                        facts.order().key().name(), terms.priority(), facts.now()),
                facts.settings().caps(),
                facts.zone());
    }

    private static Standing ofMailbox(MailFacts facts) {
        return facts.standing()
                .withCounted(
                        facts.findGot()
                                .map(
                                        got ->
                                                facts.mailbox()
                                                        .countedFor(
                                                                got.reader(),
                                                                facts.settings().households()))
                                .orElse(List.of()));
    }

    /** Returns what allows a mail that no rule refused. */
    static Basis basis(MailFacts facts) {
        return switch (facts.order()) {
            case OfCampaign _ -> findBasis(facts).orElseThrow();
            case MailOrder.OfService _ -> Basis.REQUESTED;
            case MailOrder.OfTest _ -> Basis.TEST;
        };
    }

    /** What others bought who were merged permits no mail to another address than theirs. */
    private static Optional<Basis> findBasis(MailFacts facts) {
        return Permission.findBasis(
                facts.profile().consents(),
                wishes(facts),
                facts.activity(),
                terms(facts).filter(MailTerms::similarGoods).isPresent()
                        && facts.profile().boughtWithItsAddress(),
                facts.settings());
    }

    /** An opt-in to one topic neither permits nor lifts an objection to another. */
    private static Wishes wishes(MailFacts facts) {
        Wishes wishes = facts.standing().wishes();
        return terms(facts).map(it -> wishes.on(it.topic())).orElse(wishes);
    }

    private static Optional<MailTerms> terms(MailFacts facts) {
        return Optional.ofNullable(facts.terms());
    }

    private static Optional<SkipReason> when(boolean refused, SkipReason reason) {
        return refused ? Optional.of(reason) : Optional.empty();
    }
}
