package dev.stammkunde.campaigns.behaviour;

import static dev.stammkunde.campaigns.testing.SampleBehaviour.basket;
import static dev.stammkunde.campaigns.testing.SampleBehaviour.viewed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.campaigns.behaviour.TakeBehaviour.Told;
import dev.stammkunde.campaigns.testing.InMemoryBehaviours;
import dev.stammkunde.campaigns.testing.SampleBehaviour;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.consent.ConsentText;
import dev.stammkunde.mail.consent.Contact;
import dev.stammkunde.mail.consent.Evidence;
import dev.stammkunde.mail.testing.InMemoryConsents;
import dev.stammkunde.platform.SaveResult;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** That nothing is kept but under a consent, whatever comes at once and wherever it stops. */
class BehaviourUnderConsentTest {

    private static final CustomerId ANNA = new CustomerId("shop", "anna");
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
    private static final ConsentText TEXT = new ConsentText("v1", "I agree.");

    private final InMemoryBehaviours kept = new InMemoryBehaviours();
    private final InMemoryConsents evidence = new InMemoryConsents();
    private final SayConsent say = new SayConsent(kept, evidence);

    @Test
    void take_takenBackWhileItIsDecided_keepsNothing() {
        say.agree(ANNA, TEXT, "checkout", at(AT));
        Behaviours racing =
                new Delegating(kept) {
                    @Override
                    public SaveResult keep(
                            CustomerId customer, BehaviourConsent by, List<BehaviourEvent> events) {
                        say.withdraw(ANNA, "page", at(AT.plusSeconds(1)));
                        return super.keep(customer, by, events);
                    }
                };

        List<TakenBehaviour> taken =
                new TakeBehaviour(racing)
                        .take(
                                List.of(
                                        new Told(ANNA, viewed("1", AT)),
                                        new Told(ANNA, basket("2", AT, "a"))),
                                AT.plusSeconds(2));

        assertThat(taken).containsExactly(TakenBehaviour.NO_CONSENT, TakenBehaviour.NO_CONSENT);
        assertThat(kept.behaviourOf(ANNA).events()).isEmpty();
        assertThat(kept.behaviourOf(ANNA).basket()).isNull();
    }

    @Test
    void take_moreThanIsKeptOfAnybody_saysSoAndKeepsTheFirst() {
        say.agree(ANNA, TEXT, "checkout", at(AT));
        List<Told> told = new ArrayList<>();
        for (int i = 0; i <= TakeBehaviour.MOST_OF_CUSTOMER; i++) {
            told.add(new Told(ANNA, viewed("e" + i, AT)));
        }

        List<TakenBehaviour> taken = new TakeBehaviour(kept).take(told, AT);

        assertThat(taken.getLast()).isEqualTo(TakenBehaviour.TOO_MANY);
        assertThat(kept.behaviourOf(ANNA).events()).hasSize(TakeBehaviour.MOST_OF_CUSTOMER);
        assertThat(new TakeBehaviour(kept).take(told.subList(0, 2), AT))
                .containsOnly(TakenBehaviour.KNOWN);
    }

    @Test
    void withdraw_stoppedBeforeItsProof_isProvenByTheNext() {
        say.agree(ANNA, TEXT, "checkout", at(AT));
        kept.keep(ANNA, kept.behaviourOf(ANNA).consent(), List.of(viewed("1", AT)));
        SayConsent stopping =
                new SayConsent(
                        new Delegating(kept) {
                            @Override
                            public SaveResult say(
                                    CustomerId customer,
                                    BehaviourConsent before,
                                    BehaviourConsent next) {
                                super.say(customer, before, next);
                                throw new IllegalStateException("crash");
                            }
                        },
                        evidence);
        assertThatThrownBy(() -> stopping.withdraw(ANNA, "page", at(AT.plusSeconds(1))))
                .hasMessage("crash");
        assertThat(kept.behaviourOf(ANNA).events()).isEmpty();

        say.withdraw(ANNA, "page", at(AT.plusSeconds(2)));
        say.withdraw(ANNA, "page", at(AT.plusSeconds(3)));

        assertThat(evidence.evidenceOf(ANNA))
                .hasSize(2)
                .last()
                .isInstanceOf(Evidence.Withdrawn.class);
    }

    @Test
    void withdraw_byWhoNeverAgreed_provesNothingHoweverOften() {
        for (Instant when : List.of(Instant.MIN, Instant.MIN, AT, AT, Instant.MIN)) {
            assertThat(say.withdraw(ANNA, "page", at(when)).isAgreed()).isFalse();
        }

        assertThat(evidence.evidenceOf(ANNA)).isEmpty();
    }

    @Test
    void words_inAnyOrder_leaveTheLatest() {
        say.withdraw(ANNA, "page", at(AT.plusSeconds(10)));
        say.agree(ANNA, TEXT, "checkout", at(AT));
        assertThat(kept.behaviourOf(ANNA).consent().isAgreed()).isFalse();

        say.agree(ANNA, TEXT, "checkout", at(AT.plusSeconds(20)));
        say.withdraw(ANNA, "page", at(AT.plusSeconds(15)));

        BehaviourConsent consent = kept.behaviourOf(ANNA).consent();
        assertThat(consent.isAgreed()).isTrue();
        assertThat(consent.since()).isEqualTo(AT.plusSeconds(20));
    }

    @Test
    void asOf_whatADeletionLeft_isNotLookedAt() {
        BehaviourConsent again = BehaviourConsent.NONE.agreed("v2", AT);
        KeptBehaviour left =
                new KeptBehaviour(
                        again,
                        List.of(viewed("1", AT.minusMillis(1)), viewed("2", AT)),
                        SampleBehaviour.basket("3", AT.minusMillis(1), "a"));

        KeptBehaviour shown = left.asOf(AT);

        assertThat(shown.events()).containsExactly(viewed("2", AT));
        assertThat(shown.findBasket()).isEmpty();
    }

    private static Contact at(Instant when) {
        return new Contact(when, null, null);
    }

    /** Hands on each call. */
    private static class Delegating implements Behaviours {

        private final Behaviours behind;

        Delegating(Behaviours behind) {
            this.behind = behind;
        }

        @Override
        public KeptBehaviour behaviourOf(CustomerId customer) {
            return behind.behaviourOf(customer);
        }

        @Override
        public SaveResult keep(
                CustomerId customer, BehaviourConsent consent, List<BehaviourEvent> events) {
            return behind.keep(customer, consent, events);
        }

        @Override
        public SaveResult say(CustomerId customer, BehaviourConsent before, BehaviourConsent next) {
            return behind.say(customer, before, next);
        }

        @Override
        public void forget(CustomerId customer) {
            behind.forget(customer);
        }
    }
}
