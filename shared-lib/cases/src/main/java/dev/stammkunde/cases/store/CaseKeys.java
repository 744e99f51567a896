package dev.stammkunde.cases.store;

import dev.stammkunde.cases.CaseId;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Map;

/** Names and keys of the table of cases (see {@code docs/data-model.md}). */
final class CaseKeys {

    static final String PK = KeyText.PK;
    static final String SK = KeyText.SK;
    static final String VERSION = "version";

    /** Index of a shop's open cases by when they are due, and of its closed ones; keys only. */
    static final String BY_INBOX = "byInbox";

    static final String INBOX = "inbox";
    static final String INBOX_AT = "inboxAt";

    /** Index of all cases by the month and time of their opening, with what figures need. */
    static final String BY_OPENING = "byOpening";

    static final String OPENED_MONTH = "openedMonth";
    static final String OPENED_PLACE = "openedPlace";

    /** Index of all cases of which somebody is to be reminded, by when; with what names a case. */
    static final String BY_REMINDER = "byReminder";

    static final String REMIND = "remind";
    static final String REMIND_AT = "remindAt";

    /** Few cases are open at a time, so that one partition has room for all shops. */
    static final String TO_REMIND = "CASES";

    /** Since when a customer has a case; it stays when the case is closed. */
    static final String SINCE = "since";

    private static final String CASE = "case";
    private static final String OF_CUSTOMER = "case#";
    private static final int MONTH = "2026-05".length();

    private CaseKeys() {}

    static Map<String, AttributeValue> one(CaseId id) {
        return key("case#" + KeyText.escape(id.shopId()) + '#' + id.id(), CASE);
    }

    /** Where it stands that a customer has a case. */
    static Map<String, AttributeValue> ofCustomer(CustomerId customer, CaseId id) {
        return key(customer(customer), OF_CUSTOMER + id.id());
    }

    static String customer(CustomerId customer) {
        return "customer#"
                + KeyText.escape(customer.shopId())
                + '#'
                + KeyText.escape(customer.id());
    }

    static CaseId ofPlace(CustomerId customer, String sortKey) {
        return new CaseId(customer.shopId(), sortKey.substring(OF_CUSTOMER.length()));
    }

    static String inbox(String shopId, boolean isOpen) {
        return KeyText.escape(shopId) + (isOpen ? "#OPEN" : "#CLOSED");
    }

    /** A time and what tells it from others at that time. */
    static String place(Instant at, CaseId id) {
        return KeyText.sortable(at) + '#' + id.id();
    }

    /** In UTC: it only keeps partitions small. */
    static String month(String shopId, Instant at) {
        return KeyText.escape(shopId) + '#' + KeyText.sortable(at).substring(0, MONTH);
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return new ItemWriter().text(PK, partition).text(SK, sort).toItem();
    }
}
