package dev.stammkunde.delivermail;

import static dev.stammkunde.delivermail.World.NOON;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.Split;
import dev.stammkunde.campaigns.Split.OwnContent;
import dev.stammkunde.campaigns.Split.Variant;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.Reach;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which variant readers get, and what is recorded of it. */
final class VariantTest {

    private static final String PLAIN = "Alles Gute zum Geburtstag, Anna!";
    private static final String OWN = "Überraschung!";
    private static final Split SPLIT = split(1, OWN);

    private final World world = new World();

    @Test
    void deliver_campaignWithVariants_sendsEachReaderTheirs() {
        use(1, CampaignState.ACTIVE, SPLIT);
        List<String> variants = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            CustomerId reader = world.customer("reader" + i, "r" + i + "@example.com", "Anna");
            MailOrder order = World.order(reader, "2026");
            world.deliverOne(NOON, order);

            Variant variant = SPLIT.of(reader, World.CAMPAIGN);
            assertThat(world.service.accepted.getLast().mail().subject())
                    .isEqualTo(variant.id().equals("own") ? OWN : PLAIN);
            assertThat(Reach.findVariant(world.record(order))).contains(variant.id());
            assertThat(reach(reader).variant()).isEqualTo(SPLIT.keyOf(variant));
            variants.add(variant.id());
        }
        assertThat(variants).contains("plain", "own");
    }

    @Test
    void deliver_campaignWithoutVariants_recordsNone() {
        MailOrder order = World.order(world.subscriber("anna"), "2026");
        world.deliverOne(NOON, order);

        MailRecord record = world.record(order);
        assertThat(Reach.findVariant(record)).isEmpty();
        assertThat(record.reach()).isEqualTo(new Reach(record.orderedAt(), NOON, 14, "", false));
    }

    @Test
    void deliver_otherTextWhileTheMailWaits_isTheSameVariant() {
        CustomerId reader = readerOf("own");
        use(1, CampaignState.PAUSED, SPLIT);
        MailOrder order = World.order(reader, "2026");
        assertThat(world.deliverOne(NOON, order))
                .isEqualTo(new DeliveryOutcome.Held(HoldReason.CAMPAIGN_PAUSED));
        assertThat(world.record(order).reach()).isNull();

        use(2, CampaignState.ACTIVE, split(1, "Besser!"));
        world.deliverOne(NOON.plusSeconds(60), order);

        assertThat(world.service.accepted.getLast().mail().subject()).isEqualTo("Besser!");
        assertThat(Reach.findVariant(world.record(order))).contains("own");
    }

    @Test
    void deliver_otherWeightsWhileTheMailWaits_followsTheNewSplit() {
        CustomerId reader = readerOf("own");
        Split other = split(7, OWN);
        use(1, CampaignState.PAUSED, SPLIT);
        MailOrder order = World.order(reader, "2026");
        world.deliverOne(NOON, order);

        use(2, CampaignState.ACTIVE, other);
        world.deliverOne(NOON.plusSeconds(60), order);

        assertThat(reach(reader).variant())
                .isEqualTo(other.keyOf(other.of(reader, World.CAMPAIGN)));
    }

    @Test
    void deliver_secondMailOfARun_reachesItsReaderAgain() {
        CustomerId anna = world.subscriber("anna");
        MailOrder first = World.order(anna, "order/1");
        MailOrder second = World.order(anna, "order/2");

        world.deliver(NOON, first, second);

        assertThat(List.of(world.record(first), world.record(second)))
                .extracting(record -> Objects.requireNonNull(record.reach()).again())
                .containsExactly(false, true);
    }

    @Test
    void deliver_sameOrderAgain_changesNothing() {
        use(1, CampaignState.ACTIVE, SPLIT);
        MailOrder order = World.order(world.subscriber("anna"), "2026");
        world.deliverOne(NOON, order);
        MailRecord before = world.record(order);

        assertThat(world.deliverOne(NOON.plusSeconds(9), order))
                .isEqualTo(new DeliveryOutcome.Replayed());
        assertThat(world.record(order)).isEqualTo(before);
    }

    @Test
    void deliver_test_showsTheVariantThatIsTested() {
        use(1, CampaignState.ACTIVE, SPLIT);
        CustomerId reader = readerOf("plain");
        world.deliverOne(
                NOON,
                new MailOrder.OfTest(
                        MailKey.ofTest(reader, "r1"),
                        World.CAMPAIGN,
                        1,
                        new MailOrder.About(Campaign.MAIN, LocalDate.of(2026, 5, 6), null, null),
                        "own",
                        "marketing@example.com",
                        "de",
                        NOON));

        assertThat(world.service.accepted.getLast().mail().subject()).isEqualTo(OWN);
    }

    private CustomerId readerOf(String variant) {
        for (int i = 0; ; i++) {
            CustomerId reader = new CustomerId(World.SHOP, "reader" + i);
            if (SPLIT.of(reader, World.CAMPAIGN).id().equals(variant)) {
                return world.customer("reader" + i, "r" + i + "@example.com", "Anna");
            }
        }
    }

    private Reach reach(CustomerId reader) {
        Standing standing = world.mails.standing(reader).value();
        return Objects.requireNonNull(standing.counted().getLast().reach());
    }

    private void use(int version, CampaignState state, Split split) {
        Campaign campaign = World.campaign(version, state, World.content(null));
        if (version == 1) {
            world.versions.clear();
        }
        world.versions.add(
                campaign.draft()
                        .with(split)
                        .toVersion(campaign.id(), version, state, campaign.activeSince()));
    }

    private static Split split(int weight, String subject) {
        OwnContent own = new OwnContent(null, subject, null, null, null);
        return new Split(
                List.of(
                        new Variant("plain", "Plain", weight, Map.of()),
                        new Variant(
                                "own",
                                "Own",
                                1,
                                Map.of(Campaign.MAIN, Map.of(Language.DE, own, Language.EN, own)))),
                null);
    }
}
