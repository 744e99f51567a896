package dev.stammkunde.surveys.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.surveys.asking.NotAsked;
import dev.stammkunde.surveys.asking.NotAskedNote;
import dev.stammkunde.surveys.testing.SampleParticipations;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

final class DynamoDbNotAskedTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final CustomerId ANNA = SampleParticipations.KEY.customer();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 9);

    private final DynamoDbNotAsked notes =
            new DynamoDbNotAsked(DYNAMO_DB.client(), DYNAMO_DB.table("SurveysTable"));
    private final DynamoDbParticipations participations =
            new DynamoDbParticipations(DYNAMO_DB.client(), DYNAMO_DB.table("SurveysTable"));

    @Test
    void ofCustomer_keptTwice_isEachOnceTheLatestFirst() {
        List<NotAskedNote> kept =
                List.of(
                        note(ANNA, DAY, "o#1", NotAsked.ASKED_BY_ANY),
                        note(ANNA, DAY.plusDays(1), null, NotAsked.ASKED_IN_WAVE));
        notes.keep(kept);
        notes.keep(kept);
        notes.keep(
                List.of(
                        note(
                                new CustomerId(ANNA.shopId(), "berta"),
                                DAY,
                                "o2",
                                NotAsked.REFUNDED)));

        assertThat(notes.ofCustomer(ANNA, 10)).isEqualTo(kept.reversed());
        assertThat(notes.ofCustomer(ANNA, 1)).isEqualTo(kept.reversed().subList(0, 1));
    }

    @Test
    void erase_customer_forgetsInvitationsAndNotes() {
        var unused =
                participations.save(
                        SampleParticipations.invited(
                                SampleParticipations.KEY, SampleParticipations.INVITED),
                        0);
        notes.keep(List.of(note(ANNA, DAY, "o1", NotAsked.ASKED_BY_ANY)));
        assertThat(participations.ofCustomer(ANNA)).hasSize(1);

        participations.erase(ANNA);

        assertThat(participations.ofCustomer(ANNA)).isEmpty();
        assertThat(notes.ofCustomer(ANNA, 10)).isEmpty();
    }

    @Test
    void keep_aNote_isOneWriteAndEndsByItself() {
        ConsumedCapacity capacity = new ConsumedCapacity();
        try (DynamoDbClient client = capacity.meteredClient()) {
            new DynamoDbNotAsked(client, DYNAMO_DB.table("SurveysTable"))
                    .keep(List.of(note(ANNA, DAY, "o1", NotAsked.ASKED_BY_ANY)));
        }

        assertThat(capacity.byOperation()).isEqualTo(Map.of("PutItem table", 1.0));
        assertThat(
                        DYNAMO_DB
                                .client()
                                .scan(scan -> scan.tableName(DYNAMO_DB.table("SurveysTable")))
                                .items())
                .singleElement()
                .satisfies(
                        item ->
                                assertThat(new ItemReader(item).number("expiresAt"))
                                        .isEqualTo(
                                                Instant.parse("2027-05-08T00:00:00Z")
                                                        .getEpochSecond()));
    }

    private static NotAskedNote note(
            CustomerId customer, LocalDate day, @Nullable String orderId, NotAsked reason) {
        return new NotAskedNote(customer, "nps", day, orderId, reason);
    }
}
