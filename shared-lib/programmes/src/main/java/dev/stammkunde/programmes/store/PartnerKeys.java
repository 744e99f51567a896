package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.programmes.partners.PartnerTransactionId;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;

/**
 * Names and keys of what partners report, in the programmes table (see {@code docs/data-model.md}).
 * Ids come from shops, so the separator is escaped inside them.
 */
final class PartnerKeys {

    static final String VERSION = "version";

    private static final String LINE = "line#";

    private PartnerKeys() {}

    static Map<String, AttributeValue> transaction(PartnerTransactionId id) {
        return key(
                partition("partner-deal", id.partner()) + '#' + KeyText.escape(id.transaction()),
                "deal");
    }

    static String ofMonth(DocumentId partner, YearMonth month) {
        return partition("partner-month", partner) + '#' + month;
    }

    static Map<String, AttributeValue> month(DocumentId partner, YearMonth month) {
        return key(ofMonth(partner, month), "stand");
    }

    static String linesPrefix() {
        return LINE;
    }

    static Map<String, AttributeValue> line(
            DocumentId partner, YearMonth month, Instant at, String reference) {
        return key(
                ofMonth(partner, month),
                LINE + KeyText.sortable(at) + '#' + KeyText.escape(reference));
    }

    static Map<String, AttributeValue> day(DocumentId partner, String customerId) {
        return key(
                partition("partner-customer", partner) + '#' + KeyText.escape(customerId), "day");
    }

    static String statements(DocumentId partner) {
        return partition("partner-statement", partner);
    }

    static Map<String, AttributeValue> statement(DocumentId partner, YearMonth month) {
        return key(statements(partner), month.toString());
    }

    private static String partition(String kind, DocumentId partner) {
        return kind + '#' + KeyText.escape(partner.shopId()) + '#' + partner.id();
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return new ItemWriter().text(KeyText.PK, partition).text(KeyText.SK, sort).toItem();
    }
}
