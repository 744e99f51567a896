package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.CampaignDocuments;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbDocuments;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Campaigns in the campaigns table. */
public record DynamoDbCampaigns(DynamoDbClient client, String table, AuditTable audit)
        implements DynamoDbDocuments<CampaignId>, CampaignDocuments {

    /** For who only reads. */
    public DynamoDbCampaigns(DynamoDbClient client, String table) {
        this(client, table, AuditTable.NONE);
    }

    @Override
    public List<CampaignId> ofShop(String shopId) {
        return latestOf(CampaignKeys.shop(shopId), CampaignKeys.CAMPAIGNS).stream()
                .map(id -> new CampaignId(shopId, id))
                .toList();
    }

    @Override
    public Map<CampaignId, Integer> latestVersions(String shopId) {
        Map<CampaignId, Integer> latest = new LinkedHashMap<>();
        latestVersionsOf(CampaignKeys.shop(shopId), CampaignKeys.CAMPAIGNS)
                .forEach((id, version) -> latest.put(new CampaignId(shopId, id), version));
        return latest;
    }

    @Override
    public Place place(CampaignId id) {
        return new Place(
                CampaignKeys.shop(id.shopId()),
                CampaignKeys.campaign(id),
                CampaignKeys.versionsOf(id));
    }
}
