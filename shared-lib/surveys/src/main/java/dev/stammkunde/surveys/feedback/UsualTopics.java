package dev.stammkunde.surveys.feedback;

import dev.stammkunde.shop.Language;

import java.util.List;
import java.util.Map;

/** The topics of a shop that has no list of its own. */
final class UsualTopics {

    private UsualTopics() {}

    static List<FeedbackTopic> all() {
        return List.of(
                topic(
                        "delivery",
                        Map.of(Language.DE, "Lieferung", Language.EN, "Delivery"),
                        List.of(
                                "liefer",
                                "geliefert",
                                "versand",
                                "versend",
                                "paket",
                                "zustell",
                                "verspät",
                                "zu spät",
                                "dhl",
                                "dpd",
                                "hermes"),
                        List.of(
                                "deliver",
                                "shipping",
                                "shipment",
                                "parcel",
                                "package",
                                "delay",
                                "too late",
                                "courier")),
                topic(
                        "price",
                        Map.of(Language.DE, "Preis", Language.EN, "Price"),
                        List.of(
                                "preis", "teuer", "teurer", "kosten", "günstig", "billig",
                                "rabatt"),
                        List.of("price", "pricing", "expensive", "cost", "cheap", "discount")),
                topic(
                        "quality",
                        Map.of(Language.DE, "Qualität", Language.EN, "Quality"),
                        List.of(
                                "qualität",
                                "kaputt",
                                "defekt",
                                "beschädig",
                                "mangel",
                                "mängel",
                                "mangelhaft",
                                "fehlerhaft"),
                        List.of("quality", "broken", "defect", "damage", "faulty")),
                topic(
                        "service",
                        Map.of(
                                Language.DE, "Beratung und Kundendienst",
                                Language.EN, "Advice and customer service"),
                        List.of(
                                "service",
                                "kundendienst",
                                "kundenservice",
                                "beratung",
                                "beraten",
                                "hotline",
                                "freundlich",
                                "unfreundlich",
                                "keine antwort"),
                        List.of(
                                "service",
                                "support",
                                "staff",
                                "helpful",
                                "friendly",
                                "unfriendly",
                                "rude",
                                "no answer",
                                "no reply")),
                topic(
                        "choice",
                        Map.of(Language.DE, "Auswahl", Language.EN, "Choice"),
                        List.of("auswahl", "sortiment", "ausverkauft", "nicht verfügbar"),
                        List.of("choice", "selection", "assortment", "out of stock", "sold out")),
                topic(
                        "website",
                        Map.of(Language.DE, "Website", Language.EN, "Website"),
                        List.of(
                                "website",
                                "webseite",
                                "internetseite",
                                "homepage",
                                "anmeld",
                                "bestellvorgang",
                                "passwort"),
                        List.of(
                                "website",
                                "web site",
                                "homepage",
                                "login",
                                "checkout",
                                "password")),
                topic(
                        "payment",
                        Map.of(Language.DE, "Bezahlung", Language.EN, "Payment"),
                        List.of(
                                "zahlung",
                                "bezahl",
                                "rechnung",
                                "paypal",
                                "kreditkarte",
                                "lastschrift"),
                        List.of("payment", "invoice", "paypal", "credit card")),
                topic(
                        "returns",
                        Map.of(Language.DE, "Rücksendung", Language.EN, "Returns"),
                        List.of(
                                "retour",
                                "rücksend",
                                "zurückgeschickt",
                                "umtausch",
                                "rückgabe",
                                "erstatt"),
                        List.of("return", "refund", "sent back", "send back")),
                new FeedbackTopic(
                        "complaint",
                        Map.of(Language.DE, "Beschwerde", Language.EN, "Complaint"),
                        Map.of(
                                Language.DE, List.of("beschwer", "reklam"),
                                Language.EN, List.of("complain")),
                        true));
    }

    private static FeedbackTopic topic(
            String id, Map<Language, String> names, List<String> german, List<String> english) {
        return new FeedbackTopic(
                id, names, Map.of(Language.DE, german, Language.EN, english), false);
    }
}
