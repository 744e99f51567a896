package dev.stammkunde.surveys.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.feedback.Feedback;
import dev.stammkunde.surveys.feedback.FeedbackAuthor;
import dev.stammkunde.surveys.feedback.FeedbackChannel;
import dev.stammkunde.surveys.feedback.FeedbackMessage;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Feedback as an item. */
public final class FeedbackItem {

    private static final String CHANNEL = "channel";
    private static final String TOPIC = "topic";
    private static final String TEXT = "text";
    private static final String LANGUAGE = "language";
    private static final String CUSTOMER_ID = "customerId";
    private static final String ORDER_ID = "orderId";
    private static final String CONTACT = "contact";
    private static final String DAY = "day";
    private static final String COMPLAINT = "complaint";
    private static final String NOTED_BY = "notedBy";

    private FeedbackItem() {}

    /**
     * Finds what a change of the table is about.
     *
     * @param attributes an item of the surveys table
     * @return nothing where it is no feedback
     */
    public static Optional<Feedback> find(Map<String, AttributeValue> attributes) {
        return new ItemReader(attributes)
                .findText(KeyText.SK)
                .filter(FeedbackKeys.FEEDBACK::equals)
                .map(_ -> fromItem(attributes));
    }

    static Map<String, AttributeValue> toItem(Feedback feedback) {
        FeedbackMessage said = feedback.said();
        FeedbackAuthor author = feedback.author();
        Map<String, AttributeValue> item = new HashMap<>(FeedbackKeys.key(feedback.id()));
        item.putAll(
                new ItemWriter()
                        .text(CHANNEL, feedback.channel())
                        .text(TOPIC, said.topic())
                        .text(TEXT, said.text())
                        .text(LANGUAGE, said.language())
                        .text(CUSTOMER_ID, author.customerId())
                        .text(ORDER_ID, author.orderId())
                        .text(CONTACT, author.contact())
                        .text(
                                ParticipationKeys.ANSWER_SHARD,
                                FeedbackKeys.shard(
                                        feedback.id().shopId(), FeedbackKeys.month(feedback.at())))
                        .text(ParticipationKeys.ANSWERED_AT, KeyText.sortable(feedback.at()))
                        .text(DAY, feedback.day())
                        .texts(
                                ParticipationKeys.TAGS,
                                feedback.tags().stream().sorted().toList(),
                                id -> id)
                        .text(COMPLAINT, feedback.complaint())
                        .text(NOTED_BY, feedback.notedBy())
                        .number(
                                ParticipationKeys.EXPIRES_AT,
                                feedback.at().plus(Feedback.KEPT).getEpochSecond())
                        .toItem());
        return item;
    }

    static Feedback fromItem(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new Feedback(
                FeedbackKeys.idOf(item.text(KeyText.PK)),
                FeedbackChannel.valueOf(item.text(CHANNEL)),
                new FeedbackMessage(
                        item.textOrNull(TOPIC),
                        item.text(TEXT),
                        item.findText(LANGUAGE).map(Language::valueOf).orElse(null)),
                new FeedbackAuthor(
                        item.textOrNull(CUSTOMER_ID),
                        item.textOrNull(ORDER_ID),
                        item.textOrNull(CONTACT)),
                Instant.parse(item.text(ParticipationKeys.ANSWERED_AT)),
                LocalDate.parse(item.text(DAY)),
                Set.copyOf(item.texts(ParticipationKeys.TAGS)),
                Boolean.parseBoolean(item.text(COMPLAINT)),
                item.textOrNull(NOTED_BY));
    }
}
