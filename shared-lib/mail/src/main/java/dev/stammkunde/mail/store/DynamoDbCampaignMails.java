package dev.stammkunde.mail.store;

import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.FindCampaignMails;
import dev.stammkunde.mail.FindDrawnCustomers;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOutcome;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailState;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds a campaign's mails by the index {@code byCampaign}, which comes in eight parts and is some
 * seconds behind the table at most. An entry has about 200 bytes.
 */
public final class DynamoDbCampaignMails implements FindCampaignMails, FindDrawnCustomers {

    private static final int MOST_KEYS = 100;

    private static final Optional<HoldReason> PAUSED = Optional.of(HoldReason.CAMPAIGN_PAUSED);

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbCampaignMails(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public void findPaused(CampaignId campaign, Consumer<List<Versioned<MailRecord>>> each) {
        for (int shard = 0; shard < MailKeys.SHARDS; shard++) {
            QueryRequest query =
                    query("campaignShard = :shard")
                            .filterExpression("outcome = :paused")
                            .expressionAttributeValues(
                                    new ItemWriter()
                                            .text(":shard", MailKeys.campaignShard(campaign, shard))
                                            .text(
                                                    ":paused",
                                                    OutcomeText.held(HoldReason.CAMPAIGN_PAUSED))
                                            .toItem())
                            .build();
            client.queryPaginator(query).stream()
                    .map(page -> page.items().stream().map(DynamoDbCampaignMails::keyOf).toList())
                    .forEach(keys -> read(keys, each));
        }
    }

    /** {@inheritDoc} A mail that repeats another one is of no run. */
    @Override
    public void find(CampaignId campaign, Instant from, Instant until, Consumer<Drawn> each) {
        for (int shard = 0; shard < MailKeys.SHARDS; shard++) {
            QueryRequest query =
                    query("campaignShard = :shard AND orderedAt BETWEEN :from AND :until")
                            .expressionAttributeValues(
                                    new ItemWriter()
                                            .text(":shard", MailKeys.campaignShard(campaign, shard))
                                            .text(":from", from)
                                            .text(":until", until)
                                            .toItem())
                            .build();
            client.queryPaginator(query).items().stream()
                    .filter(entry -> !keyOf(entry).isRepeat())
                    .map(DynamoDbCampaignMails::drawn)
                    .filter(drawn -> drawn.run().isBefore(until))
                    .forEach(each);
        }
    }

    private static Drawn drawn(Map<String, AttributeValue> entry) {
        ItemReader item = new ItemReader(entry);
        MailOutcome outcome = OutcomeText.read(item.text(MailKeys.OUTCOME));
        return new Drawn(
                keyOf(entry).customer(),
                item.instant(MailKeys.ORDERED_AT),
                outcome.state() == MailState.SENT,
                outcome.skippedFor().equals(Optional.of(SkipReason.HOLDOUT)));
    }

    private QueryRequest.Builder query(String condition) {
        return QueryRequest.builder()
                .tableName(table)
                .indexName(MailKeys.BY_CAMPAIGN)
                .keyConditionExpression(condition);
    }

    private static MailKey keyOf(Map<String, AttributeValue> entry) {
        ItemReader item = new ItemReader(entry);
        return MailKeys.mailOf(item.text(MailKeys.PK), item.text(MailKeys.SK));
    }

    /** The index is behind the table: what was decided on since waits for something else. */
    private void read(List<MailKey> keys, Consumer<List<Versioned<MailRecord>>> each) {
        for (int from = 0; from < keys.size(); from += MOST_KEYS) {
            List<Map<String, AttributeValue>> some =
                    keys.subList(from, Math.min(keys.size(), from + MOST_KEYS)).stream()
                            .map(MailKeys::record)
                            .toList();
            each.accept(
                    BatchRead.items(client, Map.of(table, some))
                            .getOrDefault(table, List.of())
                            .stream()
                            .map(RecordItem::fromItem)
                            .filter(mail -> mail.value().findHoldReason().equals(PAUSED))
                            .toList());
        }
    }
}
