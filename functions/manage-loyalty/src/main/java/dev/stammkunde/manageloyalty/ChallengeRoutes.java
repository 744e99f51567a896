package dev.stammkunde.manageloyalty;

import static dev.stammkunde.platform.http.AdminGroup.FINANCE;
import static dev.stammkunde.platform.http.AdminGroup.MARKETING;
import static dev.stammkunde.platform.http.AdminGroup.SUPPORT;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.challenges.ChallengeDraft;
import dev.stammkunde.programmes.challenges.ChallengeFor;
import dev.stammkunde.programmes.challenges.Challenges;
import dev.stammkunde.programmes.challenges.ListChallenges;
import dev.stammkunde.programmes.challenges.ShownChallenge;
import dev.stammkunde.programmes.challenges.TogetherDecision;
import dev.stammkunde.programmes.json.ShownChallengeJson;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells how far challenges have come, and a customer in them. */
final class ChallengeRoutes {

    private static final String UNUSABLE = "The challenge cannot be used. Replace it with PUT.";

    private final ListChallenges list;

    ChallengeRoutes(Schemes<ChallengeDraft> documents, Challenges challenges, PointsLedger ledger) {
        this.list = new ListChallenges(documents, challenges, ledger);
    }

    Stream<LoyaltyRoute> routes() {
        return Stream.of(
                new LoyaltyRoute(
                        "SHOW_CUSTOMER_CHALLENGES",
                        "GET /admin/shops/{shopId}/customers/{customerId}/challenges",
                        Set.of(MARKETING, FINANCE, SUPPORT),
                        (input, _) -> show(input)));
    }

    private HttpResponse show(AdminInput input) {
        AccountId customer = new AccountId(input.shopId(), input.pathId("customerId"));
        List<ShownChallenge> shown = list.list(customer, input.request().at());
        return HttpResponse.json(
                200, JsonText.object(json -> ShownChallengeJson.write(json, "challenges", shown)));
    }

    /** Tells what all customers have of a challenge. */
    static LoyaltyKind.Further<ChallengeDraft> figures(Challenges challenges) {
        return new FiguresRoute<ChallengeDraft>(
                        "challengeId", UNUSABLE, asked -> figures(asked, challenges))
                .further();
    }

    private static String figures(FiguresRoute.Asked<ChallengeDraft> asked, Challenges challenges) {
        DocumentId id = asked.id();
        ChallengeDraft draft = asked.draft();
        Optional<TogetherDecision> decision = challenges.findDecision(id);
        return JsonText.object(
                json -> {
                    json.number("version", asked.version())
                            .number("winners", challenges.places(id));
                    if (draft.goalOf() == ChallengeFor.TOGETHER) {
                        json.text("unit", draft.goal().unit())
                                .text("goal", draft.goal().written(draft.goal().amount()))
                                .text(
                                        "together",
                                        draft.goal()
                                                .written(
                                                        challenges.together(
                                                                id, draft.goal().unit())))
                                .text("decidedFrom", draft.decidedAt());
                        decision.ifPresent(it -> json.bool("reached", it.isReached()));
                    }
                });
    }
}
