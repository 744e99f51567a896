package dev.stammkunde.manageloyalty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.Deed;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.programmes.referral.Referral;
import dev.stammkunde.programmes.referral.ReferralReason;
import dev.stammkunde.programmes.referral.ReferralState;
import dev.stammkunde.programmes.testing.ReferralWorld;
import dev.stammkunde.programmes.testing.SampleReferrals;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

final class ReferralReviewsTest {

    private static final String LIST = "GET /admin/shops/{shopId}/referral-reviews";
    private static final String REVIEW = "POST /admin/shops/{shopId}/referral-reviews/{customerId}";
    private static final String YES = "{\"approved\": true, \"reason\": \"neighbours\"}";
    private static final String NO = "{\"approved\": false, \"reason\": \"one person\"}";

    private final LoyaltyApi api = new LoyaltyApi(SampleKind.REFERRALS);
    private final ReferralWorld shop =
            new ReferralWorld(api.referrals, new InMemoryPointsLedger(), SampleReferrals.draft());

    @BeforeEach
    void fiveFriendsWithinADay() {
        for (int friend = 0; friend < 5; friend++) {
            shop.brings("mia", "f" + friend);
        }
        shop.pays("f4", "o4", "50");
    }

    private Reply review(String friend, String body, String group) {
        return api.ask(REVIEW, body, Map.of("customerId", friend, "group", group));
    }

    private Reply list(String group) {
        return api.ask(LIST, "", Map.of("group", group));
    }

    @Test
    void list_askedBySupport_tellsWhoWaits() {
        assertThat(list("support").body().path("referrals"))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.path("customerId").textValue()).isEqualTo("f4");
                            assertThat(one.path("referrerId").textValue()).isEqualTo("mia");
                            assertThat(one.path("doubts").get(0).textValue()).isEqualTo("VELOCITY");
                        });
        assertThat(list("finance").status()).isEqualTo(403);
    }

    @Test
    void review_thatRefuses_rejectsWithTheReasonOnce() {
        assertThat(review("f4", NO, "support").status()).isEqualTo(200);

        assertThat(shop.of("f4").progress().reasons()).containsExactly(ReferralReason.REVIEWED);
        assertThat(shop.of("f4").progress().review())
                .extracting(Referral.Review::reason)
                .isEqualTo("one person");
        assertThat(api.referrals.audit())
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.deed())
                                        .isEqualTo(new Deed("reject", "doubtful-referral", "f4")));
        assertThat(review("f4", YES, "support").status()).isEqualTo(409);
        assertThat(list("marketing").body().path("referrals")).isEmpty();
    }

    @Test
    void review_thatApproves_leavesItHeld() {
        assertThat(review("f4", YES, "marketing").status()).isEqualTo(200);

        assertThat(shop.state("f4")).isEqualTo(ReferralState.HELD);
        assertThat(list("marketing").body().path("referrals")).isEmpty();
    }

    @Test
    void review_thatCannotBe_saysWhy() {
        assertThat(review("nobody", YES, "support").status()).isEqualTo(404);
        assertThat(review("f0", YES, "support").status()).isEqualTo(409);
        assertThat(review("f4", "{\"approved\": true}", "support").status()).isEqualTo(422);
        assertThat(review("f4", "{", "support").status()).isEqualTo(400);
        assertThat(review("f4", YES, "finance").status()).isEqualTo(403);
    }
}
