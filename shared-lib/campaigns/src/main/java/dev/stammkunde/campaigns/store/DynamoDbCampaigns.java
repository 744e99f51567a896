package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.CampaignDocuments;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.documents.DynamoDbDocuments;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;

/** Campaigns in the campaigns table. */
public final class DynamoDbCampaigns extends DynamoDbDocuments<CampaignId>
        implements CampaignDocuments {

    public DynamoDbCampaigns(DynamoDbClient client, String table) {
        super(client, table);
    }

    @Override
    public List<CampaignId> ofShop(String shopId) {
        return latestOf(CampaignKeys.shop(shopId), CampaignKeys.CAMPAIGNS).stream()
                .map(id -> new CampaignId(shopId, id))
                .toList();
    }

    @Override
    protected Place place(CampaignId id) {
        return new Place(
                CampaignKeys.shop(id.shopId()),
                CampaignKeys.campaign(id),
                CampaignKeys.versionsOf(id));
    }
}
