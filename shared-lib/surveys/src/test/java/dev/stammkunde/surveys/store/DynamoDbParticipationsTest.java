package dev.stammkunde.surveys.store;

import static dev.stammkunde.surveys.testing.SampleParticipations.INVITED;
import static dev.stammkunde.surveys.testing.SampleParticipations.KEY;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Participations;
import dev.stammkunde.surveys.testing.ParticipationsContract;
import dev.stammkunde.surveys.testing.SampleParticipations;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.YearMonth;
import java.util.List;

final class DynamoDbParticipationsTest extends ParticipationsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected Participations participations() {
        return new DynamoDbParticipations(DYNAMO_DB.client(), DYNAMO_DB.table("SurveysTable"));
    }

    @Test
    void byAnswer_answersAndInvitations_areTheAnswersOfAMonthInOrder() {
        ParticipationKey later = new ParticipationKey(KEY.customer(), "nps", "2026-11-16");
        ParticipationKey open = new ParticipationKey(KEY.customer(), "nps", "2026-11-23");
        Participation second =
                SampleParticipations.answered(later, INVITED.plusSeconds(900_000), 3);
        Participation first = SampleParticipations.answered(KEY, INVITED, 9);
        participations().save(second, 0);
        participations().save(first, 0);
        participations().save(SampleParticipations.invited(open, INVITED), 0);

        assertThat(answersOf(YearMonth.of(2026, 11))).containsExactly(first, second);
        assertThat(answersOf(YearMonth.of(2026, 12))).isEmpty();
    }

    private static List<Participation> answersOf(YearMonth month) {
        return DYNAMO_DB
                .client()
                .query(
                        query ->
                                query.tableName(DYNAMO_DB.table("SurveysTable"))
                                        .indexName(ParticipationKeys.BY_ANSWER)
                                        .keyConditionExpression("answerShard = :shard")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .text(
                                                                ":shard",
                                                                ParticipationKeys.answerShard(
                                                                        KEY.survey(), month))
                                                        .toItem()))
                .items()
                .stream()
                .flatMap(item -> ParticipationItem.find(item).stream())
                .map(found -> found.value())
                .toList();
    }
}
