package dev.stammkunde.confirmoptin;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.consent.Contact;
import dev.stammkunde.mail.consent.Evidence;
import dev.stammkunde.mail.consent.Evidence.Agreed;
import dev.stammkunde.mail.consent.Evidence.Objected;
import dev.stammkunde.mail.consent.Evidence.OptedIn;
import dev.stammkunde.mail.consent.Evidence.Withdrawn;
import dev.stammkunde.mail.consent.OptInRequest;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;

import java.util.List;
import java.util.Set;

/** Writes evidence as JSON, for the admin API. */
final class EvidenceJson {

    private EvidenceJson() {}

    static String write(String shopId, String customerId, List<Evidence> evidence) {
        return JsonText.object(
                json -> {
                    json.text("shopId", shopId).text("customerId", customerId);
                    json.array(
                            "evidence",
                            array -> evidence.forEach(one -> array.object(o -> write(o, one))));
                });
    }

    private static void write(JsonObjectText json, Evidence evidence) {
        json.text("id", evidence.id());
        switch (evidence) {
            case OptedIn optedIn -> write(json, optedIn);
            case Objected objected -> {
                json.text("kind", "OBJECTION").text("channel", objected.channel());
                EmailKey address = objected.address();
                json.text("addressHash", address == null ? null : address.hash());
                json.texts("topics", sorted(objected.topics())).text("link", objected.link());
                json.object("objected", o -> write(o, objected.said()));
            }
            case Agreed agreed -> {
                json.text(
                        "kind",
                        switch (agreed.matter()) {
                            case TRACKING -> "TRACKING_CONSENT";
                            case LIFE_DATES -> "DATES_CONSENT";
                            case BEHAVIOUR -> "BEHAVIOUR_CONSENT";
                        });
                json.text("consentVersion", agreed.text().version());
                json.text("consentText", agreed.text().text()).text("link", agreed.link());
                json.object("agreed", o -> write(o, agreed.said()));
            }
            case Withdrawn withdrawn -> {
                json.text(
                                "kind",
                                switch (withdrawn.matter()) {
                                    case TRACKING -> "TRACKING_WITHDRAWAL";
                                    case LIFE_DATES -> "DATES_WITHDRAWAL";
                                    case BEHAVIOUR -> "BEHAVIOUR_WITHDRAWAL";
                                })
                        .text("link", withdrawn.link());
                json.object("withdrawn", o -> write(o, withdrawn.said()));
            }
        }
    }

    private static void write(JsonObjectText json, OptedIn optedIn) {
        OptInRequest request = optedIn.request();
        json.text("kind", "CONSENT").text("origin", optedIn.origin());
        json.text("address", request.address()).texts("topics", sorted(request.topics()));
        json.text("consentVersion", request.text().version());
        json.text("consentText", request.text().text());
        json.text("source", request.source()).text("language", request.language().code());
        json.object("requested", o -> write(o, request.requested()));
        json.object("confirmed", o -> write(o, optedIn.confirmed()));
        switch (optedIn.origin()) {
            case DOUBLE_OPT_IN -> json.text("mail", request.mail().name());
            case PREFERENCES, IMPORT -> {}
        }
    }

    private static void write(JsonObjectText json, Contact contact) {
        json.text("at", contact.at()).text("ip", contact.ip());
        json.text("userAgent", contact.userAgent());
    }

    private static List<String> sorted(Set<String> topics) {
        return topics.stream().sorted().toList();
    }
}
