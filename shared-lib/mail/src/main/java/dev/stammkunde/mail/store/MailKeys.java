package dev.stammkunde.mail.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/**
 * Names and keys of the mail table (see {@code docs/data-model.md}). Ids come from shops, so the
 * separator is escaped inside them.
 */
public final class MailKeys {

    public static final String PK = KeyText.PK;
    public static final String SK = KeyText.SK;
    static final String VERSION = "version";
    static final String EXPIRES_AT = "expiresAt";

    /** Index of mails that are held, by the time of their release; sparse, keys only. */
    static final String BY_RELEASE = "byRelease";

    static final String HELD_SHARD = "heldShard";
    static final String RELEASE_AT = "releaseAt";

    /** Index of a campaign's mails, by the run that ordered them; sparse, keys and outcome. */
    static final String BY_CAMPAIGN = "byCampaign";

    static final String CAMPAIGN_SHARD = "campaignShard";
    static final String ORDERED_AT = "orderedAt";

    /** Index of the mails of a reader by when they were ordered; keys only. */
    static final String BY_READER = "byReader";

    /** What became of a mail, in one word for each thing that happened. */
    static final String OUTCOME = "outcome";

    static final String STANDING = "standing";

    /** Before what readers bought since; sorts before the standing, so that one query has both. */
    static final String SINCE = "since#";

    static final String SUPPRESSION = "suppression";
    static final String MAILBOX = "mailbox";
    static final String MAILS = "mail#";

    /** So many parts that a shop's morning, when a night's mails are due, is no hot partition. */
    static final int SHARDS = 8;

    private MailKeys() {}

    static Map<String, AttributeValue> record(MailKey mail) {
        return key(customer(mail.customer()), MAILS + mail.name());
    }

    static Map<String, AttributeValue> standing(CustomerId customer) {
        return key(customer(customer), STANDING);
    }

    static Map<String, AttributeValue> suppression(EmailKey address) {
        return key(address(address), SUPPRESSION);
    }

    static Map<String, AttributeValue> mailbox(EmailKey mailbox) {
        return key(address(mailbox), MAILBOX);
    }

    private static String address(EmailKey address) {
        return "address#" + KeyText.escape(address.shopId()) + '#' + address.hash();
    }

    /** Returns the partition of all that the table holds of a customer. */
    public static String customer(CustomerId customer) {
        return "customer#"
                + KeyText.escape(customer.shopId())
                + '#'
                + KeyText.escape(customer.id());
    }

    /** Returns the customer of a partition. */
    public static CustomerId customerOf(String partitionKey) {
        String[] parts = partitionKey.split("#", -1);
        return new CustomerId(KeyText.unescape(parts[1]), KeyText.unescape(parts[2]));
    }

    static MailKey mailOf(String partitionKey, String sortKey) {
        return new MailKey(customerOf(partitionKey), sortKey.substring(MAILS.length()));
    }

    static String heldShard(MailKey mail) {
        return heldShard(KeyText.shardOf(customer(mail.customer()), SHARDS));
    }

    static String heldShard(int shard) {
        return "held#" + shard;
    }

    static String campaignShard(MailKey mail) {
        String name = mail.name();
        CampaignId campaign =
                new CampaignId(mail.customer().shopId(), name.substring(0, name.indexOf('/')));
        return campaignShard(campaign, KeyText.shardOf(customer(mail.customer()), SHARDS));
    }

    static String campaignShard(CampaignId campaign, int shard) {
        return "campaign#" + KeyText.escape(campaign.shopId()) + '#' + campaign.id() + '#' + shard;
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return new ItemWriter().text(PK, partition).text(SK, sort).toItem();
    }
}
