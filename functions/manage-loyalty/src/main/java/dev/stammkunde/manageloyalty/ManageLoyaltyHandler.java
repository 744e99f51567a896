package dev.stammkunde.manageloyalty;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.MadeLater;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.people.IsOfTeam;
import dev.stammkunde.platform.people.SignedCognitoCalls;
import dev.stammkunde.platform.people.UserPool;
import dev.stammkunde.platform.queues.BusWriter;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.json.BookingsEventJson;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbLedgerHistory;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.DynamoDbProgrammes;
import dev.stammkunde.programmes.community.CommunityNeeds;
import dev.stammkunde.programmes.json.PartnerAgreementJson;
import dev.stammkunde.programmes.partners.SettleMonths;
import dev.stammkunde.programmes.referral.ReferralReviews;
import dev.stammkunde.programmes.store.CommunityStores;
import dev.stammkunde.programmes.store.ContestStores;
import dev.stammkunde.programmes.store.DynamoDbChallenges;
import dev.stammkunde.programmes.store.DynamoDbClaims;
import dev.stammkunde.programmes.store.DynamoDbDeclarations;
import dev.stammkunde.programmes.store.DynamoDbMemberships;
import dev.stammkunde.programmes.store.DynamoDbPartnerBook;
import dev.stammkunde.programmes.store.DynamoDbReferrals;
import dev.stammkunde.programmes.store.DynamoDbSchemes;
import dev.stammkunde.programmes.store.DynamoDbTiers;
import dev.stammkunde.programmes.store.DynamoDbVips;
import dev.stammkunde.programmes.store.MembershipStores;
import dev.stammkunde.programmes.store.ProgrammeTables;
import dev.stammkunde.programmes.store.UnitsOfProgrammes;
import dev.stammkunde.rewards.redeem.CancelDonation;
import dev.stammkunde.rewards.store.DynamoDbDonations;
import dev.stammkunde.rewards.store.DynamoDbRedemptions;
import dev.stammkunde.rewards.store.DynamoDbRewards;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Trigger: requests of signed-in people to the admin API, past the JWT authorizer. */
public final class ManageLoyaltyHandler implements RequestStreamHandler {

    static final String NAME = "manage-loyalty";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final HttpEdge edge;

    /** For Lambda. */
    public ManageLoyaltyHandler() {
        this(ports(Settings.ofProcess(), AwsClients.build(DynamoDbClient.builder())));
        Priming.beforeSnapshot(NAME, ManageLoyaltyHandler::new);
    }

    ManageLoyaltyHandler(ManageLoyaltyPorts ports) {
        edge = new HttpEdge(new ManageLoyalty(ports).api(Metrics.of(NAME)), LOG);
    }

    private static ManageLoyaltyPorts ports(Settings settings, DynamoDbClient client) {
        String table = settings.text("PROGRAMMES_TABLE");
        AuditTable audit = new AuditTable(settings.text("SHOPS_TABLE"));
        String points = settings.text("POINTS_TABLE");
        String entries = settings.text("ENTRIES_TABLE");
        return new ManageLoyaltyPorts(
                type -> DynamoDbSchemes.documents(client, table, audit, type),
                new DynamoDbClaims(client, table),
                new TierPorts(
                        new DynamoDbTiers(client, table),
                        new DynamoDbPointsLedger(client, points, entries),
                        new DynamoDbLedgerHistory(client, points, entries),
                        new DynamoDbFindCustomer(client, settings.text("CUSTOMERS_TABLE")),
                        Backoff.random()),
                new DynamoDbRewards(client, settings.text("REWARDS_TABLE"), NAME),
                community(settings, client, audit),
                new DynamoDbChallenges(client, table),
                contests(settings, client).needs((_, _, _) -> false, audit),
                contests(settings, client).gatherings((_, _, _) -> false, audit),
                charity(settings, client, audit),
                new ReferralReviews(new DynamoDbReferrals(client, table, audit), Backoff.random()),
                declarations(settings, client),
                new AgreementPorts(partners(settings, client, audit), news(settings)),
                memberships(settings, client, audit),
                new VipPorts(
                        new DynamoDbVips(client, table, audit),
                        new DynamoDbFindCustomer(client, settings.text("CUSTOMERS_TABLE")),
                        new VipOwners(
                                new IsOfTeam(
                                                new UserPool(
                                                        SignedCognitoCalls.ofRegion(),
                                                        settings.text("USER_POOL")))
                                        ::test),
                        Backoff.random()));
    }

