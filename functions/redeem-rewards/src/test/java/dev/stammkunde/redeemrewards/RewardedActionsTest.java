package dev.stammkunde.redeemrewards;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.programmes.testing.SampleActions;
import dev.stammkunde.redeemrewards.RedeemApi.Reply;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;

/** Rewarded actions as shops report them and browsers ask for them. */
final class RewardedActionsTest {

    private static final String REPORT =
            """
            {"id": "photo-1", "action": "photo", "url": "https://shop.example/p/1",
             "externalId": "p-1", "characters": 40, "occurredAt": "2026-03-20T09:00:00Z"}
            """;
    private static final String YEAR =
            """
            {"id": "year-1", "action": "year", "occurredAt": "2026-03-20T09:00:00Z"}
            """;

    private final RedeemApi api = new RedeemApi();

    @BeforeEach
    void offer() {
        api.now = Instant.parse("2026-03-20T09:05:00Z");
        api.actions.put(SampleActions.scheme("photo", SampleActions.PHOTO));
        api.actions.put(SampleActions.scheme("year", SampleActions.BIRTHDAY));
        api.actions.put(SampleActions.scheme("review", SampleActions.REVIEW));
    }

    private Reply report(String customer, String body) {
        return api.ask(RedeemRoute.REPORT_ACTION, Map.of("customerId", customer), body, null);
    }

    @Test
    void report_paidThenAgain_isCreatedThenAReplayAndSaysWhyInBothLanguages() {
        Reply first = report(CUSTOMER, YEAR);
        Reply again = report(CUSTOMER, YEAR);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("state")).isEqualTo("PAID");
        assertThat(first.body().at("/texts/de/why").asText())
                .isEqualTo("10 Punkte gutgeschrieben.");
        assertThat(first.body().at("/texts/en/why").asText()).isEqualTo("10 points credited.");
        assertThat(first.body().at("/texts/en/checked").isMissingNode()).isTrue();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.isReplay()).isTrue();
    }

    @Test
    void report_photo_waitsAndCarriesWhatIsToBePrintedBesideIt() {
        Reply reply = report(CUSTOMER, REPORT);

        assertThat(reply.text("state")).isEqualTo("WAITS_FOR_REVIEW");
        assertThat(reply.body().at("/texts/de/checked").asText()).startsWith("Nicht geprüft:");
        assertThat(reply.body().at("/texts/en/rewarded").asText())
                .isEqualTo("The shop may give 20 points for this.");
    }

    @Test
    void report_rejected_isKeptWithItsReason() {
        Reply reply = report(CUSTOMER, REPORT.replace("photo\",", "review\","));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("reason")).isEqualTo("NO_PURCHASE_NAMED");
    }

    @Test
    void report_refused_namesTheProblem() {
        report(CUSTOMER, YEAR);

        assertThat(report("stranger", YEAR.replace("year-1", "year-2")).problem())
                .isEqualTo("unknown-customer");
        assertThat(report(CUSTOMER, YEAR.replace("\"year\"", "\"dance\"")).problem())
                .isEqualTo("unknown-action");
        assertThat(report(CUSTOMER, YEAR.replace("09:00", "09:01")).problem())
                .isEqualTo("action-reported-otherwise");
        assertThat(report(CUSTOMER, YEAR.replace("2026-03", "2036-03")).wrong())
                .isEqualTo("occurredAt must be a moment that is not to come");
        assertThat(report(CUSTOMER, REPORT.replace("https", "javascript")).wrong())
                .startsWith("url must be an address that begins with https://");
        assertThat(report(CUSTOMER, "{}").status()).isEqualTo(422);
    }

    @Test
    void withdraw_paid_isTakenBackAndAgainTheSame() {
        report(CUSTOMER, YEAR);

        Map<String, String> path = Map.of("customerId", CUSTOMER, "actionId", "year-1");
        Reply first = api.ask(RedeemRoute.WITHDRAW_ACTION, path, "", null);
        Reply again = api.ask(RedeemRoute.WITHDRAW_ACTION, path, "", null);
        Reply unknown =
                api.ask(
                        RedeemRoute.WITHDRAW_ACTION,
                        Map.of("customerId", CUSTOMER, "actionId", "no-such"),
                        "",
                        null);

        assertThat(first.text("state")).isEqualTo("TAKEN_BACK");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(unknown.problem()).isEqualTo("unknown-action-report");
    }

    @Test
    void list_afterAReport_hasItAndWhatIsOffered() {
        report(CUSTOMER, YEAR);

        Reply list = api.ask(RedeemRoute.ACTIONS, Map.of("customerId", CUSTOMER), "", null);

        assertThat(list.body().at("/actions/0/id").asText()).isEqualTo("year-1");
        assertThat(list.body().path("offered")).hasSize(3);
        assertThat(list.body().at("/offered/0/texts/en/title").asText()).isEqualTo("Photo");
    }
}
