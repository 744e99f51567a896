package dev.stammkunde.mail.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.purchases.PurchasesSince;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;

import org.joda.money.Money;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reader bought since a mail, as an item beside their mails, by when it no longer counts.
 */
final class SinceItem {

    static final String CAMPAIGN = "campaign";
    static final String RUN = "run";
    static final String VARIANT = "variant";
    static final String ORDERS = "orders";

    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String ID = "id";
    private static final String NET = "net";

    private SinceItem() {}

    static Map<String, AttributeValue> toItem(PurchasesSince since, long version) {
        PurchasesSince.Key key = since.key();
        return new ItemWriter()
                .text(MailKeys.PK, MailKeys.customer(key.reader()))
                .text(
                        MailKeys.SK,
                        sortKeyFrom(since.until())
                                + '#'
                                + key.campaign().id()
                                + '#'
                                + KeyText.sortable(key.run()))
                .number(MailKeys.VERSION, version)
                .text(CAMPAIGN, key.campaign().id())
                .text(RUN, key.run())
                .text(VARIANT, since.variant())
                .text(FROM, since.from())
                .text(UNTIL, since.until())
                .list(
                        ORDERS,
                        List.copyOf(since.orders().entrySet()),
                        order ->
                                new ItemWriter()
                                        .text(ID, order.getKey())
                                        .text(NET, order.getValue()))
                .number(MailKeys.EXPIRES_AT, since.until().plus(MailRecord.KEPT).getEpochSecond())
                .toItem();
    }

    /** Returns where those begin whose purchases count until a time or later. */
    static String sortKeyFrom(Instant until) {
        return MailKeys.SINCE + KeyText.sortable(until);
    }

    static Versioned<PurchasesSince> fromItem(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        CustomerId reader = MailKeys.customerOf(item.text(MailKeys.PK));
        return new Versioned<>(
                new PurchasesSince(
                        new PurchasesSince.Key(
                                reader,
                                new CampaignId(reader.shopId(), item.text(CAMPAIGN)),
                                item.instant(RUN)),
                        item.text(VARIANT),
                        item.instant(FROM),
                        item.instant(UNTIL),
                        orders(item)),
                item.number(MailKeys.VERSION));
    }

    static Map<String, Money> orders(ItemReader item) {
        Map<String, Money> orders = new HashMap<>();
        item.list(ORDERS, order -> orders.put(order.text(ID), Money.parse(order.text(NET))));
        return orders;
    }
}