    private static DeclarationPorts declarations(Settings settings, DynamoDbClient client) {
        ProgrammeTables tables = tables(settings);
        DynamoDbDeclarations declarations = new DynamoDbDeclarations(client, tables.programmes());
        return new DeclarationPorts(
                declarations, MembershipStores.showing(client, tables, declarations));
    }

    private static MembershipPorts memberships(
            Settings settings, DynamoDbClient client, AuditTable audit) {
        ProgrammeTables tables = tables(settings);
        DynamoDbMemberships memberships =
                new DynamoDbMemberships(client, tables.programmes(), audit);
        return MembershipPorts.of(
                memberships,
                MembershipStores.needs(client, tables, memberships, NAME),
                new DynamoDbLedgerHistory(client, tables.points(), tables.entries()));
    }

    private static TellPartner news(Settings settings) {
        String bus = settings.text("EVENT_BUS");
        return new BusPartners(
                new MadeLater<>(
                        () ->
                                new BusWriter(
                                        AwsClients.build(EventBridgeClient.builder()),
                                        bus,
                                        BookingsEventJson.BUS_SOURCE)));
    }

    private static SettleMonths.Needs partners(
            Settings settings, DynamoDbClient client, AuditTable audit) {
        String table = settings.text("PROGRAMMES_TABLE");
        CachedProgrammes programmes =
                new CachedProgrammes(
                        new DynamoDbProgrammes(client, settings.text("SHOPS_TABLE")),
                        DefaultProgramme.programme());
        return new SettleMonths.Needs(
                new DynamoDbSchemes<>(client, table, PartnerAgreementJson.TYPE, NAME),
                new DynamoDbPartnerBook(
                        client,
                        table,
                        new DynamoDbPointsLedger(
                                client,
                                settings.text("POINTS_TABLE"),
                                settings.text("ENTRIES_TABLE")),
                        audit),
                (shopId, now) -> programmes.asOf(now).inForce(shopId, now).timeZone(),
                Backoff.random());
    }

    private static CommunityNeeds community(
            Settings settings, DynamoDbClient client, AuditTable audit) {
        return CommunityStores.needs(client, tables(settings), audit, NAME);
    }

    /** Nobody takes part by this function, so that nobody's audience is asked. */
    private static ContestStores contests(Settings settings, DynamoDbClient client) {
        return new ContestStores(client, tables(settings), NAME);
    }

    private static ProgrammeTables tables(Settings settings) {
        return new ProgrammeTables(
                settings.text("PROGRAMMES_TABLE"),
                settings.text("POINTS_TABLE"),
                settings.text("ENTRIES_TABLE"),
                settings.text("CUSTOMERS_TABLE"),
                settings.text("SHOPS_TABLE"));
    }

    private static CharityPorts charity(
            Settings settings, DynamoDbClient client, AuditTable audit) {
        String rewards = settings.text("REWARDS_TABLE");
        DynamoDbPointsLedger ledger =
                new DynamoDbPointsLedger(
                        client, settings.text("POINTS_TABLE"), settings.text("ENTRIES_TABLE"));
        CachedProgrammes programmes =
                new CachedProgrammes(
                        new DynamoDbProgrammes(client, settings.text("SHOPS_TABLE")),
                        DefaultProgramme.programme());
        return new CharityPorts(
                new DynamoDbDonations(client, rewards, audit),
                new CancelDonation.Needs(
                        ledger,
                        new DynamoDbRedemptions(client, rewards, ledger, audit),
                        UnitsOfProgrammes.of(client, settings.text("PROGRAMMES_TABLE")),
                        programmes::asOf,
                        Backoff.random()),
                programmes::asOf,
                Backoff.random());
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
