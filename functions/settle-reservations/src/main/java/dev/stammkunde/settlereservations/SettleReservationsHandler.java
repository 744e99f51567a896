package dev.stammkunde.settlereservations;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCustomerFacts;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.customers.store.DynamoDbFindShopCustomers;
import dev.stammkunde.customers.store.DynamoDbPurchases;
import dev.stammkunde.insights.store.RatedStandings;
import dev.stammkunde.mail.queues.SqsMailOrders;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.platform.FirstFault;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.units.UnitRulesOfShops;
import dev.stammkunde.programmes.community.CommunityNeeds;
import dev.stammkunde.programmes.contests.TellWinners;
import dev.stammkunde.programmes.departures.EndDepartures;
import dev.stammkunde.programmes.gatherings.TellGuests;
import dev.stammkunde.programmes.json.ContestJson;
import dev.stammkunde.programmes.json.GatheringJson;
import dev.stammkunde.programmes.json.VipRulesJson;
import dev.stammkunde.programmes.referral.ReferralNeeds;
import dev.stammkunde.programmes.store.ChallengeStores;
import dev.stammkunde.programmes.store.CommunityStores;
import dev.stammkunde.programmes.store.DynamoDbClaims;
import dev.stammkunde.programmes.store.DynamoDbContests;
import dev.stammkunde.programmes.store.DynamoDbDeclarations;
import dev.stammkunde.programmes.store.DynamoDbDepartures;
import dev.stammkunde.programmes.store.DynamoDbPlannedNotices;
import dev.stammkunde.programmes.store.DynamoDbSchemes;
import dev.stammkunde.programmes.store.DynamoDbVips;
import dev.stammkunde.programmes.store.ForgottenProgrammes;
import dev.stammkunde.programmes.store.MembershipStores;
import dev.stammkunde.programmes.store.ProgrammeTables;
import dev.stammkunde.programmes.store.ReferralStores;
import dev.stammkunde.programmes.store.UnitsOfProgrammes;
import dev.stammkunde.programmes.vip.ReviewVips;
import dev.stammkunde.rewards.redeem.AdvanceNow;
import dev.stammkunde.rewards.redeem.FindRedemptions;
import dev.stammkunde.rewards.shops.store.AdvancingStores;
import dev.stammkunde.shop.store.DynamoDbWatchedShops;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Runs by schedule on {@code {"time": …}}, the time for which the run was scheduled; answers
 * nothing.
 */
public final class SettleReservationsHandler implements RequestStreamHandler {

