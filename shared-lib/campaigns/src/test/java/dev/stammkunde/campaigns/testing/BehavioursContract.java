package dev.stammkunde.campaigns.testing;

import static dev.stammkunde.campaigns.testing.SampleBehaviour.basket;
import static dev.stammkunde.campaigns.testing.SampleBehaviour.searched;
import static dev.stammkunde.campaigns.testing.SampleBehaviour.viewed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.behaviour.BehaviourConsent;
import dev.stammkunde.campaigns.behaviour.BehaviourEvent;
import dev.stammkunde.campaigns.behaviour.Behaviours;
import dev.stammkunde.campaigns.behaviour.FindLeftBaskets;
import dev.stammkunde.campaigns.behaviour.KeptBehaviour;
import dev.stammkunde.campaigns.calendar.Moments;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.SaveResult;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What any store of behaviour does. */
public abstract class BehavioursContract {

    private static final CustomerId ADA = new CustomerId("shop#1", "ada#7");
    private static final CustomerId IDA = new CustomerId("shop#1", "ida");
    private static final CustomerId ELSEWHERE = new CustomerId("shop", "1#ida");
    private static final Instant AGREED = Instant.parse("2026-11-01T10:00:00Z");
    private static final Instant LATER = AGREED.plusSeconds(3_600);

    private Behaviours behaviours = new InMemoryBehaviours();

    /** Returns an empty store. */
    protected abstract Behaviours emptyStore();

    /** Returns what finds baskets of the same store. */
    protected abstract FindLeftBaskets baskets();

    @BeforeEach
    void prepare() {
        behaviours = emptyStore();
    }

    @Test
    void behaviourOf_nobodySaidAnything_isNothing() {
        assertThat(behaviours.behaviourOf(ADA)).isEqualTo(KeptBehaviour.NOTHING);
    }

    @Test
    void keep_withoutConsent_conflictsAndKeepsNothing() {
        BehaviourConsent agreed = BehaviourConsent.NONE.agreed("behaviour-1", AGREED);

        assertThat(
                        behaviours.keep(
                                ADA, agreed, List.of(viewed("1", LATER), basket("2", LATER, "a"))))
                .isEqualTo(SaveResult.CONFLICT);

        assertThat(behaviours.behaviourOf(ADA)).isEqualTo(KeptBehaviour.NOTHING);
    }

    @Test
    void keep_withConsent_isThereAsItWasTold() {
        BehaviourConsent agreed = SampleBehaviour.agree(behaviours, ADA, AGREED);
        List<BehaviourEvent> told =
                List.of(viewed("1", LATER), searched("2#%", LATER.plusNanos(1), "\"täglich\" <b>"));

        assertThat(behaviours.keep(ADA, agreed, told)).isEqualTo(SaveResult.SAVED);
        assertThat(behaviours.keep(ADA, agreed, List.of(basket("3", LATER, "a", "b"))))
                .isEqualTo(SaveResult.SAVED);

        assertThat(behaviours.behaviourOf(ADA))
                .isEqualTo(new KeptBehaviour(agreed, told, basket("3", LATER, "a", "b")));
        assertThat(behaviours.behaviourOf(IDA)).isEqualTo(KeptBehaviour.NOTHING);
        assertThat(behaviours.behaviourOf(ELSEWHERE)).isEqualTo(KeptBehaviour.NOTHING);
    }

    @Test
    void keep_oneIsKeptAlready_keepsNoneOfThem() {
        BehaviourConsent agreed = SampleBehaviour.agree(behaviours, ADA, AGREED);
        behaviours.keep(ADA, agreed, List.of(viewed("1", LATER)));

        assertThat(behaviours.keep(ADA, agreed, List.of(viewed("2", LATER), viewed("1", LATER))))
                .isEqualTo(SaveResult.CONFLICT);

        assertThat(behaviours.behaviourOf(ADA).events()).containsExactly(viewed("1", LATER));
    }

    @Test
    void keep_basket_isReplacedByALaterOneAlone() {
        BehaviourConsent agreed = SampleBehaviour.agree(behaviours, ADA, AGREED);
        behaviours.keep(ADA, agreed, List.of(basket("1", LATER, "a")));

        assertThat(behaviours.keep(ADA, agreed, List.of(basket("0", LATER.minusSeconds(1), "z"))))
                .isEqualTo(SaveResult.CONFLICT);
        assertThat(behaviours.keep(ADA, agreed, List.of(basket("2", LATER.plusSeconds(1), "b"))))
                .isEqualTo(SaveResult.SAVED);

        assertThat(behaviours.behaviourOf(ADA).basket())
                .isEqualTo(basket("2", LATER.plusSeconds(1), "b"));
    }

