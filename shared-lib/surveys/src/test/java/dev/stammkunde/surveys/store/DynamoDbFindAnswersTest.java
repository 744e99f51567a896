package dev.stammkunde.surveys.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.surveys.FindAnswers;
import dev.stammkunde.surveys.FindAnswers.Place;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.testing.SampleParticipations;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

final class DynamoDbFindAnswersTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final SurveyId NPS = new SurveyId("demo-shop", "nps");
    private static final Instant START = Instant.parse("2026-09-15T10:00:00Z");

    @Test
    void answers_ofSeveralMonthsByPages_areEachOnceLatestFirst() {
        DynamoDbParticipations store =
                new DynamoDbParticipations(DYNAMO_DB.client(), DYNAMO_DB.table("SurveysTable"));
        FindAnswers find =
                new DynamoDbFindAnswers(DYNAMO_DB.client(), DYNAMO_DB.table("SurveysTable"));
        List<Participation> all = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            ParticipationKey key =
                    new ParticipationKey(
                            new CustomerId("demo-shop", "c # " + i), "nps", "2026-09-01");
            Participation answer =
                    SampleParticipations.answered(key, START.plus(Duration.ofDays(9L * i)), i);
            store.save(answer, 0);
            all.addFirst(answer);
        }
        store.save(
                SampleParticipations.invited(
                        new ParticipationKey(new CustomerId("demo-shop", "x"), "nps", "2026-09-01"),
                        START),
                0);
        Instant from = START.plus(Duration.ofDays(2));
        Instant until = START.plus(Duration.ofDays(70));

        List<Participation> paged = new ArrayList<>();
        List<Participation> page = find.answers(NPS, from, until, null, 3);
        while (!page.isEmpty()) {
            paged.addAll(page);
            page = find.answers(NPS, from, until, Place.of(page.getLast()), 3);
        }

        assertThat(paged).isEqualTo(all.subList(1, 8));
        assertThat(find.answers(NPS, from, until, Place.of(all.getFirst()), 3))
                .isEqualTo(all.subList(1, 4));
        assertThat(find.answers(NPS, from, until, Place.of(all.getLast()), 3)).isEmpty();
        assertThat(find.answers(NPS, from, from, null, 3)).isEmpty();
    }
}
