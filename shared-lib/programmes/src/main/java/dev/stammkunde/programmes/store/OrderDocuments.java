package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.CachedCollection;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.challenges.ChallengeDraft;
import dev.stammkunde.programmes.json.ActionJson;
import dev.stammkunde.programmes.json.ChallengeJson;
import dev.stammkunde.programmes.json.LimitedOfferJson;
import dev.stammkunde.programmes.json.PlanJson;
import dev.stammkunde.programmes.limited.LimitedOfferDraft;
import dev.stammkunde.programmes.membership.PlanDraft;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;

/**
 * Tells of each order's shop what of its programmes hears of orders beside the account, in one
 * query for all kinds: a shop without any pays nothing more. Safe for use by many threads.
 */
public final class OrderDocuments {

    private final LatestDocuments latest;
    private final CachedCollection<Scheme<ChallengeDraft>> challenges;
    private final CachedCollection<Scheme<PlanDraft>> plans;
    private final CachedCollection<Scheme<LimitedOfferDraft>> offers;

    /**
     * Reads nothing yet.
     *
     * @param function for metrics
     */
    public OrderDocuments(DynamoDbClient client, String programmesTable, String function) {
        this.latest =
                new LatestDocuments(
                        client, programmesTable, ActionJson.TYPE, LimitedOfferJson.TYPE);
        this.challenges = cached(client, programmesTable, ChallengeJson.TYPE, function);
        this.plans = cached(client, programmesTable, PlanJson.TYPE, function);
        this.offers = cached(client, programmesTable, LimitedOfferJson.TYPE, function);
    }

    private static <T> CachedCollection<Scheme<T>> cached(
            DynamoDbClient client, String table, DocumentType<T> type, String function) {
        return DynamoDbSchemes.cached(
                DynamoDbSchemes.documents(client, table, AuditTable.NONE, type), type, function);
    }

    /**
     * What a shop has, by their newest versions, whatever their state is.
     *
     * @param hasActions whether it has rewarded an action ever
     */
    public record OfShop(
            boolean hasActions,
            List<Scheme<ChallengeDraft>> challenges,
            List<Scheme<PlanDraft>> plans,
            List<Scheme<LimitedOfferDraft>> offers) {

        /** Of a shop without any. */
        public static final OfShop NOTHING = new OfShop(false, List.of(), List.of(), List.of());

        public OfShop {
            challenges = List.copyOf(challenges);
            plans = List.copyOf(plans);
            offers = List.copyOf(offers);
        }
    }

    /**
     * Asks for it: a change is seen by the very next question. What cannot be used is left out, as
     * by {@link DynamoDbSchemes#all}.
     */
    public OfShop of(String shopId) {
        LatestDocuments.OfShop ofShop = latest.of(shopId);
        return new OfShop(
                !ofShop.of(ActionJson.TYPE).isEmpty(),
                challenges.of(ofShop.of(ChallengeJson.TYPE)),
                plans.of(ofShop.of(PlanJson.TYPE)),
                offers.of(ofShop.of(LimitedOfferJson.TYPE)));
    }
}
