package dev.stammkunde.mail.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.consent.ConsentText;
import dev.stammkunde.mail.consent.Contact;
import dev.stammkunde.mail.consent.OptInRequest;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.shop.Language;

import java.util.List;
import java.util.Set;

/** An opt-in's request as attributes: of an item of its own, and later of its evidence. */
final class RequestAttributes {

    private static final String SEPARATOR = " ";

    private RequestAttributes() {}

    static ItemWriter write(ItemWriter item, OptInRequest request) {
        item.text("requestId", request.id())
                .text("customerId", request.customer().id())
                .text("shopId", request.customer().shopId())
                .text("address", request.address())
                .text("topics", topics(request.topics()));
        text(item, request.text())
                .text("source", request.source())
                .text("language", request.language());
        return contact(item, "requested", request.requested());
    }

    static OptInRequest read(ItemReader item) {
        return new OptInRequest(
                item.text("requestId"),
                new CustomerId(item.text("shopId"), item.text("customerId")),
                item.text("address"),
                topics(item.text("topics")),
                text(item),
                item.text("source"),
                Language.valueOf(item.text("language")),
                contact(item, "requested"));
    }

    static ItemWriter text(ItemWriter item, ConsentText text) {
        return item.text("consentVersion", text.version()).text("consentText", text.text());
    }

    static ConsentText text(ItemReader item) {
        return new ConsentText(item.text("consentVersion"), item.text("consentText"));
    }

    /** Times keep their time of day and zone, and are read by people too. */
    static ItemWriter contact(ItemWriter item, String did, Contact contact) {
        return item.text(did + "At", contact.at())
                .text(did + "Ip", contact.ip())
                .text(did + "UserAgent", contact.userAgent());
    }

    static Contact contact(ItemReader item, String did) {
        return new Contact(
                item.instant(did + "At"),
                item.textOrNull(did + "Ip"),
                item.textOrNull(did + "UserAgent"));
    }

    /** Topics' names hold no blanks. */
    static String topics(Set<String> topics) {
        return String.join(SEPARATOR, topics.stream().sorted().toList());
    }

    static Set<String> topics(String text) {
        return text.isEmpty() ? Set.of() : Set.copyOf(List.of(text.split(SEPARATOR, -1)));
    }
}
