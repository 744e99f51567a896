package dev.stammkunde.points.store;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.documents.VersionedDocuments;
import dev.stammkunde.platform.documents.VersionedDocuments.Place;
import dev.stammkunde.points.adjust.AdjustmentLimitDocuments;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.Optional;

/**
 * Shops' limits of adjustments in the shops table, in a partition of their own, so that a right to
 * write them is no right to write programmes. Reads are strongly consistent.
 */
public final class DynamoDbAdjustmentLimits implements AdjustmentLimitDocuments {

    private final VersionedDocuments documents;

    public DynamoDbAdjustmentLimits(DynamoDbClient client, String shopsTable) {
        this.documents = new VersionedDocuments(client, shopsTable);
    }

    @Override
    public Optional<Integer> findLatestVersion(String shopId) {
        return documents.findLatest(place(shopId));
    }

    @Override
    public Optional<String> findText(String shopId, int version) {
        return documents.findText(place(shopId), version);
    }

    @Override
    public SaveResult save(String shopId, int version, String text) {
        return documents.save(place(shopId), version, text);
    }

    private static Place place(String shopId) {
        String partition = "ADJUSTMENT-LIMITS#" + shopId;
        return new Place(partition, "latest", partition);
    }
}
