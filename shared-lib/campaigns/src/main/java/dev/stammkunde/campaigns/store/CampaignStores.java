package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.AudienceFacts;
import dev.stammkunde.campaigns.CampaignRuns;
import dev.stammkunde.campaigns.CouponPools;
import dev.stammkunde.campaigns.FindStandings;
import dev.stammkunde.campaigns.GiveGift;
import dev.stammkunde.campaigns.ReadAudienceFacts;
import dev.stammkunde.campaigns.json.AudienceJson;
import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbCollection;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.DynamoDbProgrammes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.function.Function;

/**
 * The stores that every function needs that carries out campaigns.
 *
 * @param standings what customers are in programmes, which another wing knows
 */
public record CampaignStores(DynamoDbClient client, Tables tables, FindStandings standings) {

    /** The names of the tables that they lie in. */
    public record Tables(
            String campaigns,
            String customers,
            String points,
            String entries,
            String mail,
            String shops) {}

    /** Returns the campaigns and mail settings of shops. */
    public CachedCampaigns campaigns() {
        return new CachedCampaigns(
                new DynamoDbCampaigns(client, tables.campaigns()),
                new DynamoDbMailSettings(client, tables.campaigns()),
                new DynamoDbCollection(
                        client, tables.campaigns(), AuditTable.NONE, AudienceJson.KIND));
    }

    /** Returns how far runs are. */
    public CampaignRuns runs() {
        return new DynamoDbCampaignRuns(client, tables.campaigns());
    }

    /** Returns what audiences are chosen by. */
    public ReadAudienceFacts facts() {
        return new AudienceFacts(
                new DynamoDbCustomerFacts(
                        client,
                        new DynamoDbCustomerFacts.Tables(
                                tables.customers(), tables.points(), tables.mail()),
                        standings),
                new DynamoDbListed(client, tables.campaigns()));
    }

    /** Returns where points of gifts are booked. */
    public PointsLedger ledger() {
        return new DynamoDbPointsLedger(client, tables.points(), tables.entries());
    }

    /** Returns where codes of gifts are taken from. */
    public CouponPools coupons() {
        return new DynamoDbCouponPools(client, tables.campaigns());
    }

    /** Returns the programmes that gifts are booked by, as they were at a time. */
    public Function<Instant, Programmes> programmesAsOf() {
        CachedProgrammes programmes =
                new CachedProgrammes(
                        new DynamoDbProgrammes(client, tables.shops()),
                        DefaultProgramme.programme());
        return programmes::asOf;
    }

    /** Returns what gives gifts. */
    public GiveGift gifts() {
        return new GiveGift(ledger(), coupons(), programmesAsOf());
    }
}