    @Test
    void say_withdrawal_deletesAllAndLetsNothingMoreIn() {
        BehaviourConsent agreed = SampleBehaviour.agree(behaviours, ADA, AGREED);
        BehaviourConsent ofIda = SampleBehaviour.agree(behaviours, IDA, AGREED);
        behaviours.keep(ADA, agreed, List.of(viewed("1", LATER), basket("2", LATER, "a")));
        behaviours.keep(IDA, ofIda, List.of(viewed("1", LATER)));
        BehaviourConsent withdrawn = agreed.withdrawn(LATER.plusSeconds(5));

        assertThat(behaviours.say(ADA, agreed, withdrawn)).isEqualTo(SaveResult.SAVED);

        assertThat(behaviours.behaviourOf(ADA))
                .isEqualTo(new KeptBehaviour(withdrawn, List.of(), null));
        assertThat(behaviours.keep(ADA, agreed, List.of(viewed("3", LATER))))
                .isEqualTo(SaveResult.CONFLICT);
        assertThat(behaviours.behaviourOf(IDA).events()).hasSize(1);
    }

    @Test
    void keep_byAConsentOfBeforeAWithdrawal_conflicts() {
        BehaviourConsent first = SampleBehaviour.agree(behaviours, ADA, AGREED);
        behaviours.say(ADA, first, first.withdrawn(LATER));
        SampleBehaviour.agree(behaviours, ADA, LATER.plusSeconds(1));

        assertThat(behaviours.keep(ADA, first, List.of(viewed("1", LATER))))
                .isEqualTo(SaveResult.CONFLICT);
    }

    @Test
    void say_onWhatIsNoLongerInForce_conflicts() {
        BehaviourConsent agreed = SampleBehaviour.agree(behaviours, ADA, AGREED);

        assertThat(behaviours.say(ADA, BehaviourConsent.NONE, agreed.withdrawn(LATER)))
                .isEqualTo(SaveResult.CONFLICT);

        assertThat(behaviours.behaviourOf(ADA).consent()).isEqualTo(agreed);
    }

    @Test
    void forget_customer_leavesNothingOfThemAndAllOfOthers() {
        BehaviourConsent agreed = SampleBehaviour.agree(behaviours, ADA, AGREED);
        BehaviourConsent ofIda = SampleBehaviour.agree(behaviours, IDA, AGREED);
        behaviours.keep(ADA, agreed, List.of(viewed("1", LATER), basket("2", LATER, "a")));
        behaviours.keep(IDA, ofIda, List.of(viewed("1", LATER)));

        behaviours.forget(ADA);
        behaviours.forget(ADA);

        assertThat(behaviours.behaviourOf(ADA)).isEqualTo(KeptBehaviour.NOTHING);
        assertThat(behaviours.behaviourOf(IDA).events()).hasSize(1);
    }

    @Test
    void changedIn_baskets_areThoseOfTheMomentsWithSomethingInThem() {
        keepBasket(ADA, basket("1", LATER, "a"));
        keepBasket(IDA, basket("1", LATER.plusSeconds(60), "a"));
        keepBasket(new CustomerId("shop#1", "early"), basket("1", LATER.minusSeconds(1), "a"));
        keepBasket(new CustomerId("shop#1", "empty"), basket("1", LATER.plusSeconds(1)));
        keepBasket(ELSEWHERE, basket("1", LATER, "a"));

        assertThat(found(LATER.minusNanos(1), LATER.plusSeconds(60)))
                .containsExactlyInAnyOrder(ADA, IDA);
        assertThat(found(LATER, LATER.plusSeconds(59))).isEmpty();
    }

    @Test
    void changedIn_manyBaskets_findsEachOnce() {
        List<CustomerId> all = new ArrayList<>();
        for (int i = 0; i < 230; i++) {
            CustomerId customer = new CustomerId("shop#1", "c" + i);
            all.add(customer);
            keepBasket(customer, basket("1", LATER.plusSeconds(i % 3), "a"));
        }

        assertThat(found(AGREED, LATER.plusSeconds(60))).containsExactlyInAnyOrderElementsOf(all);
    }

    private void keepBasket(CustomerId customer, BehaviourEvent basket) {
        BehaviourConsent agreed = SampleBehaviour.agree(behaviours, customer, AGREED);
        behaviours.keep(customer, agreed, List.of(basket));
    }

    private List<CustomerId> found(Instant after, Instant until) {
        FindLeftBaskets find = baskets();
        List<CustomerId> found = new ArrayList<>();
        for (int part = 0; part < find.partCount(); part++) {
            String cursor = "";
            while (cursor != null) {
                FindLeftBaskets.Page page =
                        find.changedIn("shop#1", new Moments(after, until), part, cursor);
                page.found().forEach(one -> found.add(one.customer()));
                cursor = page.next();
            }
        }
        return found;
    }
}
