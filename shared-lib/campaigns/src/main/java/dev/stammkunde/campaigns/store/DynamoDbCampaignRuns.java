package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRun;
import dev.stammkunde.campaigns.CampaignRuns;
import dev.stammkunde.campaigns.RunProgress;
import dev.stammkunde.campaigns.RunWindow;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.items.ItemWriter;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Instant;
import java.util.List;

/**
 * Runs in the campaigns table. To begin one is one query of one item and a put; to find one that
 * has begun is the query alone.
 */
public final class DynamoDbCampaignRuns implements CampaignRuns {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbCampaignRuns(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public CampaignRun begin(
            Campaign campaign, @Nullable Integer audienceVersion, Instant scheduledAt) {
        List<CampaignRun> upTo = query(campaign.id(), RunKeys.run(scheduledAt), 1);
        if (!upTo.isEmpty() && isOf(upTo.getFirst(), scheduledAt)) {
            return upTo.getFirst();
        }
        Instant previous = upTo.isEmpty() ? null : upTo.getFirst().window().scheduledAt();
        CampaignRun begun =
                new CampaignRun(
                        campaign.id(),
                        campaign.version(),
                        audienceVersion,
                        new RunWindow(previous, campaign.activeSince(), scheduledAt),
                        RunProgress.none(),
                        1);
        return switch (save(begun)) {
            case SAVED -> begun;
            // Nobody deletes a run: it is there now.
            case CONFLICT -> query(campaign.id(), RunKeys.run(scheduledAt), 1).getFirst();
        };
    }

    @Override
    public SaveResult save(CampaignRun run) {
        boolean isNew = run.revision() == 1;
        String unchanged =
                isNew ? "attribute_not_exists(" + RunKeys.PK + ")" : RunKeys.REVISION + " = :known";
        try {
            client.putItem(
                    put -> {
                        put.tableName(table).item(RunItem.toItem(run));
                        put.conditionExpression(unchanged);
                        if (!isNew) {
                            put.expressionAttributeValues(
                                    new ItemWriter().number(":known", run.revision() - 1).toItem());
                        }
                    });
            return SaveResult.SAVED;
        } catch (ConditionalCheckFailedException e) {
            return SaveResult.CONFLICT;
        }
    }

    @Override
    public List<CampaignRun> latest(CampaignId campaign, int limit) {
        return query(campaign, RunKeys.run(Instant.parse("9999-12-31T23:59:59Z")), limit);
    }

    private List<CampaignRun> query(CampaignId campaign, String upTo, int limit) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :runs AND sk BETWEEN :first AND :last")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":runs", RunKeys.runs(campaign))
                                        .text(":first", RunKeys.FIRST)
                                        .text(":last", upTo)
                                        .toItem())
                        .scanIndexForward(false)
                        .limit(limit)
                        .build();
        return client.query(query).items().stream()
                .map(item -> RunItem.fromItem(campaign, item))
                .toList();
    }

    private static boolean isOf(CampaignRun run, Instant scheduledAt) {
        return run.window().scheduledAt().equals(scheduledAt);
    }
}