    private static final String NAME = "settle-reservations";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);
    private static final Metrics METRICS = Metrics.of(NAME);

    /** A shop that answers slowly may take this long for one code. */
    private static final int LAST_MILLIS = 45_000;

    private final SettleReservations settleReservations;
    private final LapseHolds lapseHolds;
    private final SettleActions settleActions;
    private final AdvanceDueChallenges advanceChallenges;
    private final PayReferrals payReferrals;
    private final SettleDeclarations settleDeclarations;
    private final SettleDepartures settleDepartures;
    private final LookAtVips lookAtVips;
    private final TellGuests tellGuests;
    private final TellWinners tellWinners;

    /** For Lambda. */
    public SettleReservationsHandler() {
        this(Settings.ofProcess(), AwsClients.build(DynamoDbClient.builder()));
        Priming.beforeSnapshot(NAME, SettleReservationsHandler::new);
    }

    private SettleReservationsHandler(Settings settings, DynamoDbClient client) {
        this(
                new AdvancingStores(
                        names(settings),
                        client,
                        AwsClients.build(SecretsManagerClient.builder()),
                        NAME),
                UnitsOfProgrammes.of(client, settings.text("PROGRAMMES_TABLE")),
                new DuePorts(
                        new DynamoDbClaims(client, settings.text("PROGRAMMES_TABLE")),
                        community(settings, client),
                        ChallengeStores.needs(client, tables(settings), NAME),
                        referrals(settings, client),
                        new DynamoDbDeclarations(client, settings.text("PROGRAMMES_TABLE")),
                        MembershipStores.applying(client, tables(settings)),
                        vips(settings, client),
                        new DynamoDbDepartures(client, settings.text("PROGRAMMES_TABLE")),
                        end(settings, client),
                        notices(settings, client)));
    }

    private static EndDepartures end(Settings settings, DynamoDbClient client) {
        String customers = settings.text("CUSTOMERS_TABLE");
        DynamoDbPurchases purchases = new DynamoDbPurchases(new CustomersTable(client, customers));
        return new EndDepartures(
                ForgottenProgrammes.in(
                        client, settings.text("PROGRAMMES_TABLE"), "settle-reservations"),
                name -> purchases.buyer(name).id(),
                new DynamoDbFindCustomer(client, customers));
    }

    private static NoticePorts notices(Settings settings, DynamoDbClient client) {
        String table = settings.text("PROGRAMMES_TABLE");
        DynamoDbPlannedNotices notices = new DynamoDbPlannedNotices(client, table);
        return new NoticePorts(
                new DynamoDbSchemes<>(client, table, GatheringJson.TYPE, NAME),
                notices,
                new DynamoDbSchemes<>(client, table, ContestJson.TYPE, NAME),
                new DynamoDbContests(client, table, AuditTable.NONE),
                notices.ofContests());
    }

    private static LookAtVips.Ports vips(Settings settings, DynamoDbClient client) {
        String programmes = settings.text("PROGRAMMES_TABLE");
        String customers = settings.text("CUSTOMERS_TABLE");
        String points = settings.text("POINTS_TABLE");
        String campaigns = settings.text("CAMPAIGNS_TABLE");
        DynamoDbVips vips = new DynamoDbVips(client, programmes, AuditTable.NONE);
        return new LookAtVips.Ports(
                new DynamoDbWatchedShops(client, settings.text("SHOPS_TABLE")),
                vips,
                new ReviewVips.Needs(
                        vips,
                        new DynamoDbSchemes<>(client, programmes, VipRulesJson.TYPE, NAME),
                        new DynamoDbFindShopCustomers(client, customers),
                        new DynamoDbCustomerFacts(
                                client,
                                new DynamoDbCustomerFacts.Tables(
                                        customers, points, settings.text("MAIL_TABLE")),
                                RatedStandings.in(client, points, programmes)),
                        new CachedCampaigns(
                                new DynamoDbCampaigns(client, campaigns),
                                new DynamoDbMailSettings(client, campaigns)),
                        new DynamoDbFindCustomer(client, customers)));
    }

    private SettleReservationsHandler(
            AdvancingStores stores, UnitRulesOfShops units, DuePorts programmes) {
        this(
                stores.needs(
                        new SqsMailOrders(
                                AwsClients.build(SqsClient.builder()),
                                Settings.ofProcess().text("DELIVER_MAIL_QUEUE_URL")),
                        units),
                stores.redemptions(),
                programmes);
    }

    SettleReservationsHandler(AdvanceNow.Needs needs, FindRedemptions find, DuePorts programmes) {
        payReferrals = new PayReferrals(programmes.referrals(), LOG);
        settleDepartures = new SettleDepartures(programmes.departures(), programmes.end(), LOG);
        lookAtVips = new LookAtVips(programmes.vips(), LOG);
        settleReservations = new SettleReservations(needs, find, LOG, METRICS);
        lapseHolds = new LapseHolds(programmes.claims());
        settleActions = new SettleActions(programmes.community(), LOG);
        settleDeclarations =
                new SettleDeclarations(programmes.declarations(), programmes.apply(), LOG);
        advanceChallenges = new AdvanceDueChallenges(programmes.challenges(), LOG);
        NoticePorts notices = programmes.notices();
        tellGuests =
                new TellGuests(notices.events(), notices.signups(), needs.readers(), needs.mails());
        tellWinners =
                new TellWinners(
                        notices.contestDocuments(),
                        notices.contests(),
                        notices.draws(),
                        needs.readers(),
                        needs.mails());
    }

    private static ProgrammeTables tables(Settings settings) {
        return new ProgrammeTables(
                settings.text("PROGRAMMES_TABLE"),
                settings.text("POINTS_TABLE"),
                settings.text("ENTRIES_TABLE"),
                settings.text("CUSTOMERS_TABLE"),
                settings.text("SHOPS_TABLE"));
    }

    private static CommunityNeeds community(Settings settings, DynamoDbClient client) {
        return CommunityStores.needs(client, tables(settings), AuditTable.NONE, NAME);
    }

    private static ReferralNeeds referrals(Settings settings, DynamoDbClient client) {
        return ReferralStores.needs(client, tables(settings), NAME);
    }

    private static AdvancingStores.Names names(Settings settings) {
        return new AdvancingStores.Names(
                settings.text("POINTS_TABLE"),
                settings.text("ENTRIES_TABLE"),
                settings.text("REWARDS_TABLE"),
                settings.text("CAMPAIGNS_TABLE"),
                settings.text("CUSTOMERS_TABLE"),
                settings.text("MAIL_TABLE"),
                settings.text("SHOP_ACCESS_PREFIX"));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context) {
        Instant now = Json.parse(event).instant("time");
        BooleanSupplier timeLeft = () -> context.getRemainingTimeInMillis() > LAST_MILLIS;
        OutcomeLog log = LOG.forRequest(context.getAwsRequestId());
        // First, since it asks no shop: one that fails or is slow keeps no piece back.
        long lapsed = lapseHolds.lapse(now, timeLeft);
        log.info("holds-lapsed").with(LogKey.COUNT, lapsed).write();
        // What is stuck keeps nothing of another kind back.
        Steps steps = new Steps(log);
        steps.take("reservations-settled", () -> settleReservations.settle(now, timeLeft));
        steps.take("actions-settled", () -> settleActions.settle(now, timeLeft));
        steps.take("challenges-advanced", () -> advanceChallenges.advance(now, timeLeft));
        steps.take("referrals-settled", () -> payReferrals.pay(now, timeLeft));
        steps.take("declarations-settled", () -> settleDeclarations.settle(now, timeLeft));
        steps.take("departures-settled", () -> settleDepartures.settle(now, timeLeft));
        steps.take("guests-told", () -> tellGuests.tell(now, timeLeft));
        steps.take("winners-told", () -> tellWinners.tell(now, timeLeft));
        // Last, since it is the only one that can take long.
        steps.take("vips-looked-at", () -> lookAtVips.look(now, timeLeft));
        steps.end();
    }

    /** Takes one step after the other, and fails at the end with what failed first. */
    private static final class Steps {

        private final OutcomeLog log;
        private final FirstFault fault = new FirstFault();

        Steps(OutcomeLog log) {
            this.log = log;
        }

        void take(String event, LongSupplier step) {
            fault.guard(() -> log.info(event).with(LogKey.COUNT, step.getAsLong()).write());
        }

        void end() {
            fault.end();
        }
    }
}
