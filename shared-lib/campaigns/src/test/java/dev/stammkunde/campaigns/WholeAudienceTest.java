package dev.stammkunde.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.campaigns.testing.OneCampaign;
import dev.stammkunde.campaigns.testing.SampleAudiences;
import dev.stammkunde.campaigns.testing.SampleCampaigns;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.MailSettings;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Set;

/** Both must hold: what the campaign says, and what the audience says that it names. */
final class WholeAudienceTest {

    private static final MailSettings SETTINGS =
            new OneCampaign(
                            SampleCampaigns.of(
                                    "shop", "c", new CampaignRule.Birthday(0, LeapDay.MARCH_1, 30)))
                    .settings("shop");
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final Audience RICH =
            new Audience(Set.of(), Set.of(), null, null, null, null, 500L, Set.of());
    private static final SavedAudience SAVED =
            SampleAudiences.saved(
                    "shop",
                    "lapsed",
                    3,
                    new AudienceDraft("Lapsed", SampleAudiences.notBoughtFor(30), "l1"));

    private static CustomerFacts having(long points) {
        return new CustomerFacts(Profile.empty(), Activity.none(), points, Set.of(), null);
    }

    @Test
    void findReasonNot_eitherFails_isTheReason() {
        WholeAudience whole = new WholeAudience(RICH.within("lapsed"), SAVED);

        assertThat(whole.findReasonNot(having(499), SETTINGS, DAY))
                .contains(NotInAudience.TOO_FEW_POINTS);
        assertThat(whole.findReasonNot(having(500), SETTINGS, DAY)).isEmpty();
        WholeAudience strict =
                new WholeAudience(
                        Audience.everyone().within("lapsed"),
                        SampleAudiences.saved(
                                "shop", "lapsed", 1, new AudienceDraft("a", RICH, null)));
        assertThat(strict.findReasonNot(having(499), SETTINGS, DAY))
                .contains(NotInAudience.TOO_FEW_POINTS);
    }

    @Test
    void partsNeeded_ofBoth_areThoseOfEither() {
        WholeAudience whole = new WholeAudience(RICH.within("lapsed"), SAVED);

        assertThat(whole.partsNeeded())
                .containsExactlyInAnyOrder(Part.POINTS, Part.ACTIVITY, Part.PROFILE);
        assertThat(whole.findList()).contains(new ListId("shop", "l1"));
        assertThat(whole.savedVersion()).isEqualTo(3);
    }

    /** Who forgets to look the audience up must not mail everyone. */
    @Test
    void findReasonNot_withoutTheAudienceThatIsNamed_isAFault() {
        Audience named = RICH.within("lapsed");

        assertThatThrownBy(() -> MatchAudience.findReasonNot(named, having(500), SETTINGS, DAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WholeAudience.of(named))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WholeAudience(RICH.within("another"), SAVED))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
