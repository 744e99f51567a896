package dev.stammkunde.mail.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.consent.Evidence;
import dev.stammkunde.mail.consent.Evidence.Agreed;
import dev.stammkunde.mail.consent.Evidence.Channel;
import dev.stammkunde.mail.consent.Evidence.Matter;
import dev.stammkunde.mail.consent.Evidence.Objected;
import dev.stammkunde.mail.consent.Evidence.OptedIn;
import dev.stammkunde.mail.consent.Evidence.Origin;
import dev.stammkunde.mail.consent.Evidence.Withdrawn;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Evidence as an item. */
final class EvidenceItem {

    private static final String KIND = "kind";
    private static final String OPTED_IN = "OPTED_IN";
    private static final String OBJECTED = "OBJECTED";
    private static final String TRACKING_AGREED = "TRACKING_AGREED";
    private static final String TRACKING_WITHDRAWN = "TRACKING_WITHDRAWN";
    private static final String DATES_AGREED = "DATES_AGREED";
    private static final String DATES_WITHDRAWN = "DATES_WITHDRAWN";

    private static final String BEHAVIOUR_AGREED = "BEHAVIOUR_AGREED";
    private static final String BEHAVIOUR_WITHDRAWN = "BEHAVIOUR_WITHDRAWN";
    private static final String ADDRESS_HASH = "addressHash";

    private EvidenceItem() {}

    static Map<String, AttributeValue> write(Evidence evidence) {
        ItemWriter item = new ItemWriter();
        switch (evidence) {
            case OptedIn optedIn -> {
                RequestAttributes.write(item.text(KIND, OPTED_IN), optedIn.request());
                RequestAttributes.contact(item, "confirmed", optedIn.confirmed());
                item.text("origin", optedIn.origin());
                if (optedIn.isSigningUp()) {
                    item.text(
                                    ConsentKeys.CONFIRMED_SHARD,
                                    ConsentKeys.confirmedShard(
                                            optedIn.customer().shopId(),
                                            LocalDate.ofInstant(optedIn.at(), ZoneOffset.UTC)))
                            .text(ConsentKeys.CONFIRMED_ORDER, ConsentKeys.confirmedOrder(optedIn));
                }
            }
            case Objected objected -> {
                RequestAttributes.contact(item.text(KIND, OBJECTED), "objected", objected.said());
                EmailKey address = objected.address();
                item.text(ADDRESS_HASH, address == null ? null : address.hash());
                item.text("topics", RequestAttributes.topics(objected.topics()))
                        .text("channel", objected.channel())
                        .text("link", objected.link());
            }
            case Agreed agreed -> {
                String kind =
                        switch (agreed.matter()) {
                            case TRACKING -> TRACKING_AGREED;
                            case LIFE_DATES -> DATES_AGREED;
                            case BEHAVIOUR -> BEHAVIOUR_AGREED;
                        };
                RequestAttributes.contact(item.text(KIND, kind), "agreed", agreed.said());
                RequestAttributes.text(item, agreed.text()).text("link", agreed.link());
            }
            case Withdrawn withdrawn -> {
                String kind =
                        switch (withdrawn.matter()) {
                            case TRACKING -> TRACKING_WITHDRAWN;
                            case LIFE_DATES -> DATES_WITHDRAWN;
                            case BEHAVIOUR -> BEHAVIOUR_WITHDRAWN;
                        };
                RequestAttributes.contact(item.text(KIND, kind), "withdrawn", withdrawn.said())
                        .text("link", withdrawn.link());
            }
        }
        evidence.findKeptUntil()
                .ifPresent(until -> item.number(ConsentKeys.EXPIRES_AT, until.getEpochSecond()));
        Map<String, AttributeValue> all = new HashMap<>(item.toItem());
        all.putAll(ConsentKeys.evidence(evidence.customer(), evidence.id()));
        return all;
    }

    static Evidence read(ItemReader item) {
        return switch (item.text(KIND)) {
            case OPTED_IN ->
                    new OptedIn(
                            RequestAttributes.read(item),
                            Origin.valueOf(item.text("origin")),
                            RequestAttributes.contact(item, "confirmed"));
            case OBJECTED -> {
                CustomerId customer = MailKeys.customerOf(item.text(ConsentKeys.PK));
                yield new Objected(
                        ConsentKeys.evidenceOf(item.text(ConsentKeys.SK)),
                        customer,
                        item.findText(ADDRESS_HASH)
                                .map(hash -> new EmailKey(customer.shopId(), hash))
                                .orElse(null),
                        RequestAttributes.topics(item.text("topics")),
                        Channel.valueOf(item.text("channel")),
                        item.text("link"),
                        RequestAttributes.contact(item, "objected"));
            }
            case TRACKING_AGREED -> agreed(item, Matter.TRACKING);
            case DATES_AGREED -> agreed(item, Matter.LIFE_DATES);
            case BEHAVIOUR_AGREED -> agreed(item, Matter.BEHAVIOUR);
            case TRACKING_WITHDRAWN -> withdrawn(item, Matter.TRACKING);
            case DATES_WITHDRAWN -> withdrawn(item, Matter.LIFE_DATES);
            case BEHAVIOUR_WITHDRAWN -> withdrawn(item, Matter.BEHAVIOUR);
            default -> throw new IllegalStateException("attribute kind of evidence is unknown");
        };
    }

    private static Agreed agreed(ItemReader item, Matter matter) {
        return new Agreed(
                ConsentKeys.evidenceOf(item.text(ConsentKeys.SK)),
                MailKeys.customerOf(item.text(ConsentKeys.PK)),
                matter,
                RequestAttributes.text(item),
                item.text("link"),
                RequestAttributes.contact(item, "agreed"));
    }

    private static Withdrawn withdrawn(ItemReader item, Matter matter) {
        return new Withdrawn(
                ConsentKeys.evidenceOf(item.text(ConsentKeys.SK)),
                MailKeys.customerOf(item.text(ConsentKeys.PK)),
                matter,
                item.text("link"),
                RequestAttributes.contact(item, "withdrawn"));
    }
}
