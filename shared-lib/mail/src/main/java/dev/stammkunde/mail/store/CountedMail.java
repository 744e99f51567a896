package dev.stammkunde.mail.store;

import dev.stammkunde.mail.MailKey;
import dev.stammkunde.platform.counting.Counted;
import dev.stammkunde.platform.counting.TallyBook;
import dev.stammkunde.platform.counting.TallyCell;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A mail as its campaign's tally counts it: by the run that ordered it, and by its outcome. */
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
     * @return nothing where it is no mail that a run ordered
     */
    public static Optional<Counted> find(Map<String, AttributeValue> attributes, boolean gone) {
        ItemReader item = new ItemReader(attributes);
        if (!item.has(MailKeys.CAMPAIGN_SHARD)) {
            return Optional.empty();
        }
        MailKey mail = MailKeys.mailOf(item.text(MailKeys.PK), item.text(MailKeys.SK));
        String campaign = mail.name().substring(0, mail.name().indexOf('/'));
        String tally =
                mail.name().endsWith(MailKey.REMINDER) ? campaign + MailKey.REMINDER : campaign;
        TallyCell cell =
                new TallyCell(
                        tally,
                        KeyText.sortable(item.instant(MailKeys.ORDERED_AT)),
                        item.text(MailKeys.OUTCOME));
        return Optional.of(
                new Counted(
                        book(mail.customer().shopId()),
                        item.text(MailKeys.PK) + '#' + item.text(MailKeys.SK),
                        item.number(MailKeys.VERSION),
                        Map.of(cell, 1L),
                        gone));
    }
}
