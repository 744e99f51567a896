package dev.stammkunde.dynamodb.consents;

import dev.stammkunde.domain.customer.CustomerId;
import dev.stammkunde.domain.customer.EmailKey;
import dev.stammkunde.dynamodb.items.ItemWriter;
import dev.stammkunde.dynamodb.mails.MailKeys;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/**
 * Names and keys of what the mail table holds of consent (see {@code docs/data-model.md}). The
 * separator is escaped inside ids.
 */
final class ConsentKeys {

    static final String PK = MailKeys.PK;
    static final String SK = MailKeys.SK;
    static final String EXPIRES_AT = "expiresAt";

    /** Sort key prefix of a customer's evidence. */
    static final String EVIDENCE = "consent#";

    private static final String REQUEST = "request";
    private static final String LAST_REQUEST = "optin";

    private ConsentKeys() {}

    static Map<String, AttributeValue> request(String shopId, String requestId) {
        return key("optin#" + escape(shopId) + '#' + escape(requestId), REQUEST);
    }

    /** The last request for an address, by which mails to it are limited. */
    static Map<String, AttributeValue> lastRequest(EmailKey address) {
        return key("address#" + escape(address.shopId()) + '#' + address.hash(), LAST_REQUEST);
    }

    static Map<String, AttributeValue> evidence(CustomerId customer, String id) {
        return key(customer(customer), EVIDENCE + escape(id));
    }

    static String customer(CustomerId customer) {
        return "customer#" + escape(customer.shopId()) + '#' + escape(customer.id());
    }

    static CustomerId customerOf(String partitionKey) {
        String[] parts = partitionKey.split("#", -1);
        return new CustomerId(unescape(parts[1]), unescape(parts[2]));
    }

    static String evidenceOf(String sortKey) {
        return unescape(sortKey.substring(EVIDENCE.length()));
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
