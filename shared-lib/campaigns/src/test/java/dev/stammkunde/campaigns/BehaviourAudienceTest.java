package dev.stammkunde.campaigns;

import static dev.stammkunde.campaigns.testing.SampleBehaviour.basket;
import static dev.stammkunde.campaigns.testing.SampleBehaviour.searched;
import static dev.stammkunde.campaigns.testing.SampleBehaviour.viewed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.BehaviourCondition.Done;
import dev.stammkunde.campaigns.behaviour.BehaviourConsent;
import dev.stammkunde.campaigns.behaviour.BehaviourEvent;
import dev.stammkunde.campaigns.behaviour.KeptBehaviour;
import dev.stammkunde.campaigns.testing.InMemoryBehaviours;
import dev.stammkunde.campaigns.testing.SampleBehaviour;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.json.MailSettingsJson;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom an audience means that asks for behaviour. */
class BehaviourAudienceTest {

    private static final CustomerId ANNA = new CustomerId("shop", "anna");
    private static final Instant AGREED = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant LOOKED = Instant.parse("2026-11-15T12:00:00Z");
    private static final LocalDate WEEK_LATER = LocalDate.of(2026, 11, 22);

    @Test
    void audience_viewedWithinTheDays_isMeantToTheLastDay() {
        BehaviourCondition viewed = condition(7, Goods.ANY, Done.VIEWED);

        assertThat(reason(viewed, WEEK_LATER, viewed("1", LOOKED))).isEmpty();
        assertThat(reason(viewed, WEEK_LATER.plusDays(1), viewed("1", LOOKED)))
                .contains(NotInAudience.OTHER_BEHAVIOUR);
    }

    @Test
    void audience_otherKindOrOtherGoods_isNotMeant() {
        Goods tea = new Goods(Set.of(), Set.of("tea"));
        Goods coffee = new Goods(Set.of(), Set.of("coffee"));

        assertThat(reason(condition(7, Goods.ANY, Done.WISHED), WEEK_LATER, viewed("1", LOOKED)))
                .isPresent();
        assertThat(reason(condition(7, tea, Done.VIEWED), WEEK_LATER, viewed("1", LOOKED)))
                .isPresent();
        assertThat(reason(condition(7, coffee, Done.VIEWED), WEEK_LATER, viewed("1", LOOKED)))
                .isEmpty();
        assertThat(
                        reason(
                                condition(7, coffee, Done.SEARCHED),
                                WEEK_LATER,
                                searched("1", LOOKED, "coffee")))
                .isPresent();
    }

    @Test
    void audience_basket_isMeantWhileSomethingIsInIt() {
        BehaviourCondition inBasket = condition(7, Goods.ANY, Done.BASKET);

        assertThat(reason(inBasket, WEEK_LATER, basket("1", LOOKED, "a"))).isEmpty();
        assertThat(reason(inBasket, WEEK_LATER, basket("1", LOOKED))).isPresent();
    }

    @Test
    void behaviour_ofWhoTookItBackOrAfterThirtyDays_isNotTold() {
        InMemoryBehaviours kept = new InMemoryBehaviours();
        BehaviourConsent agreed = SampleBehaviour.agree(kept, ANNA, AGREED);
        kept.keep(ANNA, agreed, List.of(viewed("1", LOOKED)));
        FindStandings told = new StandingsWithBehaviour(FindStandings.NONE, kept);
        Instant month = LOOKED.plusSeconds(30L * 86_400);

        assertThat(seen(told, month.minusNanos(1))).hasSize(1);
        assertThat(seen(told, month)).isEmpty();
        kept.say(ANNA, agreed, agreed.withdrawn(LOOKED));
        assertThat(seen(told, LOOKED)).isEmpty();
    }

    private static List<BehaviourEvent> seen(FindStandings told, Instant at) {
        return told.behaviour(List.of(ANNA), at).getOrDefault(ANNA, KeptBehaviour.NOTHING).events();
    }

    private static BehaviourCondition condition(int days, Goods goods, Done did) {
        return new BehaviourCondition(Set.of(did), days, goods);
    }

    private static Optional<NotInAudience> reason(
            BehaviourCondition condition, LocalDate day, BehaviourEvent event) {
        InMemoryBehaviours kept = new InMemoryBehaviours();
        kept.keep(ANNA, SampleBehaviour.agree(kept, ANNA, AGREED), List.of(event));
        KeptBehaviour told = kept.behaviourOf(ANNA).asOf(event.at());
        return MatchAudience.findReasonNot(
                Audience.everyone().doing(condition),
                new CustomerFacts(
                        Profile.empty(),
                        Activity.none(),
                        0,
                        Set.of(),
                        null,
                        TierStanding.NONE,
                        false,
                        told,
                        null),
                MailSettingsJson.defaults("shop"),
                day);
    }
}
