package dev.stammkunde.manageloyalty;

import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.admin.AdminApi;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.programmes.json.ChallengeJson;
import dev.stammkunde.programmes.json.StampCardJson;
import dev.stammkunde.programmes.store.DynamoDbSchemes;
import dev.stammkunde.programmes.store.DynamoDbStampCards;

import java.util.List;
import java.util.stream.Stream;

/** Answers the requests of the admin API that are about programmes beyond points. */
final class ManageLoyalty {

    private static final String UNUSABLE =
            "A document that this rests on cannot be used. Look at it, and replace it with PUT.";

    private final List<LoyaltyRoute> routes;

    ManageLoyalty(ManageLoyaltyPorts ports) {
        this.routes =
                Stream.of(
                                LoyaltyKinds.of(ports).stream()
                                        .flatMap(kind -> routes(kind, ports)),
                                new TierRoutes(ports.tiers()).routes().stream(),
                                cards(ports).routes().stream(),
                                challenges(ports).routes(),
                                new ActionReviewAnswers(ports.community()).routes(),
                                new ContestRoutes(ports.contests()).routes(),
                                new GatheringRoutes(ports.events(), ports.community()).routes(),
                                CharityRoutes.of(ports.charity()).stream(),
                                new ReferralReviewAnswers(ports.reviews()).routes(),
                                new ListDeclarations(ports.declarations()).routes(),
                                new MembershipRoutes(ports.memberships()).routes(),
                                new PartnerRoutes(ports.partners()).routes().stream(),
                                new VipRoutes(ports.vips()).routes().stream())
                        .flatMap(all -> all)
                        .toList();
    }

    private static CardRoutes cards(ManageLoyaltyPorts ports) {
        return new CardRoutes(
                new DynamoDbStampCards(ports.documents().apply(StampCardJson.TYPE)),
                ports.tiers().history());
    }

    private static ChallengeRoutes challenges(ManageLoyaltyPorts ports) {
        return new ChallengeRoutes(
                new DynamoDbSchemes<>(
                        ports.documents().apply(ChallengeJson.TYPE),
                        ChallengeJson.TYPE,
                        ManageLoyaltyHandler.NAME),
                ports.challenges(),
                ports.community().ledger());
    }

    private static <T> Stream<LoyaltyRoute> routes(LoyaltyKind<T> kind, ManageLoyaltyPorts ports) {
        return kind.routes(ports.documentsOf(kind.type()));
    }

    List<LoyaltyRoute> routes() {
        return routes;
    }

    AdminApi<LoyaltyRoute> api(Metrics metrics) {
        return new AdminApi<>(
                routes,
                (route, caller, input, _) ->
                        AdminAnswer.of(
                                route.answering().answer(input, caller.acting(input.request()))),
                UNUSABLE,
                metrics);
    }
}
