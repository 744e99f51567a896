package dev.stammkunde.reportrewardcosts;

import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.finance.closing.CloseMonth;
import dev.stammkunde.finance.closing.UnsettledDays;
import dev.stammkunde.finance.costs.FindPartnersOwed;
import dev.stammkunde.finance.costs.LedgerOrderRates;
import dev.stammkunde.finance.costs.RedemptionsTaken;
import dev.stammkunde.finance.files.OrderReports;
import dev.stammkunde.finance.json.CachedFinanceSettings;
import dev.stammkunde.finance.json.JsonLineDocuments;
import dev.stammkunde.finance.keys.KmsSignDigest;
import dev.stammkunde.finance.months.FoldMonth;
import dev.stammkunde.finance.store.DynamoDbFinanceSettings;
import dev.stammkunde.finance.store.DynamoDbFindAccountHeads;
import dev.stammkunde.finance.store.LambdaOrderReports;
import dev.stammkunde.finance.store.S3CarriedMonths;
import dev.stammkunde.finance.store.S3MonthFiles;
import dev.stammkunde.finance.store.S3MonthsSoFar;
import dev.stammkunde.finance.store.SealBucket;
import dev.stammkunde.finance.store.SealStore;
import dev.stammkunde.finance.store.SignatureStore;
import dev.stammkunde.mail.queues.SqsMailOrders;
import dev.stammkunde.mail.store.TalliedCampaignMails;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.MadeLater;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.platform.store.DynamoDbTallies;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbFindOrders;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.DynamoDbProgrammes;
import dev.stammkunde.points.store.S3Journal;
import dev.stammkunde.points.store.TemporaryLines;
import dev.stammkunde.programmes.json.PartnerAgreementJson;
import dev.stammkunde.programmes.partners.PartnerAgreement;
import dev.stammkunde.programmes.partners.SettleMonths;
import dev.stammkunde.programmes.store.DynamoDbFees;
import dev.stammkunde.programmes.store.DynamoDbPartnerBook;
import dev.stammkunde.programmes.store.DynamoDbSchemes;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.store.DynamoDbDonations;
import dev.stammkunde.rewards.store.DynamoDbRedemptions;
import dev.stammkunde.rewards.store.DynamoDbRewardVersions;
import dev.stammkunde.rewards.store.DynamoDbRewards;
import dev.stammkunde.shop.store.DynamoDbWatchedShops;
import dev.stammkunde.surveys.store.DynamoDbSurveys;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.time.ZoneOffset;
import java.util.function.Function;

/** Opens what the function works on. */
final class ReportStores {

    private final Settings settings;
    private final DynamoDbClient tables = AwsClients.build(DynamoDbClient.builder());
    private final S3Client objects = AwsClients.build(S3Client.builder());
    private final String bucket;
    private final String points;
    private final String rewards;
    private final String shops;

    private ReportStores(Settings settings) {
        this.settings = settings;
        this.bucket = settings.text("JOURNAL_BUCKET");
        this.points = settings.text("POINTS_TABLE");
        this.rewards = settings.text("REWARDS_TABLE");
        this.shops = settings.text("SHOPS_TABLE");
    }

    static ReportPorts ports(Settings settings) {
        return new ReportStores(settings).ports();
    }

    /** Has reports made by the function of a name. */
    static Function<String, OrderReports> orders(LambdaClient functions) {
        return function -> new LambdaOrderReports(functions, function);
    }

    private ReportPorts ports() {
        CachedProgrammes programmes =
                new CachedProgrammes(
                        new DynamoDbProgrammes(tables, shops), DefaultProgramme.programme());
        return new ReportPorts(
                new DynamoDbWatchedShops(tables, shops),
                (shop, now) -> programmes.asOf(now).inForce(shop, now).timeZone(),
                new CachedFinanceSettings(
                        new DynamoDbFinanceSettings(tables, shops, AuditTable.NONE)),
                ledger(),
                costs(),
                new S3MonthFiles(objects, bucket),
                new S3MonthsSoFar(objects, bucket),
                closes(),
                new SqsMailOrders(
                        AwsClients.build(SqsClient.builder()),
                        settings.text("DELIVER_MAIL_QUEUE_URL")));
    }

    private ReportPorts.Ledger ledger() {
        S3Journal journal = new S3Journal(objects, bucket);
        DynamoDbRewards catalogue =
                new DynamoDbRewards(tables, rewards, ReportRewardCostsHandler.NAME);
        return new ReportPorts.Ledger(
                journal,
                new FoldMonth.Sources(journal, new JsonLineDocuments(), new TemporaryLines()),
                new DynamoDbFindAccountHeads(
                        tables,
                        new DynamoDbFindAccountHeads.Tables(
                                points, settings.text("ENTRIES_TABLE"))),
                new S3CarriedMonths(objects, bucket),
                (shop, reward) ->
                        catalogue
                                .find(new RewardId(shop, reward))
                                .filter(it -> it.draft().benefit() instanceof Benefit.Donation)
                                .isPresent(),
                new DynamoDbDonations(tables, rewards, AuditTable.NONE),
                new DynamoDbFees(tables, settings.text("PROGRAMMES_TABLE")),
                partners());
    }

    private FindPartnersOwed partners() {
        String programmes = settings.text("PROGRAMMES_TABLE");
        DynamoDbSchemes<PartnerAgreement> agreements =
                new DynamoDbSchemes<>(
                        tables,
                        programmes,
                        PartnerAgreementJson.TYPE,
                        ReportRewardCostsHandler.NAME);
        return new OwedByStatements(
                agreements,
                new SettleMonths(
                        new SettleMonths.Needs(
                                agreements,
                                new DynamoDbPartnerBook(
                                        tables,
                                        programmes,
                                        new DynamoDbPointsLedger(
                                                tables, points, settings.text("ENTRIES_TABLE")),
                                        AuditTable.NONE),
                                (_, _) -> ZoneOffset.UTC,
                                _ -> {})));
    }

    private ReportPorts.Costs costs() {
        String campaigns = settings.text("CAMPAIGNS_TABLE");
        DynamoDbPointsLedger ledger =
                new DynamoDbPointsLedger(tables, points, settings.text("ENTRIES_TABLE"));
        return new ReportPorts.Costs(
                new RedemptionsTaken(
                        new DynamoDbRedemptions(tables, rewards, ledger),
                        new DynamoDbRewardVersions(tables, rewards)),
                new LedgerOrderRates(new DynamoDbFindOrders(tables, points)),
                new TalliedMails(
                        new DynamoDbCampaigns(tables, campaigns),
                        DynamoDbSurveys.documents(
                                tables, settings.text("SURVEYS_TABLE"), AuditTable.NONE),
                        new TalliedCampaignMails(
                                new DynamoDbTallies(tables, settings.text("TALLIES_TABLE")))));
    }

    private ReportPorts.Closes closes() {
        SealBucket seals = new SealBucket(objects, bucket);
        SealStore closed = new SealStore(seals);
        S3Journal journal = new S3Journal(objects, bucket);
        return new ReportPorts.Closes(
                closed,
                closed,
                new CloseMonth(
                        new CloseMonth.Places(closed, closed, new SignatureStore(seals)),
                        new UnsettledDays(journal, journal),
                        new KmsSignDigest(
                                new MadeLater<>(() -> AwsClients.build(KmsClient.builder())),
                                settings.text("SEAL_KEY")),
                        CloseMonth.GRACE));
    }
}
