package dev.stammkunde.keepcustomers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.behaviour.BehaviourConsent;
import dev.stammkunde.campaigns.behaviour.KeptBehaviour;
import dev.stammkunde.campaigns.testing.InMemoryBehaviours;
import dev.stammkunde.campaigns.testing.SampleBehaviour;
import dev.stammkunde.customers.CustomerId;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** What becomes of the behaviour of customers who are erased, merged or not known any more. */
final class KeptBehaviourTest {

    private static final CustomerId EIGHT = new CustomerId(Events.SHOP, "8");
    private static final CustomerId NINE = new CustomerId(Events.SHOP, "9");
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private final InMemoryBehaviours behaviours = new InMemoryBehaviours();
    private final Shop shop = Shop.inMemory(behaviours);

    @Test
    void erase_byIdOrAddress_leavesNothingOfThemAndAllOfOthers() {
        shop.keep(Events.changed("8", 1, "8@x.de", "Eight"));
        agreesAndDoes(EIGHT);
        agreesAndDoes(NINE);

        shop.keep(Events.redaction(null, "8@x.de", 20));

        assertThat(behaviours.behaviourOf(EIGHT)).isEqualTo(KeptBehaviour.NOTHING);
        assertThat(behaviours.behaviourOf(NINE).events()).hasSize(1);
    }

    /** The event may have been the last that was done before the function broke off. */
    @Test
    void erase_again_removesWhatCameMeanwhile() {
        shop.keep(Events.redaction("8", null, 20));
        agreesAndDoes(EIGHT);

        shop.keep(Events.redaction("8", null, 20));

        assertThat(behaviours.behaviourOf(EIGHT)).isEqualTo(KeptBehaviour.NOTHING);
    }

    @Test
    void merge_toldOnceOrAgain_leavesWhatWhoStaysAgreedToAlone() {
        agreesAndDoes(EIGHT);
        agreesAndDoes(NINE);

        shop.keep(Events.merged("8", "9"));

        assertThat(behaviours.behaviourOf(EIGHT)).isEqualTo(KeptBehaviour.NOTHING);
        assertThat(behaviours.behaviourOf(NINE).events()).hasSize(1);
        agreesAndDoes(EIGHT);
        shop.keep(Events.merged("8", "9"));
        assertThat(behaviours.behaviourOf(EIGHT)).isEqualTo(KeptBehaviour.NOTHING);
    }

    private void agreesAndDoes(CustomerId customer) {
        BehaviourConsent agreed = SampleBehaviour.agree(behaviours, customer, AT);
        behaviours.keep(customer, agreed, List.of(SampleBehaviour.viewed("1", AT)));
    }
}
