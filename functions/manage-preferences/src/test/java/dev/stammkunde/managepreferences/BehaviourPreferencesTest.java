package dev.stammkunde.managepreferences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.behaviour.BehaviourConsent;
import dev.stammkunde.campaigns.behaviour.KeptBehaviour;
import dev.stammkunde.campaigns.testing.SampleBehaviour;
import dev.stammkunde.mail.consent.ConsentText;
import dev.stammkunde.mail.consent.Contact;
import dev.stammkunde.mail.consent.Evidence.Agreed;
import dev.stammkunde.mail.consent.Evidence.Matter;
import dev.stammkunde.mail.consent.Evidence.Withdrawn;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

/** What the page shows and takes back of behaviour. */
class BehaviourPreferencesTest extends VisitedPreferences {

    @Test
    void look_byWhoNeverAgreedToBehaviour_hasNoBoxToAgreeBy() throws IOException {
        assertThat(send("GET", token, "", NOW).text("body")).doesNotContain("behaviour");
    }

    @Test
    void save_behaviourUnticked_deletesItAtOnceWithItsProof() throws IOException {
        BehaviourConsent agreed = SampleBehaviour.agree(behaviours, CUSTOMER, SENT);
        behaviours.keep(CUSTOMER, agreed, List.of(SampleBehaviour.viewed("1", SENT)));
        consents.keep(
                new Agreed(
                        "behaviour/1",
                        CUSTOMER,
                        Matter.BEHAVIOUR,
                        new ConsentText("behaviour-1", "I agree."),
                        "checkout",
                        new Contact(SENT, null, null)));
        assertThat(send("GET", token, "", NOW).text("body"))
                .contains("name=\"behaviour\" value=\"yes\" checked");
        save("offered=news&topic=news&behaviour-offered=yes&behaviour=yes" + CHOICES);
        assertThat(behaviours.behaviourOf(CUSTOMER).events()).hasSize(1);

        save("offered=news&topic=news&behaviour-offered=yes&birthday-day=99" + CHOICES);

        assertThat(behaviours.behaviourOf(CUSTOMER))
                .isEqualTo(new KeptBehaviour(agreed.withdrawn(NOW), List.of(), null));
        assertThat(consents.evidenceOf(CUSTOMER).getLast())
                .isInstanceOfSatisfying(
                        Withdrawn.class,
                        proof -> assertThat(proof.matter()).isEqualTo(Matter.BEHAVIOUR));
    }

    @Test
    void save_formWithoutTheBoxOfBehaviour_takesNothingBack() throws IOException {
        SampleBehaviour.agree(behaviours, CUSTOMER, SENT);

        save("offered=news&topic=news" + CHOICES);

        assertThat(behaviours.behaviourOf(CUSTOMER).consent().isAgreed()).isTrue();
    }
}
