package dev.stammkunde.delivermail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Article;
import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.CampaignRule.AfterOptIn;
import dev.stammkunde.campaigns.CampaignRule.AfterOrder;
import dev.stammkunde.campaigns.FollowUpKey;
import dev.stammkunde.campaigns.Goods;
import dev.stammkunde.campaigns.OrderFilter;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.customers.AfterMilestone;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.OrderMilestone;
import dev.stammkunde.customers.testing.SampleOrderReports;
import dev.stammkunde.customers.testing.ToldOrders;
import dev.stammkunde.customers.testing.ToldOrders.Told;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.mail.RenderedMail;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.consent.TellWishes;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What becomes of mails that come after orders and opt-ins. */
class FollowUpMailTest {

    private static final Instant BOUGHT = Instant.parse("2026-05-01T09:00:00Z");
    private static final Instant SENT = Instant.parse("2026-05-03T09:00:00Z");
    private static final Article POT =
            new Article(
                    new Goods(Set.of("pot"), Set.of()),
                    Map.of(
                            Language.DE,
                            new Article.Link("https://shop.example/pot", "Die neue Kanne")));

    private final World world = new World();
    private final ToldOrders orders = new ToldOrders(World.SHOP, world.customers, world.customers);
    private final Told order = Told.paid("anna", "o1", BOUGHT).delivered(SENT);

    @Test
    void deliver_thanks_saysTheOrderItsPointsAndTheBalance() {
        CustomerId anna = follow(after(false), "thanks");
        world.orderPoints = 1_234;

        assertThat(world.deliverOne(World.NOON, mail(anna))).isEqualTo(new DeliveryOutcome.Sent());

        RenderedMail mail = world.service.accepted.getFirst().mail();
        assertThat(mail.text())
                .contains("deine Bestellung o1 vom", "1.234")
                .doesNotContain("Einlösen kannst du jetzt 0");
    }

    @Test
    void deliver_guide_leadsToTheArticleOfWhatWasBought() {
        CustomerId anna = follow(after(false), "guide");

        assertThat(world.deliverOne(World.NOON, mail(anna))).isEqualTo(new DeliveryOutcome.Sent());

        RenderedMail mail = world.service.accepted.getFirst().mail();
        assertThat(mail.subject()).isEqualTo("Die neue Kanne");
        assertThat(mail.html()).contains("href=\"https://shop.example/pot\"");
    }

    @Test
    void deliver_takenBackWhileItWaits_isSkipped() {
        CustomerId anna = follow(after(false), "thanks");
        Instant night = Instant.parse("2026-05-06T20:00:00Z");
        assertThat(world.deliverOne(night, mail(anna)))
                .isEqualTo(new DeliveryOutcome.Held(HoldReason.QUIET_HOURS));
        orders.hear(
                order.refunded(
                        List.of(SampleOrderReports.refund("r", SampleOrderReports.cents(500)))));

        assertThat(world.deliverOne(night.plus(Duration.ofHours(12)), mail(anna)))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.ORDER_TAKEN_BACK));
    }

    @Test
    void deliver_cancelledOrNotDeliveredAnyMore_isSkipped() {
        CustomerId anna = follow(after(false), "thanks");
        orders.hear(order.delivered(null));
        assertThat(world.deliverOne(World.NOON, mail(anna)))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.ORDER_TAKEN_BACK));

        Told second = Told.paid("anna", "o2", BOUGHT).delivered(SENT);
        orders.hear(second);
        orders.hear(second.cancelled(true));
        assertThat(world.deliverOne(World.NOON, mail(anna, "o2")))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.ORDER_TAKEN_BACK));
        assertThat(world.deliverOne(World.NOON, mail(anna, "unheard")))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.ORDER_TAKEN_BACK));
    }

    @Test
    void deliver_anOrderThatIsHistory_isSkipped() {
        CustomerId anna = follow(after(false), "thanks");
        orders.takeOver(Told.paid("anna", "o3", BOUGHT).delivered(SENT));

        assertThat(world.deliverOne(World.NOON, mail(anna, "o3")))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.ORDER_TAKEN_BACK));
    }

    @Test
    void deliver_onlyWithPoints_isSkippedWithoutThem() {
        CustomerId anna = follow(after(true), "thanks");

        assertThat(world.deliverOne(World.NOON, mail(anna)))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.ORDER_WITHOUT_POINTS));
    }

    @Test
    void deliver_moreThanAWeekLate_isSkipped() {
        CustomerId anna = follow(after(false), "thanks");

        assertThat(world.deliverOne(World.NOON.plus(Duration.ofDays(7)), mail(anna)))
                .isEqualTo(new DeliveryOutcome.Sent());
        assertThat(world.deliverOne(World.NOON.plus(Duration.ofDays(8)), mail(anna, "o2")))
                .isInstanceOf(DeliveryOutcome.Skipped.class);
    }

    @Test
    void deliver_welcome_isSentOnceAndNotToWhoRevoked() {
        CustomerId anna = follow(new AfterOptIn(0), "welcome");
        CustomerId berta = world.subscriber("berta");
        new TellWishes(world.mails).tell(berta, wishes -> wishes.objected(World.NOON));

        assertThat(world.deliverOne(World.NOON, welcome(anna)))
                .isEqualTo(new DeliveryOutcome.Sent());
        assertThat(world.deliverOne(World.NOON.plusSeconds(60), welcome(anna)))
                .isEqualTo(new DeliveryOutcome.Replayed());
        assertThat(world.deliverOne(World.NOON.plusSeconds(60), welcome(berta)))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.OBJECTED));
        assertThat(world.service.accepted.getFirst().mail().subject()).startsWith("Willkommen");
    }

    private static MailOrder welcome(CustomerId customer) {
        EmailKey address = EmailKey.of(World.SHOP, customer.id() + "@example.com");
        return World.order(customer, FollowUpKey.of(address), World.NOON);
    }

    private static AfterOrder after(boolean withPoints) {
        return new AfterOrder(
                new AfterMilestone(OrderMilestone.DELIVERED, 3),
                new OrderFilter(1, null, Goods.ANY, withPoints),
                List.of(POT));
    }

    /** Returns a customer of a shop whose campaign follows a rule. */
    private CustomerId follow(CampaignRule rule, String template) {
        Content content = new Content(template, null, null, null);
        world.versions.clear();
        world.versions.add(
                new CampaignDraft(
                                "After",
                                rule,
                                new Timing(
                                        "cron(0 9 * * ? *)",
                                        ZoneId.of("Europe/Berlin"),
                                        null,
                                        null,
                                        null),
                                Audience.everyone(),
                                "news",
                                Map.of(Campaign.MAIN, Map.of(Language.DE, content)),
                                null,
                                Priority.NORMAL,
                                0,
                                true)
                        .toVersion(World.CAMPAIGN, 1, CampaignState.ACTIVE, Instant.EPOCH));
        CustomerId anna = world.subscriber("anna");
        orders.hear(order.of(Set.of("pot"), Set.of()));
        return anna;
    }

    private static MailOrder mail(CustomerId customer) {
        return mail(customer, "o1");
    }

    private static MailOrder mail(CustomerId customer, String id) {
        return World.order(
                customer,
                FollowUpKey.of(new OrderId(World.SHOP, id)),
                World.NOON,
                LocalDate.of(2026, 5, 3));
    }
}
