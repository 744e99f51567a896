package dev.stammkunde.manageloyalty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.contests.ContestDraft;
import dev.stammkunde.programmes.contests.ContestNeeds;
import dev.stammkunde.programmes.contests.EnterContest;
import dev.stammkunde.programmes.contests.EntryOutcome;
import dev.stammkunde.programmes.contests.EntryWay;
import dev.stammkunde.programmes.json.ContestJson;
import dev.stammkunde.programmes.store.DynamoDbSchemes;
import dev.stammkunde.programmes.testing.SampleContests;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Marketing takes a contest through its life. */
final class ContestRunTest {

    private static final String OVER = "2026-12-10T00:00:00Z";

    private final LoyaltyApi api = new LoyaltyApi(SampleKind.CONTESTS);

    @BeforeEach
    void create() {
        api.create(SampleKind.CONTESTS.least());
    }

    private Reply step(String name, String at) {
        return api.ask("POST", "/{id}/" + name, "", Map.of("at", at));
    }

    private Reply open() {
        return step("open", "2026-11-29T10:00:00Z");
    }

    private void enter(String customer) {
        ContestNeeds needs =
                SampleContests.needs(
                        new DynamoDbSchemes<ContestDraft>(
                                api.documents("contest"), ContestJson.TYPE, "test"),
                        api.contests,
                        api.ledger);
        assertThat(
                        new EnterContest(needs)
                                .enter(
                                        new EnterContest.Wish(
                                                new AccountId(LoyaltyApi.SHOP, customer),
                                                SampleKind.CONTESTS.id(),
                                                EntryWay.FREE,
                                                "k"),
                                        Instant.parse("2026-11-30T10:00:00Z")))
                .isInstanceOf(EntryOutcome.Done.class);
    }

    @Test
    void life_ofAContest_isToldAndAuditedStepByStep() {
        assertThat(api.get("/{id}/run", "").body().path("phase").asText()).isEqualTo("NOT_OPEN");
        assertThat(open().body().path("commitment").asText()).hasSize(64);
        assertThat(open().headers()).containsKey("idempotency-replayed");
        enter("7001");
        assertThat(step("close", "2026-12-01T00:00:00Z").problem()).isEqualTo("contest-not-over");
        assertThat(step("draw", OVER).problem()).isEqualTo("contest-not-closed");
        assertThat(step("close", OVER).body().path("listed").asInt()).isOne();

        Reply drawn = step("draw", OVER);

        assertThat(drawn.body().at("/drawn/0/customerId").asText()).isEqualTo("7001");
        assertThat(drawn.body().at("/drawn/0/words/de").asText()).isEqualTo("Gewonnen");
        assertThat(step("draw", OVER).body()).isEqualTo(drawn.body());
        assertThat(api.contests.audit())
                .extracting(entry -> entry.deed().verb())
                .containsExactly("open", "close", "draw");
        assertThat(api.contests.audit())
                .allSatisfy(entry -> assertThat(entry.acting().person()).isEqualTo("mia"));
    }

    @Test
    void decline_winner_isAuditedWithItsReason() {
        open();
        enter("7001");
        step("close", OVER);
        String entry = step("draw", OVER).body().at("/drawn/0/entry").asText();

        Reply declined =
                api.ask(
                        "POST",
                        "/{id}/winners/{entryId}/decline",
                        "{\"reason\": \"NO_ANSWER\"}",
                        Map.of("at", OVER, "entry", entry));

        assertThat(declined.body().at("/drawn/0/state").asText()).isEqualTo("DECLINED");
        assertThat(api.contests.audit().getLast().changes().changes())
                .anySatisfy(change -> assertThat(change.toString()).contains("NO_ANSWER"));
        for (String refused : List.of("{}", "{\"reason\": \"Mia is ill\"}")) {
            assertThat(
                            api.ask(
                                            "POST",
                                            "/{id}/winners/{entryId}/decline",
                                            refused,
                                            Map.of("at", OVER, "entry", entry))
                                    .fields())
                    .containsExactly("reason");
        }
    }

    @Test
    void replace_whatMustNotChangeOnceItIsOpen_isRefusedByItsField() {
        String least = SampleKind.CONTESTS.least();
        open();

        assertThat(api.replace(SampleKind.CONTESTS.whole(), 1).fields())
                .containsExactlyInAnyOrder("window", "prizes", "entry", "mayEnter");
        assertThat(api.replace(least.replace("Rules", "Other rules"), 1).fields())
                .isEqualTo(List.of("texts.en.terms"));
        assertThat(api.ask("POST", "/{id}/check", SampleKind.CONTESTS.whole(), Map.of()).status())
                .isEqualTo(422);
        assertThat(
                        api.replace(least.replace("\"title\": \"Mug\"", "\"title\": \"A mug\""), 1)
                                .status())
                .isEqualTo(200);
    }

    @Test
    void open_paused_isRefused() {
        api.post("/{id}/pause");

        assertThat(open().problem()).isEqualTo("contest-not-active");
        assertThat(step("close", OVER).problem()).isEqualTo("contest-not-open");
    }
}
