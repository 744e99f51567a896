package dev.stammkunde.gatherinsights;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.campaigns.json.StoredCampaigns;
import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCampaignRuns;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbFindProfiles;
import dev.stammkunde.customers.store.DynamoDbSuggestions;
import dev.stammkunde.finance.json.CachedFinanceSettings;
import dev.stammkunde.finance.store.DynamoDbFinanceSettings;
import dev.stammkunde.insights.gathering.GatherFigures;
import dev.stammkunde.insights.gathering.GatherFigures.Outcome;
import dev.stammkunde.insights.gathering.KeptTwice;
import dev.stammkunde.insights.gathering.OrderGatherings;
import dev.stammkunde.insights.json.GatheringCallJson;
import dev.stammkunde.insights.json.JsonPurchaseLines;
import dev.stammkunde.insights.lift.GatherLifts;
import dev.stammkunde.insights.recommendations.RecommendToShop;
import dev.stammkunde.insights.store.DynamoDbKeptValue;
import dev.stammkunde.insights.store.LambdaOrderGatherings;
import dev.stammkunde.insights.store.S3Gatherings;
import dev.stammkunde.insights.store.S3KeptAtRisk;
import dev.stammkunde.insights.store.S3KeptFigures;
import dev.stammkunde.insights.store.S3KeptLifts;
import dev.stammkunde.insights.store.S3KeptRecommendations;
import dev.stammkunde.insights.store.S3KeptValue;
import dev.stammkunde.insights.store.StoredDraws;
import dev.stammkunde.mail.store.DynamoDbCampaignMails;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLine;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.json.JournalLineJson;
import dev.stammkunde.points.store.DynamoDbProgrammes;
import dev.stammkunde.points.store.S3Journal;
import dev.stammkunde.points.store.TemporaryLines;
import dev.stammkunde.shop.store.DynamoDbCatalogue;
import dev.stammkunde.shop.store.DynamoDbWatchedShops;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Function;

/**
 * Runs each night on {@code {"time": …}}, the time for which the run was scheduled, and has each
 * shop's figures counted by a call of its own ({@link GatheringCallJson}); answers nothing.
 */
public final class GatherInsightsHandler implements RequestStreamHandler {

    private static final String NAME = "gather-insights";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    /** A step of a million lines, or counting five million orders. */
    private static final int LAST_MILLIS = 300_000;

    private final GatherInsights shops;
    private final Function<String, OrderGatherings> orders;

    /** For Lambda. */
    public GatherInsightsHandler() {
        this(ports(Settings.ofProcess()), orders(AwsClients.build(LambdaClient.builder())));
        Priming.beforeSnapshot(NAME, GatherInsightsHandler::new);
    }

    /**
     * Works on what is given.
     *
     * @param orders calls the function of a name, which is this one: the template cannot tell a
     *     function its own
     */
    GatherInsightsHandler(GatherInsightsPorts ports, Function<String, OrderGatherings> orders) {
        this.shops = new GatherInsights(ports);
        this.orders = orders;
    }

    private static Function<String, OrderGatherings> orders(LambdaClient functions) {
        return function -> new LambdaOrderGatherings(functions, function);
    }

    private static GatherInsightsPorts ports(Settings settings) {
        DynamoDbClient tables = AwsClients.build(DynamoDbClient.builder());
        S3Client objects = AwsClients.build(S3Client.builder());
        String bucket = settings.text("JOURNAL_BUCKET");
        String shops = settings.text("SHOPS_TABLE");
        String catalogue = settings.text("CATALOGUE_TABLE");
        CachedProgrammes programmes =
                new CachedProgrammes(
                        new DynamoDbProgrammes(tables, shops), DefaultProgramme.programme());
        S3Journal journal = new S3Journal(objects, bucket);
        return new GatherInsightsPorts(
                new DynamoDbWatchedShops(tables, shops),
                (shop, now) -> programmes.asOf(now).inForce(shop, now).timeZone(),
                new GatherFigures.Places(
                        new GatherFigures.Journal(
                                journal, journal, new TemporaryLines(), JournalLineJson::entry),
                        new JsonPurchaseLines(),
                        new S3Gatherings(objects, bucket),
                        new S3KeptFigures(objects, bucket),
                        new KeptTwice(
                                new DynamoDbKeptValue(tables, settings.text("PROGRAMMES_TABLE")),
                                new S3KeptValue(objects, bucket)),
                        new S3KeptAtRisk(objects, bucket),
                        new GatherLifts(draws(settings, tables), new S3KeptLifts(objects, bucket)),
                        new GatherFigures.Recommending(
                                new S3KeptRecommendations(objects, bucket),
                                new RecommendToShop(
                                        new DynamoDbCatalogue(tables, catalogue),
                                        new DynamoDbFindProfiles(
                                                new CustomersTable(
                                                        tables, settings.text("CUSTOMERS_TABLE"))),
                                        new DynamoDbSuggestions(tables, catalogue)))));
    }

    private static StoredDraws draws(Settings settings, DynamoDbClient tables) {
        String campaigns = settings.text("CAMPAIGNS_TABLE");
        DynamoDbCampaigns documents = new DynamoDbCampaigns(tables, campaigns);
        DynamoDbMailSettings mailSettings = new DynamoDbMailSettings(tables, campaigns);
        return new StoredDraws(
                new StoredCampaigns(documents, new CachedCampaigns(documents, mailSettings), NAME),
                new DynamoDbCampaignRuns(tables, campaigns),
                mailSettings,
                new DynamoDbCampaignMails(tables, settings.text("MAIL_TABLE")),
                new CachedFinanceSettings(
                        new DynamoDbFinanceSettings(
                                tables, settings.text("SHOPS_TABLE"), AuditTable.NONE)));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context) {
        JsonField document = Json.parse(event);
        OutcomeLog log = LOG.forRequest(context.getAwsRequestId());
        OrderGatherings own = orders.apply(context.getInvokedFunctionArn());
        if (GatheringCallJson.isCall(document)) {
            OrderGatherings.Call call = GatheringCallJson.read(document);
            Outcome outcome =
                    shops.gather(call, own, () -> context.getRemainingTimeInMillis() > LAST_MILLIS);
            line(log, call, outcome)
                    .with(LogKey.SHOP_ID, call.shopId())
                    .with(LogKey.OUTCOME, outcome)
                    .write();
        } else {
            int ordered = shops.order(own, document.instant("time"));
            log.info("insights-ordered").with(LogKey.COUNT, ordered).write();
        }
    }

    private static OutcomeLine line(OutcomeLog log, OrderGatherings.Call call, Outcome outcome) {
        return switch (outcome) {
            case DONE, ELSEWHERE -> log.info("insights-gathered");
            case BEGUN_ANEW -> log.error("insights-begun-anew");
            case MORE ->
                    call.round() < GatherInsights.MOST_ROUNDS
                            ? log.info("insights-gathered")
                            : log.error("insights-take-too-long");
        };
    }
}
