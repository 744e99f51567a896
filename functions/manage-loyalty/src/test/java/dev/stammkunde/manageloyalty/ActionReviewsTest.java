package dev.stammkunde.manageloyalty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsView;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.community.ActionDraft;
import dev.stammkunde.programmes.community.ActionId;
import dev.stammkunde.programmes.community.ActionProof;
import dev.stammkunde.programmes.community.ActionReport;
import dev.stammkunde.programmes.community.ReportAction;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.SampleActions;
import dev.stammkunde.programmes.testing.SampleCommunity;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;

/** People look at what customers did. */
final class ActionReviewsTest {

    private static final String LIST = "GET /admin/shops/{shopId}/action-reviews";
    private static final String REVIEW = "POST /admin/shops/{shopId}/action-reviews/{reportId}";
    private static final String CUSTOMERS =
            "GET /admin/shops/{shopId}/customers/{customerId}/actions";
    private static final String YES = "{\"approved\": true, \"reason\": \"shows the pot\"}";
    private static final String NO = "{\"approved\": false, \"reason\": \"shows a cat\"}";
    private static final Instant AT = Instant.parse("2026-11-29T09:00:00Z");

    private final LoyaltyApi api = new LoyaltyApi(SampleKind.ACTIONS);

    @BeforeEach
    void photoOfACustomer() {
        InMemorySchemes<ActionDraft> documents = new InMemorySchemes<>();
        Scheme<ActionDraft> photo = SampleActions.scheme("photo", SampleActions.PHOTO);
        documents.put(
                new Scheme<>(
                        new DocumentId(LoyaltyApi.SHOP, "photo"),
                        1,
                        photo.state(),
                        photo.activeSince(),
                        photo.draft()));
        new ReportAction(SampleCommunity.needs(documents, api.actions, api.ledger))
                .report(
                        new ActionReport(
                                new ActionId(LoyaltyApi.SHOP, "photo-1"),
                                new AccountId(LoyaltyApi.SHOP, "7001"),
                                "photo",
                                new ActionProof(
                                        "1001", "T-1", "https://shop.example/p/1", "p-1", null),
                                AT),
                        AT);
    }

    private Reply review(String body, String group) {
        return api.ask(REVIEW, body, Map.of("group", group));
    }

    private Reply list(String group) {
        return api.ask(LIST, "", Map.of("group", group));
    }

    private long points() {
        return PointsView.of(
                        api.ledger.account(new AccountId(LoyaltyApi.SHOP, "7001")),
                        Instant.parse("2026-11-29T10:00:00Z"))
                .available();
    }

    @Test
    void list_askedBySupport_tellsWhatWaitsWithItsProof() {
        assertThat(list("support").body().path("actions"))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.path("id").textValue()).isEqualTo("photo-1");
                            assertThat(one.path("url").textValue())
                                    .isEqualTo("https://shop.example/p/1");
                            assertThat(one.path("why").path("en").textValue())
                                    .isEqualTo("The shop looks at it; then it brings 20 points.");
                        });
        assertThat(list("finance").status()).isEqualTo(403);
    }

    @Test
    void review_thatApproves_paysOnceAndIsKeptInTheAudit() {
        Reply said = review(YES, "marketing");

        assertThat(said.body().path("state").textValue()).isEqualTo("PAID");
        assertThat(said.body().path("review").path("person").textValue()).isEqualTo("mia");
        assertThat(review(YES, "marketing").status()).isEqualTo(200);
        assertThat(review(NO, "marketing").status()).isEqualTo(409);
        assertThat(points()).isEqualTo(20);
        assertThat(api.actions.audit())
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.deed().verb()).isEqualTo("approve");
                            assertThat(entry.deed().id()).isEqualTo("photo-1");
                            assertThat(entry.acting().person()).isEqualTo("mia");
                        });
        assertThat(list("marketing").body().path("actions")).isEmpty();
    }

    @Test
    void review_thatRejects_paysNothingAndSaysWhy() {
        review(NO, "support");

        assertThat(points()).isZero();
        assertThat(
                        api.ask(CUSTOMERS, "", Map.of("group", "support"))
                                .body()
                                .at("/actions/0/why/de")
                                .textValue())
                .isEqualTo("Keine Punkte. Der Shop hat sie angesehen und nicht anerkannt.");
    }

    @Test
    void review_thatCannotBe_saysWhy() {
        assertThat(api.ask(REVIEW, YES, Map.of("report", "photo-2")).status()).isEqualTo(404);
        assertThat(review("{\"approved\": true}", "support").status()).isEqualTo(422);
        assertThat(review("{", "support").status()).isEqualTo(400);
        assertThat(review(YES, "finance").status()).isEqualTo(403);
    }
}
