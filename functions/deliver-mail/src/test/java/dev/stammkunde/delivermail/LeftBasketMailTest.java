package dev.stammkunde.delivermail;

import static dev.stammkunde.campaigns.testing.SampleBehaviour.basket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.BehaviourCondition;
import dev.stammkunde.campaigns.BehaviourCondition.Done;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.CampaignRule.LeftBasket;
import dev.stammkunde.campaigns.Goods;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.campaigns.behaviour.BehaviourConsent;
import dev.stammkunde.campaigns.behaviour.BehaviourEvent;
import dev.stammkunde.campaigns.testing.SampleBehaviour;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.testing.ToldOrders;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What becomes of mails about baskets that were left. */
class LeftBasketMailTest {

    private static final Instant LEFT = World.NOON.minus(Duration.ofHours(5));

    private final World world = new World();

    @Test
    void deliver_basketStillLeft_showsItsProductsByHttpsAlone() {
        CustomerId anna = follow();
        leaves(anna, basket("e1", LEFT, "coffee", "cup", "tea", "pot"));

        assertThat(world.deliverOne(World.NOON, mail(anna))).isEqualTo(new DeliveryOutcome.Sent());

        String html = world.service.accepted.getFirst().mail().html();
        assertThat(html)
                .contains("Product coffee", "Product cup", "Product tea", "12,50")
                .contains("src=\"https://shop.example/coffee.jpg\"")
                .contains("https://shop.example/basket")
                .doesNotContain("Product pot")
                .doesNotContain("src=\"http:");
    }

    @Test
    void deliver_basketOfNow_isWhatTheMailShows() {
        CustomerId anna = follow();
        leaves(anna, basket("e1", LEFT.minusSeconds(60), "coffee"));
        leaves(anna, basket("e2", LEFT, "cup"));

        world.deliverOne(World.NOON, mail(anna));

        assertThat(world.service.accepted.getFirst().mail().html())
                .contains("Product cup")
                .doesNotContain("Product coffee");
    }

    @Test
    void deliver_consentTakenBackWhileItWaited_isSkipped() {
        CustomerId anna = follow();
        leaves(anna, basket("e1", LEFT, "coffee"));
        BehaviourConsent agreed = world.behaviours.behaviourOf(anna).consent();
        world.behaviours.say(anna, agreed, agreed.withdrawn(World.NOON.minusSeconds(1)));

        assertSkipped(anna, SkipReason.BEHAVIOUR_NOT_AGREED);
    }

    /** A newsletter to who searched, whose run was before the withdrawal. */
    @Test
    void deliver_audienceOfBehaviourAndConsentTakenBackSince_isSkipped() {
        CustomerId anna = follow();
        world.versions.clear();
        world.versions.add(
                newsletter(
                        Audience.everyone()
                                .doing(
                                        new BehaviourCondition(
                                                Set.of(Done.SEARCHED), 30, Goods.ANY))));
        BehaviourConsent agreed =
                SampleBehaviour.agree(world.behaviours, anna, Instant.EPOCH.plusSeconds(1));
        assertThat(world.deliverOne(World.NOON, World.order(anna, "2026", World.NOON)))
                .isEqualTo(new DeliveryOutcome.Sent());

        world.behaviours.say(anna, agreed, agreed.withdrawn(World.NOON.minusSeconds(1)));

        assertThat(world.deliverOne(World.NOON, World.order(anna, "2027", World.NOON)))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.BEHAVIOUR_NOT_AGREED));
    }

    @Test
    void deliver_emptiedOrChangedAMomentAgo_isSkipped() {
        CustomerId anna = follow();
        leaves(anna, basket("e1", LEFT, "coffee"));
        leaves(anna, basket("e2", World.NOON.minusSeconds(60), "coffee", "cup"));

        assertSkipped(anna, SkipReason.BASKET_CHANGED);
    }

    @Test
    void deliver_basketOfAMonthAgoThatWasNotDeletedYet_isSkipped() {
        CustomerId anna = follow();
        leaves(anna, basket("e1", World.NOON.minus(Duration.ofDays(30)), "coffee"));

        assertSkipped(anna, SkipReason.BASKET_CHANGED);
    }

    @Test
    void deliver_purchaseReportedWhileItWaited_isSkipped() {
        CustomerId anna = follow();
        leaves(anna, basket("e1", LEFT, "coffee"));
        buys(LEFT);

        assertSkipped(anna, SkipReason.PURCHASED_SINCE);
    }

    @Test
    void deliver_lastPurchaseBeforeTheBasket_isSent() {
        CustomerId anna = follow();
        leaves(anna, basket("e1", LEFT, "coffee"));
        buys(LEFT.minusSeconds(1));

        assertThat(world.deliverOne(World.NOON, mail(anna))).isEqualTo(new DeliveryOutcome.Sent());
    }

    private static Campaign newsletter(Audience audience) {
        CampaignDraft draft = World.campaign(1, CampaignState.ACTIVE, World.content(null)).draft();
        return new CampaignDraft(
                        draft.name(),
                        draft.rule(),
                        draft.timing(),
                        audience,
                        draft.topic(),
                        draft.contents(),
                        draft.gift(),
                        draft.priority(),
                        draft.holdoutPercent(),
                        draft.similarGoods())
                .toVersion(World.CAMPAIGN, 1, CampaignState.ACTIVE, Instant.EPOCH);
    }

    private void assertSkipped(CustomerId anna, SkipReason reason) {
        assertThat(world.deliverOne(World.NOON, mail(anna)))
                .isEqualTo(new DeliveryOutcome.Skipped(reason));
        assertThat(world.service.accepted).isEmpty();
    }

    private void buys(Instant at) {
        new ToldOrders(World.SHOP, world.customers, world.customers)
                .hear(ToldOrders.Told.paid("anna", "o1", at));
    }

    private void leaves(CustomerId customer, BehaviourEvent basket) {
        BehaviourConsent agreed =
                SampleBehaviour.agree(world.behaviours, customer, Instant.EPOCH.plusSeconds(1));
        world.behaviours.keep(customer, agreed, List.of(basket));
    }

    private CustomerId follow() {
        world.versions.clear();
        world.versions.add(
                new CampaignDraft(
                                "Basket",
                                new LeftBasket(4),
                                new Timing(
                                        "cron(0 9 * * ? *)",
                                        ZoneId.of("Europe/Berlin"),
                                        null,
                                        null,
                                        null),
                                Audience.everyone(),
                                "news",
                                Map.of(
                                        Campaign.MAIN,
                                        Map.of(
                                                Language.DE,
                                                new Content(
                                                        "left-basket", null, null, null, null))),
                                null,
                                Priority.NORMAL,
                                0,
                                true)
                        .toVersion(World.CAMPAIGN, 1, CampaignState.ACTIVE, Instant.EPOCH));
        return world.subscriber("anna");
    }

    private static MailOrder mail(CustomerId customer) {
        return World.order(
                customer,
                "basket/" + customer.id() + "-basket-1",
                World.NOON,
                LocalDate.ofInstant(LEFT, ZoneId.of("Europe/Berlin")));
    }
}
