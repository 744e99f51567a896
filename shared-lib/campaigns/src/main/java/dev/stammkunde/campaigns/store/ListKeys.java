package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.ListId;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.documents.DynamoDbDocuments;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;

/**
 * Names and keys of lists of customers in the campaigns table (see {@code docs/data-model.md}). A
 * list lies together, so that a run goes through it; and the lists that a customer is in lie
 * together, so that an erasure and a merge find them.
 */
final class ListKeys {

    static final String PK = KeyText.PK;
    static final String SK = KeyText.SK;
    static final String FILE = "file";
    static final String PARTS = "parts";
    static final String DONE = "done";
    static final String CUSTOMERS = "customers";
    static final String LINE = "line";

    /** Sorts before all customers. */
    static final String ABOUT = "about";

    static final String CUSTOMER = "customer#";

    private ListKeys() {}

    static String list(ListId list) {
        return "list#" + KeyText.escape(list.shopId()) + '#' + KeyText.escape(list.id());
    }

    static String customer(CustomerId customer) {
        return CUSTOMER + KeyText.escape(customer.id());
    }

    static CustomerId customerOf(String shopId, String sortKey) {
        return new CustomerId(shopId, KeyText.unescape(sortKey.substring(CUSTOMER.length())));
    }

    /** Returns where it is said which lists a customer is in. */
    static String listsOf(CustomerId customer) {
        return "listed#" + KeyText.escape(customer.shopId()) + '#' + KeyText.escape(customer.id());
    }

    static ItemWriter about(ListId list) {
        return DynamoDbDocuments.key(list(list), ABOUT);
    }

    static ItemWriter member(ListId list, CustomerId customer) {
        return DynamoDbDocuments.key(list(list), customer(customer));
    }

    static ItemWriter listed(ListId list, CustomerId customer) {
        return DynamoDbDocuments.key(listsOf(customer), list.id());
    }
}
