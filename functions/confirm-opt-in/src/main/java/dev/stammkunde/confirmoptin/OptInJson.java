package dev.stammkunde.confirmoptin;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.MailAddress;
import dev.stammkunde.mail.consent.ConsentText;
import dev.stammkunde.mail.consent.Contact;
import dev.stammkunde.mail.consent.IpAddress;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.consent.OptInRequest;
import dev.stammkunde.mail.consent.Topic;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.shop.Language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads what a shop's server says of somebody who filled in a form (see docs/consent.md). Every
 * complaint names the field and not its value.
 */
final class OptInJson {

    /** All fields at their longest, even with every letter escaped. */
    static final int MOST_BYTES = 100_000;

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_TOPICS = 20;

    private OptInJson() {}

    /**
     * Reads a request.
     *
     * @param ofShop the language of the shop, for who does not say theirs
     * @throws InvalidFieldException if a field is missing or wrong
     * @throws dev.stammkunde.platform.json.NotJsonException if it is no JSON
     */
    static OptInRequest read(HttpRequest request, String shopId, Language ofShop) {
        JsonField json = Json.parse(request.body().bytes());
        JsonField email = json.at("email");
        String address =
                MailAddress.find(email.text())
                        .map(MailAddress::toString)
                        .orElseThrow(
                                () -> email.invalid("must be an address that mail can be sent to"));
        CustomerId customer =
                json.findId("customerId")
                        .map(id -> new CustomerId(shopId, id))
                        .filter(known -> !Mailbox.isMailbox(known))
                        .orElseGet(() -> Mailbox.of(shopId, address));
        return new OptInRequest(
                OptInRequest.idOf(EmailKey.of(shopId, address), request.requestId()),
                customer,
                address,
                topics(json),
                new ConsentText(
                        filled(json, "consentVersion", LONGEST_TEXT),
                        filled(json, "consentText", ConsentText.LONGEST)),
                filled(json, "source", 2 * LONGEST_TEXT),
                json.find("language").map(OptInJson::language).orElse(ofShop),
                new Contact(
                        request.at(),
                        json.find("ip").map(OptInJson::ip).orElse(null),
                        json.findFilledText("userAgent").orElse(null)));
    }

    private static Set<String> topics(JsonField json) {
        List<JsonField> elements = json.elementsIfAny("topics");
        if (elements.size() > MOST_TOPICS) {
            throw json.at("topics").invalid("must hold " + MOST_TOPICS + " topics at most");
        }
        Set<String> topics = new LinkedHashSet<>();
        for (JsonField element : elements) {
            if (!Topic.isName(element.text())) {
                throw element.invalid("must be 1 to 40 lower-case letters, digits and hyphens");
            }
            topics.add(element.text());
        }
        return topics.isEmpty() ? Set.of(Topic.ALL) : topics;
    }

    private static String filled(JsonField json, String name, int longest) {
        JsonField field = json.at(name);
        String text = field.text().strip();
        if (text.isEmpty() || text.length() > longest) {
            throw field.invalid("must have 1 to " + longest + " characters");
        }
        return text;
    }

    private static Language language(JsonField field) {
        return Language.find(field.text())
                .orElseThrow(() -> field.invalid("must be a language that mails have: de, en"));
    }

    private static String ip(JsonField field) {
        String text = field.text().strip();
        if (!IpAddress.isOne(text)) {
            throw field.invalid("must be an IPv4 or IPv6 address");
        }
        return text;
    }
}
