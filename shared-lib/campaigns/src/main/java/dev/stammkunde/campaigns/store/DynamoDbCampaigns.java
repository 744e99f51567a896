package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.CampaignDocuments;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.documents.VersionedDocuments;
import dev.stammkunde.platform.documents.VersionedDocuments.Place;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.List;
import java.util.Optional;

/** Campaigns in the campaigns table. Reads are strongly consistent. */
public final class DynamoDbCampaigns implements CampaignDocuments {

    private final VersionedDocuments documents;
    private final DynamoDbClient client;
    private final String table;

    public DynamoDbCampaigns(DynamoDbClient client, String table) {
        this.documents = new VersionedDocuments(client, table);
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<Integer> findLatestVersion(CampaignId id) {
        return documents.findLatest(place(id));
    }

    @Override
    public Optional<String> findText(CampaignId id, int version) {
        return documents.findText(place(id), version);
    }

    @Override
    public SaveResult save(CampaignId id, int version, String text) {
        return documents.save(place(id), version, text);
    }

    @Override
    public List<CampaignId> ofShop(String shopId) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :shop AND begins_with(sk, :campaigns)")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":shop", CampaignKeys.shop(shopId))
                                        .text(":campaigns", CampaignKeys.CAMPAIGNS)
                                        .toItem())
                        .build();
        return client.queryPaginator(query).items().stream()
                .map(item -> new ItemReader(item).text(CampaignKeys.SK))
                .map(sort -> CampaignKeys.campaignOf(shopId, sort))
                .toList();
    }

    private static Place place(CampaignId id) {
        return new Place(
                CampaignKeys.shop(id.shopId()),
                CampaignKeys.campaign(id),
                CampaignKeys.versionsOf(id));
    }
}
