package dev.stammkunde.mail.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.consent.Evidence.OptedIn;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.LocalDate;
import java.util.Map;

/**
 * Names and keys of what the mail table holds of consent (see {@code docs/data-model.md}). The
 * separator is escaped inside ids.
 */
final class ConsentKeys {

    static final String PK = MailKeys.PK;
    static final String SK = MailKeys.SK;
    static final String EXPIRES_AT = "expiresAt";

    /** Index of opt-ins by the day of their confirmation; sparse, keys only. */
    static final String BY_CONFIRMATION = "byConfirmation";

    static final String CONFIRMED_SHARD = "confirmedShard";

    /** By which those of a day are sorted: no two are the same. */
    static final String CONFIRMED_ORDER = "confirmedOrder";

    /** Sort key prefix of a customer's evidence. */
    static final String EVIDENCE = "consent#";

    private static final String REQUEST = "request";
    private static final String LAST_REQUEST = "optin";

    private ConsentKeys() {}

    static Map<String, AttributeValue> request(String shopId, String requestId) {
        return key("optin#" + KeyText.escape(shopId) + '#' + KeyText.escape(requestId), REQUEST);
    }

    /** The last request for an address, by which mails to it are limited. */
    static Map<String, AttributeValue> lastRequest(EmailKey address) {
        return key(
                "address#" + KeyText.escape(address.shopId()) + '#' + address.hash(), LAST_REQUEST);
    }

    static Map<String, AttributeValue> evidence(CustomerId customer, String id) {
        return key(MailKeys.customer(customer), EVIDENCE + KeyText.escape(id));
    }

    static String confirmedShard(String shopId, LocalDate day) {
        return "confirmed#" + KeyText.escape(shopId) + '#' + day;
    }

    static String confirmedOrder(OptedIn optedIn) {
        return KeyText.sortable(optedIn.at())
                + '#'
                + KeyText.escape(optedIn.customer().id())
                + '#'
                + KeyText.escape(optedIn.id());
    }

    static String evidenceOf(String sortKey) {
        return KeyText.unescape(sortKey.substring(EVIDENCE.length()));
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return new ItemWriter().text(PK, partition).text(SK, sort).toItem();
    }
}
