package dev.stammkunde.dynamodb.mails;

import dev.stammkunde.domain.customer.CustomerId;
import dev.stammkunde.domain.customer.EmailKey;
import dev.stammkunde.domain.mail.MailKey;
import dev.stammkunde.dynamodb.items.ItemWriter;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Names and keys of the mail table (see {@code docs/data-model.md}). Ids come from shops, so the
 * separator is escaped inside them.
 */
public final class MailKeys {

    public static final String PK = "pk";
    public static final String SK = "sk";
    static final String VERSION = "version";
    static final String EXPIRES_AT = "expiresAt";

    /** Index of mails that are held, by the time of their release; sparse, keys only. */
    static final String BY_RELEASE = "byRelease";

    static final String HELD_SHARD = "heldShard";
    static final String RELEASE_AT = "releaseAt";

    static final String STANDING = "standing";
    static final String SUPPRESSION = "suppression";
    static final String MAILS = "mail#";

    /** So many parts that a shop's morning, when a night's mails are due, is no hot partition. */
    static final int SHARDS = 8;

    /** Of fixed width, so that text sorts like time. */
    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private MailKeys() {}

    static Map<String, AttributeValue> record(MailKey mail) {
        return key(customer(mail.customer()), MAILS + mail.name());
    }

    static Map<String, AttributeValue> standing(CustomerId customer) {
        return key(customer(customer), STANDING);
    }

    static Map<String, AttributeValue> suppression(EmailKey address) {
        return key("address#" + escape(address.shopId()) + '#' + address.hash(), SUPPRESSION);
    }

    static String customer(CustomerId customer) {
        return "customer#" + escape(customer.shopId()) + '#' + escape(customer.id());
    }

    static MailKey mailOf(String partitionKey, String sortKey) {
        String[] parts = partitionKey.split("#", -1);
        return new MailKey(
                new CustomerId(unescape(parts[1]), unescape(parts[2])),
                sortKey.substring(MAILS.length()));
    }

    static String heldShard(MailKey mail) {
        CRC32 checksum = new CRC32();
        checksum.update(customer(mail.customer()).getBytes(StandardCharsets.UTF_8));
        return heldShard((int) (checksum.getValue() % SHARDS));
    }

    static String heldShard(int shard) {
        return "held#" + shard;
    }

    /** Returns a time as text that sorts like time. */
    static String sortable(Instant at) {
        return SORTABLE.format(at);
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return new ItemWriter().text(PK, partition).text(SK, sort).toItem();
    }

    private static String escape(String id) {
        return id.replace("%", "%25").replace("#", "%23");
    }

    private static String unescape(String escaped) {
        return escaped.replace("%23", "#").replace("%25", "%");
    }
}
