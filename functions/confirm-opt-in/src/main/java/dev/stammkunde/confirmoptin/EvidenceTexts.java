package dev.stammkunde.confirmoptin;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.consent.Contact;
import dev.stammkunde.mail.consent.Evidence;
import dev.stammkunde.mail.consent.Evidence.Agreed;
import dev.stammkunde.mail.consent.Evidence.Matter;
import dev.stammkunde.mail.consent.Evidence.Objected;
import dev.stammkunde.mail.consent.Evidence.OptedIn;
import dev.stammkunde.mail.consent.Evidence.Withdrawn;
import dev.stammkunde.mail.consent.OptInRequest;
import dev.stammkunde.mail.pages.EvidenceView;
import dev.stammkunde.mail.pages.EvidenceView.Row;
import dev.stammkunde.mail.pages.EvidenceView.Section;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Words evidence in German, for whoever must show it: times with time of day and zone. */
final class EvidenceTexts {

    private final DateTimeFormatter time;
    private final Optional<String> address;

    /**
     * Words times of a zone.
     *
     * @param address that the customer has: evidence of objections has only the hash of one
     */
    EvidenceTexts(ZoneId zone, Optional<String> address) {
        this.address = address;
        time =
                DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm:ss 'Uhr' xxx", Locale.ROOT)
                        .withZone(zone);
    }

    EvidenceView view(String shopId, String customerId, List<Evidence> evidence) {
        return new EvidenceView(shopId, customerId, evidence.stream().map(this::section).toList());
    }

    private Section section(Evidence evidence) {
        return switch (evidence) {
            case OptedIn optedIn -> section(optedIn);
            case Objected objected -> section(objected);
            case Agreed agreed -> section(agreed);
            case Withdrawn withdrawn -> section(withdrawn);
        };
    }

    private Section section(OptedIn optedIn) {
        OptInRequest request = optedIn.request();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("Adresse", request.address()));
        rows.add(new Row("Zweck", "Werbung per E-Mail: " + topics(request.topics())));
        rows.add(new Row("Wortlaut der Einwilligung", request.text().text()));
        rows.add(new Row("Fassung", request.text().version()));
        rows.add(new Row("Formular", request.source()));
        add(rows, "Angefordert", request.requested());
        switch (optedIn.origin()) {
            case DOUBLE_OPT_IN -> rows.add(new Row("Bestätigungsmail", request.mail().name()));
            case PREFERENCES, IMPORT -> {}
        }
        add(rows, "Bestätigt", optedIn.confirmed());
        rows.add(new Row("Kennung", request.id()));
        String how =
                switch (optedIn.origin()) {
                    case DOUBLE_OPT_IN -> "Einwilligung (Double-Opt-in)";
                    case PREFERENCES -> "Einwilligung (Einstellungsseite)";
                    case IMPORT -> "Einwilligung (übernommen)";
                };
        return new Section(how, rows);
    }

    private Section section(Objected objected) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("Betrifft", topics(objected.topics())));
        rows.add(
                new Row(
                        "Weg",
                        switch (objected.channel()) {
                            case ONE_CLICK -> "Abmeldung im Mailprogramm (RFC 8058)";
                            case PAGE -> "Abmeldeseite";
                            case PREFERENCES -> "Einstellungsseite";
                        }));
        EmailKey of = objected.address();
        if (of != null) {
            rows.add(new Row("Adresse", name(of)));
        }
        rows.add(new Row("Link aus", objected.link()));
        add(rows, "Widersprochen", objected.said());
        rows.add(new Row("Kennung", objected.id()));
        return new Section("Widerspruch und Widerruf", rows);
    }

    private String name(EmailKey of) {
        return address.filter(one -> EmailKey.of(of.shopId(), one).equals(of))
                .orElseGet(() -> "eine andere als die heutige, Prüfsumme " + of.hash());
    }

    private Section section(Agreed agreed) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("Zweck", purpose(agreed.matter())));
        rows.add(new Row("Wortlaut der Einwilligung", agreed.text().text()));
        rows.add(new Row("Fassung", agreed.text().version()));
        rows.add(new Row("Link aus", agreed.link()));
        add(rows, "Eingewilligt", agreed.said());
        rows.add(new Row("Kennung", agreed.id()));
        return new Section(
                switch (agreed.matter()) {
                    case TRACKING -> "Einwilligung in die Messung (Einstellungsseite)";
                    case LIFE_DATES -> "Einwilligung in persönliche Tage (Einstellungsseite)";
                    case BEHAVIOUR -> "Einwilligung in die Auswertung des Verhaltens im Shop";
                },
                rows);
    }

    private Section section(Withdrawn withdrawn) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("Betrifft", purpose(withdrawn.matter())));
        rows.add(new Row("Link aus", withdrawn.link()));
        add(rows, "Widerrufen", withdrawn.said());
        rows.add(new Row("Kennung", withdrawn.id()));
        return new Section(
                switch (withdrawn.matter()) {
                    case TRACKING -> "Widerruf der Messung (Einstellungsseite)";
                    case LIFE_DATES -> "Widerruf der persönlichen Tage (Einstellungsseite)";
                    case BEHAVIOUR -> "Widerruf der Auswertung des Verhaltens im Shop";
                },
                rows);
    }

    private static String purpose(Matter matter) {
        return switch (matter) {
            case TRACKING -> "Messung von Öffnungen und Klicks (§ 25 TDDDG)";
            case BEHAVIOUR ->
                    "Verhalten im Shop (Angesehenes, Wunschliste, Suche, Warenkorb) für 30 Tage"
                            + " speichern (§ 25 TDDDG, Art. 6 Abs. 1 Buchst. a DSGVO)";
            case LIFE_DATES ->
                    "Tage im Leben speichern, für E-Mails zu diesen Anlässen"
                            + " (Art. 6 Abs. 1 Buchst. a DSGVO)";
        };
    }

    private void add(List<Row> rows, String what, Contact contact) {
        rows.add(new Row(what + " am", time.format(contact.at()) + " (" + contact.at() + ")"));
        if (contact.ip() != null) {
            rows.add(new Row(what + " von IP", contact.ip()));
        }
        if (contact.userAgent() != null) {
            rows.add(new Row(what + " mit", contact.userAgent()));
        }
    }

    private static String topics(Set<String> topics) {
        return topics.contains("*")
                ? "alle Themen"
                : String.join(", ", topics.stream().sorted().toList());
    }
}
