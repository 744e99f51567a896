package dev.stammkunde.manageloyalty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.gatherings.GatheringDraft;
import dev.stammkunde.programmes.gatherings.SignUp;
import dev.stammkunde.programmes.json.GatheringJson;
import dev.stammkunde.programmes.store.DynamoDbSchemes;
import dev.stammkunde.programmes.testing.SampleGatherings;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The team sees who comes, and says who came. */
final class RosterTest {

    private static final String THERE = "2026-12-10T13:30:00Z";

    private final LoyaltyApi api = new LoyaltyApi(SampleKind.EVENTS);

    @BeforeEach
    void threeSignUpForTwoSeats() {
        api.create(SampleKind.EVENTS.least());
        SignUp signUp =
                new SignUp(
                        SampleGatherings.needs(
                                new DynamoDbSchemes<GatheringDraft>(
                                        api.documents("event"), GatheringJson.TYPE, "test"),
                                api.signups,
                                api.ledger));
        for (String name : List.of("7001", "7002", "7003")) {
            signUp.signUp(
                    new AccountId(LoyaltyApi.SHOP, name),
                    SampleKind.EVENTS.id(),
                    Instant.parse("2026-11-29T10:00:00Z"));
        }
    }

    private Reply mark(String customer, String body) {
        return api.ask(
                "POST",
                "/{id}/roster/{customerId}",
                body,
                Map.of("at", THERE, "customerId", customer, "group", "support"));
    }

    @Test
    void roster_ofAnEvent_namesThemInOrder() {
        Reply roster = api.get("/{id}/roster", "");

        assertThat(roster.body().path("taken").asInt()).isEqualTo(2);
        assertThat(roster.body().path("waiting").asInt()).isOne();
        assertThat(roster.body().at("/signUps/2/customerId").asText()).isEqualTo("7003");
        assertThat(roster.body().at("/signUps/2/state").asText()).isEqualTo("WAITING");
    }

    @Test
    void moveUp_afterSeatsWereAdded_givesThem() {
        api.replace(SampleKind.EVENTS.least().replace("\"capacity\": 2", "\"capacity\": 5"), 1);

        assertThat(api.post("/{id}/move-up").body().path("waiting").asInt()).isZero();
    }

    @Test
    void mark_whoCame_isAuditedOnce() {
        assertThat(mark("7001", "{\"attended\": true}").body().path("state").asText())
                .isEqualTo("ATTENDED");
        mark("7001", "{\"attended\": true}");
        assertThat(mark("7003", "{\"attended\": true}").problem()).isEqualTo("event-no-seat");
        assertThat(mark("nobody", "{\"attended\": true}").problem()).isEqualTo("unknown-document");
        assertThat(mark("7001", "{}").fields()).containsExactly("attended");
        assertThat(api.signups.audit())
                .singleElement()
                .satisfies(entry -> assertThat(entry.deed().verb()).isEqualTo("attended"));
    }
}
