package dev.stammkunde.rewards.shops.store;

import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCouponPools;
import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.mail.store.DynamoDbChosenLanguages;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.units.UnitRulesOfShops;
import dev.stammkunde.rewards.codes.PoolCodes;
import dev.stammkunde.rewards.redeem.AdvanceNow;
import dev.stammkunde.rewards.redeem.FindRewardReader;
import dev.stammkunde.rewards.shops.CodesInShops;
import dev.stammkunde.rewards.store.DynamoDbRedemptions;
import dev.stammkunde.rewards.store.DynamoDbRewards;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** What taking redemptions on needs in AWS, for the functions that do. */
public final class AdvancingStores {

    private final DynamoDbPointsLedger ledger;
    private final DynamoDbRedemptions redemptions;
    private final DynamoDbRewards rewards;
    private final DynamoDbCouponPools pools;
    private final CodesInShops shops;
    private final ReadMailSettings mailSettings;
    private final FindRewardReader readers;

    /**
     * Where all of it lies.
     *
     * @param campaigns the table of imported codes, and of how shops send mail
     * @param shopAccess what stands before a shop's id in the name of the secret with its
     *     credentials
     */
    public record Names(
            String points,
            String entries,
            String rewards,
            String campaigns,
            String customers,
            String mail,
            String shopAccess) {}

    /**
     * Names tables and secrets; reads nothing yet.
     *
     * @param function that takes redemptions on, for its log
     */
    public AdvancingStores(
            Names names, DynamoDbClient client, SecretsManagerClient secrets, String function) {
        String rewardsTable = names.rewards();
        String campaigns = names.campaigns();
        ledger = new DynamoDbPointsLedger(client, names.points(), names.entries());
        redemptions = new DynamoDbRedemptions(client, rewardsTable, ledger);
        rewards = new DynamoDbRewards(client, rewardsTable, function);
        pools = new DynamoDbCouponPools(client, campaigns);
        shops = CodesInShops.of(secrets, names.shopAccess());
        mailSettings =
                new CachedCampaigns(
                        new DynamoDbCampaigns(client, campaigns),
                        new DynamoDbMailSettings(client, campaigns));
        readers =
                new FindRewardReader(
                        new DynamoDbFindCustomer(client, names.customers()),
                        new DynamoDbChosenLanguages(client, names.mail()),
                        mailSettings);
    }

    public DynamoDbRedemptions redemptions() {
        return redemptions;
    }

    public ReadMailSettings mailSettings() {
        return mailSettings;
    }

    /**
     * Returns what it needs, over a queue for mails.
     *
     * @param units rules of what is redeemed for other units than points
     */
    public AdvanceNow.Needs needs(OrderMails mails, UnitRulesOfShops units) {
        return new AdvanceNow.Needs(
                ledger,
                redemptions,
                rewards,
                now -> new PoolCodes(pools, shops.at(now), now),
                readers,
                mails,
                units,
                Backoff.random());
    }
}
