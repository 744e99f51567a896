package dev.stammkunde.programmes.store;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.contests.ContestEntryId;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/**
 * Keys of contests in the programmes table (see {@code docs/data-model.md}). What a customer has of
 * a contest lies with the customer; each entry leads there from the contest.
 */
final class ContestKeys {

    /** One partition of the index holds contests whose winners are to be told. */
    static final String UNTOLD = "contest-notices";

    private static final String OF_CUSTOMER = "contest#";

    private ContestKeys() {}

    static String runs(String shopId) {
        return "contest-runs#" + KeyText.escape(shopId);
    }

    static Map<String, AttributeValue> run(DocumentId contest) {
        return key(runs(contest.shopId()), contest.id());
    }

    /** Which contest an item of a run is about. */
    static DocumentId contestOf(Map<String, AttributeValue> key) {
        String shop = requireNonNull(key.get(KeyText.PK)).s().split("#", -1)[1];
        return new DocumentId(KeyText.unescape(shop), requireNonNull(key.get(KeyText.SK)).s());
    }

    static Map<String, AttributeValue> ofCustomer(DocumentId contest, AccountId holder) {
        return key(ClaimKeys.holder(holder), OF_CUSTOMER + contest.id());
    }

    static String customersPrefix() {
        return OF_CUSTOMER;
    }

    /** Which contest an item of a customer is about. */
    static DocumentId contestOf(AccountId holder, ItemReader item) {
        return new DocumentId(
                holder.shopId(), item.text(KeyText.SK).substring(OF_CUSTOMER.length()));
    }

    static String entries(DocumentId contest) {
        return partition("contest-entries", contest);
    }

    static Map<String, AttributeValue> entry(ContestEntryId id) {
        return key(entries(id.contest()), id.id());
    }

    static String list(DocumentId contest) {
        return partition("contest-list", contest);
    }

    static Map<String, AttributeValue> list(DocumentId contest, String hash, int part) {
        return key(list(contest), "%s#%05d".formatted(hash, part));
    }

    /** Where the newest version of a contest's document is named. */
    static Map<String, AttributeValue> latest(DocumentId contest) {
        return key("shop#" + KeyText.escape(contest.shopId()), "contest#" + contest.id());
    }

    private static String partition(String kind, DocumentId contest) {
        return kind + '#' + KeyText.escape(contest.shopId()) + '#' + contest.id();
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return new ItemWriter().text(KeyText.PK, partition).text(KeyText.SK, sort).toItem();
    }
}
