package dev.stammkunde.servememberapi;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbBehaviours;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCustomerFacts;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.KeepStated;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.customers.store.DynamoDbFindCustomers;
import dev.stammkunde.customers.store.DynamoDbProfiles;
import dev.stammkunde.customers.store.DynamoDbSuggestions;
import dev.stammkunde.insights.store.RatedStandings;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.mail.links.SecretsManagerLinkKeys;
import dev.stammkunde.mail.store.DynamoDbEvidence;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbLedgerHistory;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.DynamoDbProgrammes;
import dev.stammkunde.programmes.json.ChallengeJson;
import dev.stammkunde.programmes.referral.ReferralCode;
import dev.stammkunde.programmes.store.DynamoDbChallenges;
import dev.stammkunde.programmes.store.DynamoDbHoldings;
import dev.stammkunde.programmes.store.DynamoDbMemberships;
import dev.stammkunde.programmes.store.DynamoDbSchemes;
import dev.stammkunde.programmes.store.DynamoDbStampCards;
import dev.stammkunde.programmes.store.DynamoDbTiers;
import dev.stammkunde.programmes.store.ProgrammeTables;
import dev.stammkunde.programmes.store.ReferralStores;
import dev.stammkunde.rewards.http.MemberTokens;
import dev.stammkunde.rewards.members.MemberNumber;
import dev.stammkunde.rewards.redeem.RewardAudiences;
import dev.stammkunde.rewards.store.DynamoDbMemberNumbers;
import dev.stammkunde.rewards.store.DynamoDbPartPayment;
import dev.stammkunde.rewards.store.DynamoDbRedemptions;
import dev.stammkunde.rewards.store.DynamoDbRewardCounts;
import dev.stammkunde.rewards.store.DynamoDbRewards;
import dev.stammkunde.servememberapi.query.HoldingPorts;
import dev.stammkunde.servememberapi.query.ShowHeldChallenges;
import dev.stammkunde.shop.store.DynamoDbCatalogue;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;

/**
 * Trigger: requests of shops' servers, past the authorizer, and of their customers' browsers. Of
 * what it reads it changes nothing; it gives customers numbers and codes, hears who named one, and
 * keeps what customers do in the shop's pages while they agree to it, and what they state of
 * themselves.
 */
public final class ServeMemberApiHandler implements RequestStreamHandler {

    private static final String NAME = "serve-member-api";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final HttpEdge edge;

    /** For Lambda. */
    public ServeMemberApiHandler() {
        this(Settings.ofProcess(), AwsClients.build(DynamoDbClient.builder()));
        Priming.beforeSnapshot(NAME, ServeMemberApiHandler::new);
    }

    private ServeMemberApiHandler(Settings settings, DynamoDbClient client) {
        this(
                new DynamoDbLedgerHistory(
                        client, settings.text("POINTS_TABLE"), settings.text("ENTRIES_TABLE")),
                new DynamoDbFindCustomer(client, settings.text("CUSTOMERS_TABLE")),
                new CachedProgrammes(
                        new DynamoDbProgrammes(client, settings.text("SHOPS_TABLE")),
                        DefaultProgramme.programme()),
                rewards(settings, client));
    }

    ServeMemberApiHandler(
            LedgerHistory ledger,
            FindCustomer customers,
            CachedProgrammes programmes,
            RewardPorts rewards) {
        ServeMemberApi api = new ServeMemberApi(ledger, customers, programmes, rewards);
        edge = new HttpEdge(api, LOG);
    }

    private static RewardPorts rewards(Settings settings, DynamoDbClient client) {
        String rewards = settings.text("REWARDS_TABLE");
        String points = settings.text("POINTS_TABLE");
        String campaigns = settings.text("CAMPAIGNS_TABLE");
        CachedCampaigns shops =
                new CachedCampaigns(
                        new DynamoDbCampaigns(client, campaigns),
                        new DynamoDbMailSettings(client, campaigns));
        return new RewardPorts(
                new DynamoDbRewards(client, rewards, NAME),
                new DynamoDbRewardCounts(client, rewards),
                new DynamoDbRedemptions(
                        client,
                        rewards,
                        new DynamoDbPointsLedger(client, points, settings.text("ENTRIES_TABLE"))),
                new RewardAudiences(
                        new DynamoDbCustomerFacts(
                                client,
                                new DynamoDbCustomerFacts.Tables(
                                        settings.text("CUSTOMERS_TABLE"),
                                        points,
                                        settings.text("MAIL_TABLE")),
                                RatedStandings.in(
                                        client,
                                        settings.text("POINTS_TABLE"),
                                        settings.text("PROGRAMMES_TABLE"))),
                        shops),
                new DynamoDbPartPayment(client, rewards, AuditTable.NONE),
                members(settings, client, shops),
                LadderPorts.of(settings, client, NAME),
                new DynamoDbTiers(client, settings.text("PROGRAMMES_TABLE")),
                new DynamoDbStampCards(client, settings.text("PROGRAMMES_TABLE")),
                new DynamoDbMemberships(client, settings.text("PROGRAMMES_TABLE")),
                holdings(client, settings.text("PROGRAMMES_TABLE")));
    }

    private static HoldingPorts holdings(DynamoDbClient client, String programmes) {
        return new HoldingPorts(
                new DynamoDbHoldings(client, programmes),
                new ShowHeldChallenges(
                        new DynamoDbSchemes<>(client, programmes, ChallengeJson.TYPE, NAME),
                        new DynamoDbChallenges(client, programmes)));
    }

    private static MemberPorts members(
            Settings settings, DynamoDbClient client, ReadMailSettings shops) {
        SecureRandom chance = new SecureRandom();
        return new MemberPorts(
                new MemberTokens(
                        new SecretsManagerLinkKeys(
                                AwsClients.build(SecretsManagerClient.builder()),
                                settings.text("LINKS_SECRET"))),
                shops,
                new DynamoDbFindCustomers(client, settings.text("CUSTOMERS_TABLE")),
                new DynamoDbMemberNumbers(client, settings.text("REWARDS_TABLE")),
                () -> chance.nextLong(MemberNumber.COUNT),
                new ReferralPorts(
                        ReferralStores.needs(
                                client,
                                new ProgrammeTables(
                                        settings.text("PROGRAMMES_TABLE"),
                                        settings.text("POINTS_TABLE"),
                                        settings.text("ENTRIES_TABLE"),
                                        settings.text("CUSTOMERS_TABLE"),
                                        settings.text("SHOPS_TABLE")),
                                NAME),
                        () -> chance.nextLong(ReferralCode.COUNT)),
                new BehaviourPorts(
                        new DynamoDbBehaviours(client, settings.text("BEHAVIOUR_TABLE")),
                        new DynamoDbEvidence(client, settings.text("MAIL_TABLE"))),
                new CataloguePorts(
                        new DynamoDbCatalogue(client, settings.text("CATALOGUE_TABLE")),
                        new DynamoDbSuggestions(client, settings.text("CATALOGUE_TABLE"))),
                new KeepStated(
                        new DynamoDbProfiles(
                                new CustomersTable(client, settings.text("CUSTOMERS_TABLE")))));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
