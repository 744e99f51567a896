package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.CampaignDocuments;
import dev.stammkunde.campaigns.ListedCampaign;
import dev.stammkunde.campaigns.json.CampaignOutline;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.consent.Topic;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbDocuments;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Campaigns in the campaigns table. */
public record DynamoDbCampaigns(DynamoDbClient client, String table, AuditTable audit)
        implements DynamoDbDocuments<CampaignId>, CampaignDocuments {

    private static final String STATE = "state";
    private static final String AUDIENCE = "audience";
    private static final String TOPIC = "topic";

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
    public List<ListedCampaign> listed(String shopId, String after, int most) {
        return latestItemsOf(CampaignKeys.shop(shopId), CampaignKeys.CAMPAIGNS, after, most)
                .entrySet()
                .stream()
                .map(
                        item ->
                                new ListedCampaign(
                                        new CampaignId(shopId, item.getKey()),
                                        item.getValue().integer(VERSION),
                                        item.getValue()
                                                .findText(STATE)
                                                .flatMap(CampaignOutline::findState)
                                                .orElse(null),
                                        item.getValue().findText(AUDIENCE).orElse(null),
                                        item.getValue().findText(TOPIC).orElse(null)))
                .toList();
    }

    @Override
    public Map<String, String> told(String text) {
        CampaignOutline outline = CampaignOutline.of(text);
        Map<String, String> told = new HashMap<>();
        outline.state().ifPresent(state -> told.put(STATE, state.name()));
        outline.savedAudience().ifPresent(audience -> told.put(AUDIENCE, audience));
        outline.topic().filter(Topic::isName).ifPresent(topic -> told.put(TOPIC, topic));
        return told;
    }

    @Override
    public Place place(CampaignId id) {
        return new Place(
                CampaignKeys.shop(id.shopId()),
                CampaignKeys.campaign(id),
                CampaignKeys.versionsOf(id));
    }
}
