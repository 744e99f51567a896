package dev.stammkunde.manageloyalty;

import static dev.stammkunde.platform.http.AdminGroup.MARKETING;
import static dev.stammkunde.platform.http.AdminGroup.SUPPORT;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.ReviewVerdict;
import dev.stammkunde.programmes.community.ActionId;
import dev.stammkunde.programmes.community.ActionProof;
import dev.stammkunde.programmes.community.ActionWords;
import dev.stammkunde.programmes.community.CommunityNeeds;
import dev.stammkunde.programmes.community.DoneAction;
import dev.stammkunde.programmes.community.DoneAction.Review;
import dev.stammkunde.programmes.community.ListActions;
import dev.stammkunde.programmes.community.ReviewAction;
import dev.stammkunde.shop.Language;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Lets people look at what customers did, and say whether it counts. */
final class ActionReviewAnswers {

    private static final int MOST = 200;
    private static final String PATH = " /admin/shops/{shopId}/action-reviews";
    private static final String REASON = "reason";

    private final ReviewAction review;
    private final ListActions list;

    ActionReviewAnswers(CommunityNeeds needs) {
        this.review = new ReviewAction(needs);
        this.list = new ListActions(needs.actions(), needs.ledger());
    }

    Stream<LoyaltyRoute> routes() {
        return Stream.of(
                new LoyaltyRoute(
                        "LIST_ACTION_REVIEWS",
                        "GET" + PATH,
                        Set.of(MARKETING, SUPPORT),
                        (input, _) -> shown(review.waiting(input.shopId(), MOST))),
                new LoyaltyRoute(
                        "REVIEW_ACTION",
                        "POST" + PATH + "/{reportId}",
                        Set.of(MARKETING, SUPPORT),
                        this::review),
                new LoyaltyRoute(
                        "LIST_CUSTOMER_ACTIONS",
                        "GET /admin/shops/{shopId}/customers/{customerId}/actions",
                        Set.of(MARKETING, SUPPORT),
                        (input, _) -> shown(list.list(customer(input), MOST))));
    }

    private static AccountId customer(AdminInput input) {
        return new AccountId(input.shopId(), input.pathId("customerId"));
    }

    private static HttpResponse shown(List<DoneAction> actions) {
        return HttpResponse.json(
                200,
                JsonText.object(
                        json ->
                                json.array(
                                        "actions",
                                        all ->
                                                actions.forEach(
                                                        one -> all.object(o -> write(o, one))))));
    }

    private HttpResponse review(AdminInput input, Acting acting) {
        ActionId id = new ActionId(input.shopId(), input.pathId("reportId"));
        ReviewVerdict verdict = ReadVerdict.of(input);
        return switch (review.say(id, verdict, acting)) {
            case ReviewAction.Outcome.Said(DoneAction action) ->
                    HttpResponse.json(200, JsonText.object(json -> write(json, action)));
            case ReviewAction.Outcome.NotWaiting _ ->
                    throw AdminRefusedException.of(
                            409,
                            "action-not-waiting",
                            "Nobody has to look at this action",
                            "Somebody has said what becomes of it, or it was withdrawn.");
            case ReviewAction.Outcome.Unknown _ -> throw AdminRefusedException.unknownDocument();
        };
    }

    private static void write(JsonObjectText json, DoneAction action) {
        json.text("id", action.id().id())
                .text("customerId", action.holder().customerId())
                .text("action", action.report().action())
                .text("kind", action.terms().kind())
                .text("state", action.state())
                .text("reason", action.progress().reason())
                .number("points", action.terms().points())
                .text("purchase", action.purchase())
                .text("occurredAt", action.report().occurredAt())
                .text("reportedAt", action.reportedAt());
        ActionProof proof = action.report().proof();
        json.text("orderId", proof.orderId())
                .text("product", proof.product())
                .text("url", proof.url())
                .text("externalId", proof.externalId());
        json.object(
                "why",
                why -> {
                    for (Language language : Language.values()) {
                        why.text(language.code(), ActionWords.why(action, language));
                    }
                });
        Review said = action.progress().review();
        if (said != null) {
            json.object(
                    "review",
                    o ->
                            o.bool("approved", said.approved())
                                    .text(REASON, said.reason())
                                    .text("person", said.person())
                                    .text("at", said.at()));
        }
    }
}
