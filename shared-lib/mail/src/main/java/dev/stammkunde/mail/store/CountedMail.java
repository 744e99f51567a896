package dev.stammkunde.mail.store;

import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailState;
import dev.stammkunde.mail.Reach;
import dev.stammkunde.platform.counting.Counted;
import dev.stammkunde.platform.counting.TallyBook;
import dev.stammkunde.platform.counting.TallyCell;
import dev.stammkunde.platform.counting.TallyPlace;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A mail as its campaign's tally counts it: by the run that ordered it, by its outcome, and by who
 * got it; and what who got it bought since.
 */
public final class CountedMail {

    private CountedMail() {}

    /** Returns the book of a shop's mails. */
    public static TallyBook book(String shopId) {
        return new TallyBook("mails", shopId);
    }

    /** Begins the keys of all that the table holds of a shop's customers. */
    static String partitionsOf(String shopId) {
        return "customer#" + KeyText.escape(shopId) + '#';
    }

    /** Returns when the time of a record is over. */
    public static Instant expiresAt(Map<String, AttributeValue> attributes) {
        return Instant.ofEpochSecond(new ItemReader(attributes).number(MailKeys.EXPIRES_AT));
    }

    /**
     * Finds what to count.
     *
     * @param attributes an item of the table of mails
     * @param gone whether it was removed after it was like this
     * @return nothing where it is no mail that a run ordered, and nothing that its reader bought
     */
    public static Optional<Counted> find(Map<String, AttributeValue> attributes, boolean gone) {
        ItemReader item = new ItemReader(attributes);
        if (item.text(MailKeys.SK).startsWith(MailKeys.SINCE)) {
            return Optional.of(counted(item, ofPurchases(item), gone));
        }
        return item.has(MailKeys.CAMPAIGN_SHARD)
                ? Optional.of(counted(item, ofMail(item), gone))
                : Optional.empty();
    }

    private static Counted counted(ItemReader item, Map<TallyCell, Long> counts, boolean gone) {
        return new Counted(
                book(MailKeys.customerOf(item.text(MailKeys.PK)).shopId()),
                item.text(MailKeys.PK) + '#' + item.text(MailKeys.SK),
                item.number(MailKeys.VERSION),
                counts,
                gone);
    }

    private static Map<TallyCell, Long> ofPurchases(ItemReader item) {
        return ReaderTally.purchases(
                new TallyPlace(
                        item.text(SinceItem.CAMPAIGN),
                        KeyText.sortable(item.instant(SinceItem.RUN))),
                item.text(SinceItem.VARIANT),
                SinceItem.orders(item).values());
    }

    private static Map<TallyCell, Long> ofMail(ItemReader item) {
        MailKey mail = MailKeys.mailOf(item.text(MailKeys.PK), item.text(MailKeys.SK));
        String campaign = mail.name().substring(0, mail.name().indexOf('/'));
        TallyPlace place =
                new TallyPlace(
                        mail.name().endsWith(MailKey.REMINDER)
                                ? campaign + MailKey.REMINDER
                                : campaign,
                        KeyText.sortable(item.instant(MailKeys.ORDERED_AT)));
        String outcome = item.text(MailKeys.OUTCOME);
        Map<TallyCell, Long> counts = new HashMap<>();
        counts.put(new TallyCell(place.tally(), place.period(), outcome), 1L);
        Reach reach = ReachItem.readOrNull(item);
        if (reach != null
                && !reach.again()
                && OutcomeText.read(outcome).state() == MailState.SENT) {
            counts.put(ReaderTally.reader(place, reach), 1L);
        }
        return counts;
    }
}
