package dev.stammkunde.delivermail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.RewardInReach;
import dev.stammkunde.campaigns.TierToTell;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A mail speaks of the reward that its reader can have, or soon. */
final class RewardInMailTest {

    private static final String ASKS =
            "<mj-text>{{#if reward.name}}{{#if reward.pointsMissing}}Noch {{points"
                    + " reward.pointsMissing}} bis {{reward.name}}{{else}}Hol dir"
                    + " {{reward.name}}{{/if}}{{else}}Schau vorbei{{/if}}</mj-text>";

    private final World world = new World();

    @Test
    void deliver_pointsMissing_saysHowManyAndEscapesTheName() {
        reward("Tee & <b>mehr</b>", 80);

        send(ASKS);

        assertThat(text()).contains("Noch 80\u00a0Punkte bis Tee & <b>mehr</b>");
        assertThat(world.service.accepted.getFirst().mail().html())
                .contains("Tee &amp; &lt;b&gt;mehr&lt;/b&gt;")
                .doesNotContain("<b>mehr");
    }

    @Test
    void deliver_canBeHad_saysSo() {
        reward("Tee", 0);

        send(ASKS);

        assertThat(text()).contains("Hol dir Tee");
    }

    @Test
    void deliver_noneInReach_saysTheRest() {
        send(ASKS);

        assertThat(text()).contains("Schau vorbei");
    }

    @Test
    void deliver_noneInReachAndAskedWithoutIf_isHeld() {
        assertThat(send("<mj-text>{{reward.name}}</mj-text>"))
                .isEqualTo(new DeliveryOutcome.Held(HoldReason.MISSING_VARIABLE));
    }

    @Test
    void deliver_saysNothingOfRewards_looksForNone() {
        send("<mj-text>Hallo</mj-text>");

        assertThat(world.rewardsAsked).isZero();
    }

    @Test
    void deliver_tierOfTheReader_saysItAndWhatIsMissing() {
        world.tier =
                Optional.of(
                        new TierToTell(
                                Map.of(Language.DE, "Silber"),
                                Map.of(Language.DE, "Noch 37 € für Gold."),
                                Map.of(Language.DE, "Für Silber fehlen 12 €."),
                                LocalDate.of(2026, 12, 31)));

        send(
                "<mj-text>{{#if tier.name}}{{tier.name}}: {{tier.missing}}{{/if}}</mj-text>"
                        + "<mj-text>{{tier.keep}} {{date tier.lastDay}}</mj-text>");

        assertThat(text())
                .contains("Silber: Noch 37 € für Gold.")
                .contains("Für Silber fehlen 12 €. 31. Dezember 2026");
    }

    @Test
    void deliver_saysNothingOfTiers_looksForNone() {
        send("<mj-text>Hallo</mj-text>");

        assertThat(world.tiersAsked).isZero();
    }

    private void reward(String name, long missing) {
        world.reward =
                Optional.of(
                        new RewardInReach(
                                Map.of(Language.DE, name, Language.EN, "Tea"),
                                Language.DE,
                                missing));
    }

    private String text() {
        return world.service.accepted.getFirst().mail().text();
    }

    private DeliveryOutcome send(String body) {
        world.versions.clear();
        world.versions.add(World.campaign(1, CampaignState.ACTIVE, World.content(body)));
        CustomerId anna = world.subscriber("anna");
        return world.deliverOne(World.NOON, World.order(anna, "2026"));
    }
}
