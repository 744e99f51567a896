package dev.stammkunde.points.store;

import dev.stammkunde.points.FindExpiring;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Asks the sparse index of accounts by when points of theirs are lost. */
public final class DynamoDbFindExpiring implements FindExpiring {

    private final AccountIndex index;

    public DynamoDbFindExpiring(DynamoDbClient client, String pointsTable) {
        this.index =
                new AccountIndex(
                        client,
                        pointsTable,
                        PointsKeys.BY_EXPIRY,
                        PointsKeys.EXPIRY_PART,
                        PointsKeys.FIRST_EXPIRY);
    }

    @Override
    public List<Part> parts(String shopId) {
        List<Part> parts = new ArrayList<>();
        for (int shard = 0; shard < PointsKeys.EXPIRY_SHARDS; shard++) {
            parts.add(new Part(shopId, false, shard));
            parts.add(new Part(shopId, true, shard));
        }
        return List.copyOf(parts);
    }

    @Override
    public ExpiringPage expiringUntil(Part part, Instant until, String after) {
        return index.page(part.shopId(), keyOf(part), until, after);
    }

    @Override
    public ExpiringPage all(Part part, String after) {
        return index.page(part.shopId(), keyOf(part), null, after);
    }

    private static String keyOf(Part part) {
        return PointsKeys.expiryPart(part.shopId(), part.undated(), part.shard());
    }
}
