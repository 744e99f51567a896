package dev.stammkunde.programmes.store;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.CachedCollection;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.challenges.ChallengeDraft;
import dev.stammkunde.programmes.json.ActionJson;
import dev.stammkunde.programmes.json.ChallengeJson;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells of each order's shop what of its community hears of orders, in one query for all kinds: a
 * shop without any pays nothing more. Safe for use by many threads.
 */
public final class CommunityDocuments {

    private static final String ACTIONS = ActionJson.TYPE.kind() + '#';
    private static final String CHALLENGES = ChallengeJson.TYPE.kind() + '#';

    private final DynamoDbClient client;
    private final String table;
    private final CachedCollection<Scheme<ChallengeDraft>> challenges;

    /**
     * Reads nothing yet.
     *
     * @param function for metrics
     */
    public CommunityDocuments(DynamoDbClient client, String programmesTable, String function) {
        this.client = client;
        this.table = programmesTable;
        this.challenges =
                DynamoDbSchemes.cached(
                        DynamoDbSchemes.documents(
                                client, programmesTable, AuditTable.NONE, ChallengeJson.TYPE),
                        ChallengeJson.TYPE,
                        function);
    }

    /**
     * What a shop has.
     *
     * @param hasActions whether it has rewarded an action ever
     * @param challenges by their newest versions, whatever their state is
     */
    public record OfShop(boolean hasActions, List<Scheme<ChallengeDraft>> challenges) {

        public OfShop {
            challenges = List.copyOf(challenges);
        }
    }

    /** Asks for it: a change is seen by the very next question. */
    public OfShop of(String shopId) {
        Map<String, Integer> latest = latest(shopId);
        Map<DocumentId, Integer> ofChallenges = new LinkedHashMap<>();
        latest.forEach(
                (key, version) -> {
                    if (key.startsWith(CHALLENGES)) {
                        String id = key.substring(CHALLENGES.length());
                        ofChallenges.put(new DocumentId(shopId, id), version);
                    }
                });
        return new OfShop(
                latest.keySet().stream().anyMatch(key -> key.startsWith(ACTIONS)),
                challenges.of(ofChallenges));
    }

    /** Kinds lie by their names, and those of the community beside each other. */
    private Map<String, Integer> latest(String shopId) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :shop AND sk BETWEEN :first AND :last")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":shop", ChallengeKeys.shop(shopId))
                                        .text(":first", ACTIONS)
                                        .text(":last", CHALLENGES + '~')
                                        .toItem())
                        .build();
        Map<String, Integer> latest = new LinkedHashMap<>();
        client.queryPaginator(query)
                .items()
                .forEach(
                        item ->
                                latest.put(
                                        requireNonNull(item.get(KeyText.SK)).s(),
                                        new ItemReader(item).integer("version")));
        return latest;
    }
}
