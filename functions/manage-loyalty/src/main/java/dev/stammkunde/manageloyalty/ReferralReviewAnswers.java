package dev.stammkunde.manageloyalty;

import static dev.stammkunde.platform.http.AdminGroup.MARKETING;
import static dev.stammkunde.platform.http.AdminGroup.SUPPORT;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.programmes.ReviewVerdict;
import dev.stammkunde.programmes.referral.Referral;
import dev.stammkunde.programmes.referral.ReferralReviews;
import dev.stammkunde.programmes.referral.ReviewReferral;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Lets people look at doubtful referrals. */
final class ReferralReviewAnswers {

    private static final int MOST = 200;
    private static final String PATH = " /admin/shops/{shopId}/referral-reviews";

    private final ReferralReviews reviews;

    ReferralReviewAnswers(ReferralReviews reviews) {
        this.reviews = reviews;
    }

    Stream<LoyaltyRoute> routes() {
        return Stream.of(
                new LoyaltyRoute(
                        "LIST_REVIEWS",
                        "GET" + PATH,
                        Set.of(MARKETING, SUPPORT),
                        (input, _) -> list(input)),
                new LoyaltyRoute(
                        "REVIEW_REFERRAL",
                        "POST" + PATH + "/{customerId}",
                        Set.of(MARKETING, SUPPORT),
                        this::review));
    }

    /** The longest waiting first; an index tells for a moment what is said already. */
    private HttpResponse list(AdminInput input) {
        List<Referral> waiting =
                reviews.referrals().inReview(input.shopId(), MOST).stream()
                        .flatMap(friend -> reviews.referrals().find(friend).stream())
                        .filter(one -> one.findNext().filter(Referral.Next::byPeople).isPresent())
                        .toList();
        return HttpResponse.json(
                200,
                JsonText.object(
                        json ->
                                json.array(
                                        "referrals",
                                        all ->
                                                waiting.forEach(
                                                        one -> all.object(o -> write(o, one))))));
    }

    private HttpResponse review(AdminInput input, Acting acting) {
        CustomerId friend = new CustomerId(input.shopId(), input.pathId("customerId"));
        ReviewVerdict verdict = ReadVerdict.of(input);
        return switch (new ReviewReferral(reviews).say(friend, verdict, acting)) {
            case ReviewReferral.Outcome.Said(Referral referral) ->
                    HttpResponse.json(200, JsonText.object(json -> write(json, referral)));
            case ReviewReferral.Outcome.NotDoubtful _ ->
                    throw AdminRefusedException.of(
                            409,
                            "referral-not-doubtful",
                            "Nobody has to look at this referral",
                            "Somebody has said what becomes of it, or it has come to its end.");
            case ReviewReferral.Outcome.Unknown _ -> throw AdminRefusedException.unknownDocument();
        };
    }

    private static void write(JsonObjectText json, Referral one) {
        json.text("customerId", one.friend().id())
                .text("referrerId", one.referrer().id())
                .text("programme", one.programme())
                .text("state", one.state().name())
                .texts("doubts", one.progress().doubts().stream().map(Enum::name).sorted().toList())
                .text("namedAt", one.namedAt())
                .text("holdEnds", one.findHoldEnd().orElse(null))
                .number("referrerPoints", one.terms().referrerPoints())
                .number("friendPoints", one.terms().friendPoints());
        if (one.progress().order() != null) {
            json.text("orderId", one.progress().order().orderId());
        }
    }
}
