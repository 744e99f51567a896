package dev.stammkunde.campaigns.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.LeapDay;
import dev.stammkunde.campaigns.json.CampaignJson;
import dev.stammkunde.campaigns.json.CampaignTopics;
import dev.stammkunde.campaigns.json.StoredCampaign;
import dev.stammkunde.campaigns.json.StoredCampaigns;
import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.testing.SampleCampaigns;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a page of campaigns says and costs, and what is told of all without reading them. */
final class CampaignListTest {

    private static final String SHOP = "shop";
    private static final int PAGE = 20;
    private static final Set<CampaignState> IN_USE =
            EnumSet.of(CampaignState.ACTIVE, CampaignState.PAUSED);

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private final ConsumedCapacity spent = new ConsumedCapacity();

    @Test
    void page_tenTimesTheCampaigns_costsTheSame() {
        try (DynamoDbClient client = spent.meteredClient()) {
            save("b", 30, CampaignState.ACTIVE);
            Map<String, Double> amongFew = spentOn(client, "");
            save("c", 170, CampaignState.ACTIVE);

            Map<String, Double> amongMany = spentOn(client, "");

            // The query tells of a hundred, of which twenty are read.
            assertThat(amongFew).containsEntry("GetItem table", (double) PAGE);
            assertThat(amongMany).containsEntry("GetItem table", (double) PAGE);
            assertThat(amongMany.get("Query table")).isLessThanOrEqualTo(3);
            assertThat(spentOn(client, "b00029")).isEqualTo(amongMany);
        }
    }

    @Test
    void page_amongManyThatEnded_readsNoneOfThem() {
        try (DynamoDbClient client = spent.meteredClient()) {
            save("a", 130, CampaignState.ARCHIVED);
            save("b", 30, CampaignState.ACTIVE);

            Map<String, Double> cost = spentOn(client, "");

            assertThat(cost).containsEntry("GetItem table", (double) PAGE);
            assertThat(cost.get("Query table")).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void page_untilTheEnd_isEachOnce() {
        save("a", 3, CampaignState.ARCHIVED);
        save("b", 5, CampaignState.PAUSED);

        StoredCampaigns.Page first = page(DYNAMO_DB.client(), IN_USE, "", 3);
        StoredCampaigns.Page second = page(DYNAMO_DB.client(), IN_USE, "b00002", 3);

        assertThat(ids(first)).containsExactly("b00000", "b00001", "b00002");
        assertThat(first.end()).isEqualTo(new CampaignId(SHOP, "b00002"));
        assertThat(ids(second)).containsExactly("b00003", "b00004");
        assertThat(second.end()).isNull();
    }

    @Test
    void page_exactlyFull_hasNoFurtherOne() {
        save("b", 3, CampaignState.ACTIVE);
        save("c", 2, CampaignState.ARCHIVED);

        assertThat(page(DYNAMO_DB.client(), IN_USE, "", 3).end()).isNull();
    }

    @Test
    void page_savedByAReleaseThatToldNoState_goesByTheDocument() {
        save("a", 1, CampaignState.ARCHIVED);
        save("b", 1, CampaignState.ACTIVE);
        for (String id : List.of("a00000", "b00000")) {
            DYNAMO_DB
                    .client()
                    .putItem(
                            put ->
                                    put.tableName(table())
                                            .item(
                                                    new ItemWriter()
                                                            .text("pk", CampaignKeys.shop(SHOP))
                                                            .text("sk", CampaignKeys.CAMPAIGNS + id)
                                                            .number("version", 1)
                                                            .toItem()));
        }

        assertThat(ids(page(DYNAMO_DB.client(), IN_USE, "", PAGE))).containsExactly("b00000");
        assertThat(ids(page(DYNAMO_DB.client(), EnumSet.of(CampaignState.ARCHIVED), "", PAGE)))
                .containsExactly("a00000");
    }

    @Test
    void topics_ofManyCampaigns_readNoDocument() {
        try (DynamoDbClient client = spent.meteredClient()) {
            save("a", 20, CampaignState.ARCHIVED);
            save("b", 100, CampaignState.ACTIVE);
            spent.clear();

            assertThat(new CampaignTopics(stored(client)).topicsOf(SHOP)).hasSize(1);

            assertThat(spent.byOperation()).containsOnlyKeys("Query table");
            assertThat(spent.byOperation().get("Query table")).isLessThanOrEqualTo(3);
        }
    }

    private Map<String, Double> spentOn(DynamoDbClient client, String after) {
        spent.clear();
        assertThat(page(client, IN_USE, after, PAGE).campaigns()).hasSize(PAGE);
        return spent.byOperation();
    }

    private static StoredCampaigns.Page page(
            DynamoDbClient client, Set<CampaignState> states, String after, int limit) {
        return stored(client).page(SHOP, states, after, limit);
    }

    private static StoredCampaigns stored(DynamoDbClient client) {
        DynamoDbCampaigns documents = new DynamoDbCampaigns(client, table());
        return new StoredCampaigns(
                documents, new CachedCampaigns(documents, InMemoryDocuments.ofShops()), "test");
    }

    private static List<String> ids(StoredCampaigns.Page page) {
        return page.campaigns().stream()
                .map(StoredCampaign.Usable.class::cast)
                .map(each -> each.campaign().id().id())
                .toList();
    }

    private static String table() {
        return DYNAMO_DB.table("CampaignsTable");
    }

    private static void save(String prefix, int number, CampaignState state) {
        DynamoDbCampaigns documents =
                new DynamoDbCampaigns(
                        DYNAMO_DB.client(), table(), new AuditTable(DYNAMO_DB.table("ShopsTable")));
        for (int i = 0; i < number; i++) {
            var campaign =
                    SampleCampaigns.in(
                            SampleCampaigns.of(
                                    SHOP,
                                    String.format(Locale.ROOT, "%s%05d", prefix, i),
                                    new CampaignRule.Birthday(0, LeapDay.FEBRUARY_28, 30)),
                            state);
            assertThat(
                            documents.save(
                                    campaign.id(),
                                    1,
                                    CampaignJson.write(campaign),
                                    SampleEntries.next(SHOP)))
                    .isEqualTo(SaveResult.SAVED);
        }
    }
}
