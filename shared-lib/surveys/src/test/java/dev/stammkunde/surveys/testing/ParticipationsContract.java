package dev.stammkunde.surveys.testing;

import static dev.stammkunde.surveys.testing.SampleParticipations.ANNA;
import static dev.stammkunde.surveys.testing.SampleParticipations.INVITED;
import static dev.stammkunde.surveys.testing.SampleParticipations.KEY;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Answer;
import dev.stammkunde.surveys.EraseParticipations;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Participations;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.Segments;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every store of participations does. Each test gets an empty one. */
public abstract class ParticipationsContract {

    protected abstract Participations participations();

    @Test
    void find_unknown_isEmpty() {
        assertThat(participations().find(KEY)).isEmpty();
    }

    @Test
    void save_invitation_isFoundAsItWasAndOfVersionOne() {
        Participation invited = SampleParticipations.invited(KEY, INVITED);

        assertThat(participations().save(invited, 0)).isEqualTo(SaveResult.SAVED);

        assertThat(participations().find(KEY)).contains(new Versioned<>(invited, 1));
    }

    @Test
    void save_answersOfAllKinds_areFoundAsTheyWere() {
        Participation invited = SampleParticipations.invited(KEY, INVITED);
        Participation answered =
                new Participation(
                        invited.invitation(),
                        new Response(
                                Map.of(
                                        "nps",
                                        new Answer.Score(0),
                                        "why",
                                        new Answer.Chosen(List.of("price", "choice")),
                                        "more",
                                        new Answer.Text("<b>zu teuer</b>\n=1+1 \uD83D\uDE00")),
                                INVITED.plusNanos(1),
                                INVITED.plusSeconds(90),
                                true));
        participations().save(invited, 0);

        assertThat(participations().save(answered, 1)).isEqualTo(SaveResult.SAVED);

        assertThat(participations().find(KEY)).contains(new Versioned<>(answered, 2));
    }

    @Test
    void save_anonymousWithoutAnyDetail_isFoundAsItWas() {
        ParticipationKey key =
                new ParticipationKey(
                        new CustomerId("demo-shop", ParticipationKey.ANONYMOUS + "x1"),
                        "open",
                        "2026-11-02");
        Participation answered =
                new Participation(
                        new Invitation(
                                key,
                                1,
                                null,
                                null,
                                new Segments(Language.EN, false, null, Set.of()),
                                SampleParticipations.COUNTING,
                                INVITED,
                                INVITED.plusSeconds(9)),
                        new Response(Map.of("nps", new Answer.Score(10)), INVITED, INVITED, false));

        participations().save(answered, 0);

        assertThat(participations().find(key)).contains(new Versioned<>(answered, 1));
    }

    @Test
    void save_overWhatChangedSince_isAConflictAndChangesNothing() {
        Participation invited = SampleParticipations.invited(KEY, INVITED);
        Participation answered = SampleParticipations.answered(KEY, INVITED, 9);
        participations().save(invited, 0);
        participations().save(answered, 1);

        assertThat(participations().save(invited, 0)).isEqualTo(SaveResult.CONFLICT);
        assertThat(participations().save(invited, 1)).isEqualTo(SaveResult.CONFLICT);

        assertThat(participations().find(KEY)).contains(new Versioned<>(answered, 2));
    }

    @Test
    void save_whatWasErasedSince_isAConflict() {
        assertThat(participations().save(SampleParticipations.answered(KEY, INVITED, 9), 1))
                .isEqualTo(SaveResult.CONFLICT);
        assertThat(participations().find(KEY)).isEmpty();
    }

    @Test
    void ofCustomer_severalSurveysAndCustomers_areTheirOwnNewestFirst() {
        ParticipationKey older = new ParticipationKey(ANNA, "nps", "2026-08-03");
        ParticipationKey other = new ParticipationKey(ANNA, "csat", "2026-11-01");
        ParticipationKey ofOthers =
                new ParticipationKey(new CustomerId("demo-shop", "anna"), "nps", "2026-11-02");
        participations().save(SampleParticipations.invited(KEY, INVITED), 0);
        participations()
                .save(SampleParticipations.answered(older, INVITED.minusSeconds(9_000), 4), 0);
        participations().save(SampleParticipations.invited(other, INVITED.plusSeconds(1)), 0);
        participations().save(SampleParticipations.invited(ofOthers, INVITED), 0);

        assertThat(participations().ofCustomer(ANNA))
                .extracting(one -> one.invitation().key())
                .containsExactly(other, KEY, older);
    }

    @Test
    void erase_twice_leavesNothingOfTheCustomerAndAllOfOthers() {
        CustomerId otto = new CustomerId(ANNA.shopId(), "otto");
        ParticipationKey ottos = new ParticipationKey(otto, KEY.surveyId(), KEY.wave());
        ParticipationKey next = new ParticipationKey(ANNA, KEY.surveyId(), "2027-01-01");
        Participations kept = participations();
        for (ParticipationKey key : List.of(KEY, next, ottos)) {
            kept.save(SampleParticipations.invited(key, INVITED), 0);
        }

        assertThat(kept).isInstanceOf(EraseParticipations.class);
        ((EraseParticipations) kept).erase(ANNA);
        ((EraseParticipations) kept).erase(ANNA);

        assertThat(kept.ofCustomer(ANNA)).isEmpty();
        assertThat(kept.ofCustomer(otto)).hasSize(1);
    }
}
