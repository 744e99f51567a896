package dev.stammkunde.points.store;

import dev.stammkunde.points.FindExpiring.ExpiringPage;
import dev.stammkunde.points.FindSectionsDue;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;

/** Asks the sparse index of accounts by when something of theirs ends by itself. */
public final class DynamoDbFindSectionsDue implements FindSectionsDue {

    private final AccountIndex index;

    public DynamoDbFindSectionsDue(DynamoDbClient client, String pointsTable) {
        this.index =
                new AccountIndex(
                        client,
                        pointsTable,
                        PointsKeys.BY_SECTION_DUE,
                        PointsKeys.SECTION_PART,
                        PointsKeys.SECTION_DUE);
    }

    @Override
    public int parts() {
        return PointsKeys.EXPIRY_SHARDS;
    }

    @Override
    public ExpiringPage dueUntil(String shopId, int part, Instant until, String after) {
        return index.page(shopId, PointsKeys.expiryPart(shopId, false, part), until, after);
    }
}
