package dev.stammkunde.surveys.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.SurveyId;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Names and keys of participations in the surveys table (see {@code docs/data-model.md}). Ids come
 * from shops, so the separator is escaped inside them.
 */
public final class ParticipationKeys {

    /** Begins the sort keys of participations, and of nothing else in the table. */
    public static final String ANSWERS = "answer#";

    /** Begins the sort keys of why somebody was not asked. */
    static final String LEFT = "left#";

    /** Index of answers by survey and month, in the order of time; sparse, all attributes. */
    public static final String BY_ANSWER = "byAnswer";

    public static final String ANSWER_SHARD = "answerShard";
    public static final String ANSWERED_AT = "answeredAt";

    /** The topics that texts are about; there where there are texts. */
    static final String TAGS = "tags";

    static final String VERSION = "version";
    static final String EXPIRES_AT = "expiresAt";

    private ParticipationKeys() {}

    static Map<String, AttributeValue> key(ParticipationKey key) {
        return new ItemWriter()
                .text(KeyText.PK, partition(key.customer()))
                .text(KeyText.SK, sort(key))
                .toItem();
    }

    /** Returns the partition of all that a customer took part in. */
    static String partition(CustomerId customer) {
        return partitions(customer.shopId()) + KeyText.escape(customer.id());
    }

    /** Returns what the partitions of all customers of a shop begin with. */
    static String partitions(String shopId) {
        return "customer#" + KeyText.escape(shopId) + '#';
    }

    static String sort(ParticipationKey key) {
        return ANSWERS + KeyText.escape(key.surveyId()) + '#' + KeyText.escape(key.wave());
    }

    static ParticipationKey keyOf(String partitionKey, String sortKey) {
        String[] customer = partitionKey.split("#", -1);
        String[] answer = sortKey.split("#", -1);
        return new ParticipationKey(
                new CustomerId(KeyText.unescape(customer[1]), KeyText.unescape(customer[2])),
                KeyText.unescape(answer[1]),
                KeyText.unescape(answer[2]));
    }

    /** Returns the part of the index in which the answers of a month (in UTC) lie. */
    public static String answerShard(SurveyId survey, YearMonth month) {
        return KeyText.escape(survey.shopId()) + '#' + KeyText.escape(survey.id()) + '#' + month;
    }

    static String answerShard(SurveyId survey, Instant answeredAt) {
        return answerShard(survey, YearMonth.from(answeredAt.atOffset(ZoneOffset.UTC)));
    }
}
