package dev.stammkunde.mail.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.Frequency;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Standing.Counted;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A customer's standing as an item. */
final class StandingItem {

    private static final String COUNTED = "counted";
    private static final String MAIL = "mail";
    private static final String AT = "at";
    private static final String PRIORITY = "priority";
    private static final String OPT_INS = "optIns";
    private static final String OBJECTED_AT = "objectedAt";
    private static final String TOPICS_LEFT = "topicsLeft";
    private static final String TOPIC = "topic";
    private static final String FREQUENCY = "frequency";
    static final String LANGUAGE = "language";
    private static final String PAUSED_UNTIL = "pausedUntil";
    private static final String TRACKING_SINCE = "trackingSince";
    private static final String PROMOTION_PAUSED_UNTIL = "promotionPausedUntil";
    static final String MAILBOXES = "mailboxes";

    private StandingItem() {}

    static Map<String, AttributeValue> toItem(
            CustomerId customer, Standing standing, long version) {
        Wishes wishes = standing.wishes();
        return new ItemWriter()
                .text(MailKeys.PK, MailKeys.customer(customer))
                .text(MailKeys.SK, MailKeys.STANDING)
                .number(MailKeys.VERSION, version)
                .list(
                        COUNTED,
                        standing.counted(),
                        mail ->
                                ReachItem.write(
                                        new ItemWriter()
                                                .text(MAIL, mail.mail())
                                                .text(AT, mail.at())
                                                .text(PRIORITY, mail.priority()),
                                        mail.reach()))
                .list(OPT_INS, List.copyOf(wishes.optIns().entrySet()), StandingItem::topic)
                .text(OBJECTED_AT, wishes.objectedAt())
                .list(TOPICS_LEFT, List.copyOf(wishes.topicsLeft().entrySet()), StandingItem::topic)
                .text(FREQUENCY, wishes.frequency())
                .text(LANGUAGE, wishes.language())
                .text(PAUSED_UNTIL, wishes.pausedUntil())
                .text(TRACKING_SINCE, wishes.trackingSince())
                .text(PROMOTION_PAUSED_UNTIL, standing.promotionPausedUntil())
                .texts(MAILBOXES, standing.mailboxes(), hash -> hash)
                .toItem();
    }

    static Versioned<Standing> fromItem(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        List<Counted> counted =
                item.list(
                        COUNTED,
                        mail ->
                                new Counted(
                                        mail.text(MAIL),
                                        mail.instant(AT),
                                        Priority.valueOf(mail.text(PRIORITY)),
                                        ReachItem.readOrNull(mail)));
        Wishes wishes =
                new Wishes(
                        topics(item, OPT_INS),
                        instant(item, OBJECTED_AT),
                        topics(item, TOPICS_LEFT),
                        Frequency.valueOf(item.text(FREQUENCY)),
                        item.findText(LANGUAGE).map(Language::valueOf).orElse(null),
                        instant(item, PAUSED_UNTIL),
                        instant(item, TRACKING_SINCE));
        return new Versioned<>(
                new Standing(
                        counted, wishes, mailboxes(item), instant(item, PROMOTION_PAUSED_UNTIL)),
                item.number(MailKeys.VERSION));
    }

    private static ItemWriter topic(Map.Entry<String, Instant> topic) {
        return new ItemWriter().text(TOPIC, topic.getKey()).text(AT, topic.getValue());
    }

    private static Map<String, Instant> topics(ItemReader item, String name) {
        Map<String, Instant> topics = new HashMap<>();
        for (ItemReader topic : item.list(name, one -> one)) {
            topics.put(topic.text(TOPIC), topic.instant(AT));
        }
        return topics;
    }

    /** Absent in standings from before mailboxes were remembered. */
    private static List<String> mailboxes(ItemReader item) {
        return item.has(MAILBOXES) ? item.texts(MAILBOXES) : List.of();
    }

    private static @Nullable Instant instant(ItemReader item, String name) {
        return item.findText(name).map(Instant::parse).orElse(null);
    }
}
