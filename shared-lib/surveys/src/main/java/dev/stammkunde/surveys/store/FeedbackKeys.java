package dev.stammkunde.surveys.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.surveys.feedback.Feedback;
import dev.stammkunde.surveys.feedback.FeedbackAuthor;
import dev.stammkunde.surveys.feedback.FeedbackId;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Keys of feedback in the surveys table (see {@code docs/data-model.md}). */
final class FeedbackKeys {

    /** The sort key of feedback, and of nothing else in the table. */
    static final String FEEDBACK = "feedback";

    /** Begins the sort keys of what stands at a person, so that an erasure finds what they said. */
    static final String SAID = "said#";

    private FeedbackKeys() {}

    static Map<String, AttributeValue> key(FeedbackId id) {
        return new ItemWriter()
                .text(KeyText.PK, partitions(id.shopId()) + KeyText.escape(id.id()))
                .text(KeyText.SK, FEEDBACK)
                .toItem();
    }

    /** Returns what the partition keys of a shop's feedback begin with. */
    static String partitions(String shopId) {
        return "feedback#" + KeyText.escape(shopId) + '#';
    }

    static FeedbackId idOf(String partition) {
        String[] parts = partition.split("#", -1);
        return new FeedbackId(KeyText.unescape(parts[1]), KeyText.unescape(parts[2]));
    }

    static Map<String, AttributeValue> ofPerson(CustomerId person, FeedbackId id) {
        return new ItemWriter()
                .text(KeyText.PK, ParticipationKeys.partition(person))
                .text(KeyText.SK, SAID + KeyText.escape(id.id()))
                .toItem();
    }

    static FeedbackId idAt(CustomerId person, String sortKey) {
        return new FeedbackId(person.shopId(), KeyText.unescape(sortKey.substring(SAID.length())));
    }

    /** Returns whose it is: a customer's, and of who reads the address. */
    static List<CustomerId> people(Feedback feedback) {
        String shopId = feedback.id().shopId();
        FeedbackAuthor author = feedback.author();
        return Stream.concat(
                        Stream.ofNullable(author.customerId())
                                .map(id -> new CustomerId(shopId, id)),
                        Stream.ofNullable(author.contact())
                                .map(address -> Mailbox.of(shopId, address)))
                .toList();
    }

    /** Returns the part of the index in which a month (in UTC) lies: no survey has no id. */
    static String shard(String shopId, YearMonth month) {
        return KeyText.escape(shopId) + "##" + month;
    }

    static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }
}
