package dev.stammkunde.mail.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailResends;
import dev.stammkunde.mail.MailResends.SentAgain;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;

import java.util.List;

/** Which mails repeat which, as attributes of a record; of most there are none. */
final class ResendsItem {

    private static final String OF = "repeats";
    private static final String AGAIN = "repeatedBy";
    private static final String SHOP = "shopId";
    private static final String CUSTOMER = "customerId";
    private static final String MAIL = "mail";
    private static final String AT = "at";
    private static final String BY = "by";

    private ResendsItem() {}

    static void write(ItemWriter item, MailResends resends) {
        SentAgain of = resends.of();
        if (of != null) {
            item.list(OF, List.of(of), ResendsItem::write);
        }
        if (!resends.again().isEmpty()) {
            item.list(AGAIN, resends.again(), ResendsItem::write);
        }
    }

    private static ItemWriter write(SentAgain one) {
        return new ItemWriter()
                .text(SHOP, one.mail().customer().shopId())
                .text(CUSTOMER, one.mail().customer().id())
                .text(MAIL, one.mail().name())
                .text(AT, one.at())
                .text(BY, one.by());
    }

    static MailResends read(ItemReader item) {
        List<SentAgain> of = read(item, OF);
        List<SentAgain> again = read(item, AGAIN);
        return of.isEmpty() && again.isEmpty()
                ? MailResends.NONE
                : new MailResends(of.isEmpty() ? null : of.getFirst(), again);
    }

    /** Records from before mails were sent again have neither. */
    private static List<SentAgain> read(ItemReader item, String name) {
        return item.has(name) ? item.list(name, ResendsItem::readOne) : List.of();
    }

    private static SentAgain readOne(ItemReader item) {
        return new SentAgain(
                new MailKey(new CustomerId(item.text(SHOP), item.text(CUSTOMER)), item.text(MAIL)),
                item.instant(AT),
                item.text(BY));
    }
}
