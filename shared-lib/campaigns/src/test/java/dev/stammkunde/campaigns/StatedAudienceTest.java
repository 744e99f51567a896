package dev.stammkunde.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.shop.StatedPreferences;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whom an audience means that asks for what customers state of themselves. */
class StatedAudienceTest {

    private static final StatedPreferences ANNA =
            StatedPreferences.of(Set.of("Green tea"), Map.of("shoe", "42"), Set.of("student"));

    @Test
    void audience_oneOfEach_isMeant() {
        assertThat(reason(Set.of("Green tea", "Coffee"), Set.of("student"), "42", ANNA)).isEmpty();
        assertThat(reason(Set.of(), Set.of(), null, ANNA)).isEmpty();
    }

    @Test
    void audience_somethingElseOrNothingStated_isNotMeant() {
        assertThat(reason(Set.of("Coffee"), Set.of(), null, ANNA))
                .contains(NotInAudience.NOT_STATED);
        assertThat(reason(Set.of("Green tea"), Set.of("parent"), null, ANNA)).isPresent();
        assertThat(reason(Set.of(), Set.of(), "43", ANNA)).isPresent();
        assertThat(reason(Set.of(), Set.of(), null, StatedPreferences.none())).isPresent();
    }

    @Test
    void partsNeeded_stated_isTheProfileAlone() {
        assertThat(MatchAudience.partsNeeded(audience(Set.of("Coffee"), Set.of(), null)))
                .containsExactly(Part.PROFILE);
    }

    private static Optional<NotInAudience> reason(
            Set<String> interests,
            Set<String> situations,
            @Nullable String shoe,
            StatedPreferences stated) {
        CustomerFacts facts =
                new CustomerFacts(
                        Profile.empty().withStated(stated, Instant.EPOCH),
                        Activity.none(),
                        0,
                        Set.of(),
                        null);
        return MatchAudience.findReasonNot(
                audience(interests, situations, shoe),
                facts,
                MailSettingsJson.defaults("shop"),
                LocalDate.of(2026, 11, 22));
    }

    private static Audience audience(
            Set<String> interests, Set<String> situations, @Nullable String shoe) {
        Audience all = Audience.everyone();
        return new Audience(
                all.languages(),
                all.countries(),
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                RatingCondition.NONE,
                null,
                new StatedCondition(
                        interests,
                        situations,
                        shoe == null ? null : new StatedCondition.Size("shoe", Set.of(shoe))));
    }
}
