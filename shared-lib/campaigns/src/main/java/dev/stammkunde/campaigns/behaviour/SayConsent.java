package dev.stammkunde.campaigns.behaviour;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.consent.ConsentText;
import dev.stammkunde.mail.consent.Contact;
import dev.stammkunde.mail.consent.Evidence.Agreed;
import dev.stammkunde.mail.consent.Evidence.Matter;
import dev.stammkunde.mail.consent.Evidence.Withdrawn;
import dev.stammkunde.mail.consent.EvidenceStore;
import dev.stammkunde.platform.SaveResult;

/**
 * Puts in force what a customer says of the keeping of their behaviour (§ 25 TDDDG, Art. 6 (1) (a)
 * GDPR), with its proof. A consent is proven before it is in force; a withdrawal is in force, and
 * all is deleted, before it is proven.
 */
public final class SayConsent {

    private static final int ATTEMPTS = 6;

    private final Behaviours behaviours;
    private final EvidenceStore evidence;

    public SayConsent(Behaviours behaviours, EvidenceStore evidence) {
        this.behaviours = behaviours;
        this.evidence = evidence;
    }

    /**
     * The customer agrees. Said again to the same words it changes nothing, and is not proven
     * again.
     *
     * @param where it was said: the page, or the shop's own tool for consents
     * @return what is in force now
     * @throws IllegalStateException if others changed the same at each of some attempts
     */
    public BehaviourConsent agree(
            CustomerId customer, ConsentText text, String where, Contact said) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            BehaviourConsent before = behaviours.behaviourOf(customer).consent();
            BehaviourConsent next = before.agreed(text.version(), said.at());
            if (next.equals(before)
                    || (before.isAgreed() && before.version().equals(text.version()))) {
                return before;
            }
            evidence.keep(
                    new Agreed(
                            "behaviour/" + said.at().toEpochMilli(),
                            customer,
                            Matter.BEHAVIOUR,
                            text,
                            where,
                            said));
            if (behaviours.say(customer, before, next) == SaveResult.SAVED) {
                return next;
            }
        }
        throw lost();
    }

    /**
     * The customer takes it back. Who never agreed is remembered as who does not, so that an
     * earlier consent that is told late is none, and nothing is proven. Once this returns, nothing
     * of their behaviour is kept.
     *
     * @return what is in force now, which is a consent where one was given later
     * @throws IllegalStateException if others changed the same at each of some attempts
     */
    public BehaviourConsent withdraw(CustomerId customer, String where, Contact said) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            BehaviourConsent before = behaviours.behaviourOf(customer).consent();
            BehaviourConsent next = before.withdrawn(said.at());
            if (next.equals(before) && before.isAgreed()) {
                return before;
            }
            // Also where it was said before: the deletion may have been the last that was not done.
            if (behaviours.say(customer, before, next) == SaveResult.SAVED) {
                prove(customer, where, said);
                return next;
            }
        }
        throw lost();
    }

    /** Once for each consent, also where it was not done the last time. */
    private void prove(CustomerId customer, String where, Contact said) {
        boolean isOpen =
                evidence.evidenceOf(customer).stream()
                        .filter(one -> one.isOf(Matter.BEHAVIOUR))
                        .reduce((_, last) -> last)
                        .filter(Agreed.class::isInstance)
                        .isPresent();
        if (isOpen) {
            evidence.keep(
                    new Withdrawn(
                            "behaviour-withdrawn/" + said.at().toEpochMilli(),
                            customer,
                            Matter.BEHAVIOUR,
                            where,
                            said));
        }
        evidence.expire(customer, Matter.BEHAVIOUR, said.at());
    }

    private static IllegalStateException lost() {
        return new IllegalStateException("others changed the same consent at each attempt");
    }
}
