package dev.stammkunde.overseeshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.LeapDay;
import dev.stammkunde.campaigns.json.CampaignJson;
import dev.stammkunde.campaigns.store.DynamoDbCampaignRuns;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.campaigns.testing.SampleCampaigns;
import dev.stammkunde.cases.CaseOpening;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.cases.store.DynamoDbCases;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.notices.content.CampaignsInUse;
import dev.stammkunde.notices.content.CaseNotices;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the first pages cost on DynamoDB, and which verbs they need. */
final class ReadCapacityTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final int CAMPAIGNS = 10;
    private static final Map<String, String> MIA =
            Map.of("sub", "mia", "cognito:groups", "[support]");

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private final ConsumedCapacity spent = new ConsumedCapacity();

    @Test
    void today_costsTheSameWhateverTheHistory() {
        try (DynamoDbClient client = spent.meteredClient();
                S3Client objects = objects()) {
            Asking asking = asking(client, objects);
            List<Campaign> campaigns = campaigns();
            run(campaigns, 1);
            open(CaseNotices.MOST + 1);
            ask(asking, OverseeRoute.TODAY, "");
            Map<String, Double> before = spentOn(() -> ask(asking, OverseeRoute.TODAY, ""));

            run(campaigns, 60);
            open(150);

            assertThat(spentOn(() -> ask(asking, OverseeRoute.TODAY, ""))).isEqualTo(before);
            assertThat(before.values().stream().mapToDouble(each -> each).sum())
                    .isLessThanOrEqualTo(55);
            assertThat(before)
                    .containsOnlyKeys(
                            "BatchGetItem table",
                            "GetItem table",
                            "Query byConfirmation",
                            "Query byInbox",
                            "Query table");
        }
    }

    /** Those that ended come first by their ids, and are more than are looked at. */
    @Test
    void calendar_amongManyEndedCampaigns_readsNoneOfThemAndLeavesNothingOut() {
        try (DynamoDbClient client = spent.meteredClient();
                S3Client objects = objects()) {
            campaigns();
            String month = "from=2026-12-01&to=2026-12-31";
            Map<String, Double> alone =
                    spentOn(() -> ask(asking(client, objects), OverseeRoute.CALENDAR, month));
            end(CampaignsInUse.MOST + 1);

            Map<String, Double> among =
                    spentOn(
                            () ->
                                    assertThat(
                                                    asking(client, objects)
                                                            .ask(OverseeRoute.CALENDAR, month, MIA)
                                                            .body()
                                                            .path("campaigns"))
                                            .hasSize(CAMPAIGNS));

            assertThat(among.get("GetItem table")).isEqualTo(alone.get("GetItem table"));
            assertThat(among.get("Query table")).isLessThanOrEqualTo(6);
        }
    }

    /** Versions are kept: only which there are is asked for again. */
    @Test
    void calendar_askedAgain_costsTheListOfCampaigns() {
        try (DynamoDbClient client = spent.meteredClient();
                S3Client objects = objects()) {
            Asking asking = asking(client, objects);
            campaigns();
            String month = "from=2026-12-01&to=2026-12-31";
            ask(asking, OverseeRoute.CALENDAR, month);

            Map<String, Double> again = spentOn(() -> ask(asking, OverseeRoute.CALENDAR, month));

            assertThat(again.values().stream().mapToDouble(each -> each).sum())
                    .isLessThanOrEqualTo(4);
        }
    }

    private Map<String, Double> spentOn(Runnable what) {
        spent.clear();
        what.run();
        return spent.byOperation();
    }

    private static void ask(Asking asking, OverseeRoute route, String query) {
        assertThat(asking.ask(route, query, MIA).status()).isEqualTo(200);
    }

    private static List<Campaign> campaigns() {
        return IntStream.range(0, CAMPAIGNS)
                .mapToObj(i -> saved("campaign-" + i, CampaignState.ACTIVE))
                .toList();
    }

    private static void end(int number) {
        for (int i = 0; i < number; i++) {
            saved("before-" + i, CampaignState.ARCHIVED);
        }
    }

    private static Campaign saved(String id, CampaignState state) {
        DynamoDbCampaigns documents =
                new DynamoDbCampaigns(
                        DYNAMO_DB.client(),
                        DYNAMO_DB.table("CampaignsTable"),
                        new AuditTable(DYNAMO_DB.table("ShopsTable")));
        Campaign campaign =
                SampleCampaigns.in(
                        SampleCampaigns.of(
                                SampleTeam.SHOP,
                                id,
                                new CampaignRule.Birthday(0, LeapDay.FEBRUARY_28, 30)),
                        state);
        assertThat(
                        documents.save(
                                campaign.id(),
                                1,
                                CampaignJson.write(campaign),
                                SampleEntries.next(SampleTeam.SHOP)))
                .isEqualTo(SaveResult.SAVED);
        return campaign;
    }

    private static void run(List<Campaign> campaigns, int times) {
        DynamoDbCampaignRuns runs =
                new DynamoDbCampaignRuns(DYNAMO_DB.client(), DYNAMO_DB.table("CampaignsTable"));
        for (Campaign campaign : campaigns) {
            for (int day = 1; day <= times; day++) {
                var run = runs.begin(campaign, NOW.minus(Duration.ofDays(day)));
                runs.save(run.with(run.progress().finished(NOW)));
            }
        }
    }

    private static void open(int number) {
        DynamoDbCases cases =
                new DynamoDbCases(
                        DYNAMO_DB.client(), DYNAMO_DB.table("CasesTable"), AuditTable.NONE);
        for (int i = 0; i < number; i++) {
            CaseOpening opening =
                    new CaseOpening(
                            SampleTeam.SHOP,
                            number + "/" + i,
                            CaseReason.COMPLAINT,
                            "anna",
                            null,
                            null,
                            NOW.minus(Duration.ofDays(2)));
            assertThat(
                            cases.open(
                                    ServiceCase.open(opening, NOW.minusSeconds(60), List.of()),
                                    Optional.empty()))
                    .isEqualTo(SaveResult.SAVED);
        }
    }

    private static Asking asking(DynamoDbClient client, S3Client objects) {
        Map<String, String> settings = new HashMap<>(Map.of("JOURNAL_BUCKET", "journal"));
        for (String table :
                List.of(
                        "Shops",
                        "Campaigns",
                        "Customers",
                        "Tallies",
                        "Mail",
                        "Cases",
                        "Quarantine",
                        "Catalogue")) {
            settings.put(
                    table.toUpperCase(Locale.ROOT) + "_TABLE", DYNAMO_DB.table(table + "Table"));
        }
        return new Asking(OverseeShopHandler.ports(Settings.of(settings), client, objects), NOW);
    }

    /** Nobody in support is told of what lies there. */
    private static S3Client objects() {
        return S3Client.builder()
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }
}
