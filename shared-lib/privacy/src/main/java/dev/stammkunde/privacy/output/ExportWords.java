package dev.stammkunde.privacy.output;

import dev.stammkunde.shop.BothLanguages;

import java.util.List;

/** What an export says beside a person's data. */
final class ExportWords {

    static final BothLanguages TITLE =
            new BothLanguages("Auskunft über Ihre Daten", "What is kept about you");
    static final BothLanguages PURPOSE = new BothLanguages("Zweck", "Purpose");
    static final BothLanguages LEGAL_BASIS = new BothLanguages("Rechtsgrundlage", "Legal basis");
    static final BothLanguages RETENTION = new BothLanguages("Dauer", "Kept for");
    static final BothLanguages ORIGIN = new BothLanguages("Herkunft", "Source");
    static final BothLanguages NOTHING =
            new BothLanguages("Hierzu ist nichts gespeichert.", "Nothing of this is kept.");
    static final BothLanguages YES = new BothLanguages("ja", "yes");
    static final BothLanguages NO = new BothLanguages("nein", "no");
    static final BothLanguages MADE = new BothLanguages("Stand", "As of");
    static final BothLanguages NUMBERS = new BothLanguages("Kundennummern", "Customer numbers");
    static final BothLanguages HELD_OUT =
            new BothLanguages(
                    "In der Vergleichsgruppe, die keine Mails von Kampagnen bekommt (aus der"
                            + " Kundennummer errechnet)",
                    "In the control group, which gets no mails of campaigns (calculated from the"
                            + " customer number)");
    static final BothLanguages GOES_ON =
            new BothLanguages(
                    "Es geht in einer weiteren Datei weiter.", "It goes on in another file.");

    /** Art. 15 (1) and (2), and Art. 20. */
    static final List<BothLanguages> RIGHTS =
            List.of(
                    new BothLanguages(
                            "Sie können Berichtigung, Löschung, Einschränkung und Übertragung"
                                    + " verlangen, der Verarbeitung widersprechen und eine"
                                    + " Einwilligung jederzeit widerrufen (Art. 16 bis 21, Art. 7"
                                    + " Abs. 3 DSGVO).",
                            "You can ask for rectification, erasure, restriction and portability,"
                                    + " object to processing, and withdraw a consent at any time"
                                    + " (Art. 16 to 21, Art. 7 (3) GDPR)."),
                    new BothLanguages(
                            "Sie können sich bei einer Aufsichtsbehörde für den Datenschutz"
                                    + " beschweren (Art. 77 DSGVO).",
                            "You can lodge a complaint with a supervisory authority (Art. 77"
                                    + " GDPR)."),
                    new BothLanguages(
                            "Empfänger: Amazon Web Services als Auftragsverarbeiter, in der Region,"
                                    + " die der Shop gewählt hat, auch für den Versand der Mails;"
                                    + " der Shop selbst.",
                            "Recipients: Amazon Web Services as processor, in the region that the"
                                    + " shop chose, also for sending mails; the shop itself."),
                    new BothLanguages(
                            "Regeln entscheiden über Punkte, Prämien und Mails. Eine automatische"
                                    + " Entscheidung mit rechtlicher Wirkung (Art. 22 DSGVO) ist"
                                    + " das nicht.",
                            "Rules decide on points, rewards and mails. It is no automated decision"
                                    + " with legal effect (Art. 22 GDPR)."));

    /** What no customer can be found in, so that it is told in words. */
    static final List<BothLanguages> ELSEWHERE =
            List.of(
                    new BothLanguages(
                            "Abschriften der Buchungen für Buchhaltung und Prüfung, unter der"
                                    + " Kundennummer, ohne Namen und Adresse.",
                            "Copies of bookings for accounting and audit, under the customer number,"
                                    + " without name and address."),
                    new BothLanguages(
                            "Meldungen an andere Systeme des Shops mit der Kundennummer, 25 Tage.",
                            "Messages to other systems of the shop with the customer number, for 25"
                                    + " days."),
                    new BothLanguages(
                            "Meldungen des Shops, die nicht zu lesen waren, 14 Tage.",
                            "Messages of the shop that could not be read, for 14 days."),
                    new BothLanguages(
                            "Sicherungen der Datenbank, 35 Tage.",
                            "Backups of the database, for 35 days."),
                    new BothLanguages(
                            "Bestellungen, die nie bezahlt wurden, unter der Bestellnummer.",
                            "Orders that were never paid, under the order number."));

    private ExportWords() {}
}
