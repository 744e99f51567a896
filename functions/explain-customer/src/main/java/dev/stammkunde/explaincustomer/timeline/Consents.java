package dev.stammkunde.explaincustomer.timeline;

import dev.stammkunde.customers.ConsentStatement;
import dev.stammkunde.explaincustomer.timeline.TimelineSource.Placed;
import dev.stammkunde.mail.consent.Evidence;
import dev.stammkunde.mail.consent.Evidence.Agreed;
import dev.stammkunde.mail.consent.Evidence.Matter;
import dev.stammkunde.mail.consent.Evidence.Objected;
import dev.stammkunde.mail.consent.Evidence.OptedIn;
import dev.stammkunde.mail.consent.Evidence.Withdrawn;
import dev.stammkunde.mail.consent.Topic;
import dev.stammkunde.shop.BothLanguages;

import java.util.Set;
import java.util.TreeSet;

/**
 * What was said of a customer's consent: by themselves, with the proof, and by the shop. Addresses,
 * wording and places of the network are in the proof itself.
 */
final class Consents {

    private Consents() {}

    static Placed placed(Evidence evidence) {
        return new Placed(
                evidence.at(),
                FewSource.place(evidence.at(), "evidence " + evidence.id()),
                () -> item(evidence));
    }

    static Placed placed(ConsentStatement said) {
        return new Placed(
                said.since(),
                FewSource.place(
                        said.since(),
                        "shop %s %s %s".formatted(said.state(), said.level(), said.reportedAt())),
                () -> item(said));
    }

    private static TimelineItem item(Evidence evidence) {
        return switch (evidence) {
            case OptedIn optedIn -> item(optedIn, title(optedIn), detail(optedIn));
            case Objected objected ->
                    item(objected, new BothLanguages("Widerspruch", "Objection"), detail(objected));
            case Agreed agreed ->
                    item(
                            agreed,
                            agreedTo(agreed.matter()),
                            BothLanguages.same(agreed.text().version()));
            case Withdrawn withdrawn ->
                    item(
                            withdrawn,
                            takenBack(withdrawn.matter()),
                            withdrawn.matter() == Matter.BEHAVIOUR
                                    ? BothLanguages.same(withdrawn.link())
                                    : new BothLanguages(
                                            "Auf der Einstellungsseite.",
                                            "On the page of preferences."));
        };
    }

    private static TimelineItem item(Evidence evidence, BothLanguages title, BothLanguages detail) {
        return TimelineItem.of(evidence.at(), TimelineKind.CONSENTS, title, detail)
                .to("evidence", evidence.id());
    }

    private static BothLanguages agreedTo(Matter matter) {
        return switch (matter) {
            case TRACKING ->
                    new BothLanguages(
                            "Einwilligung in die Messung von Öffnungen und Klicks",
                            "Agreement that opens and clicks are recorded");
            case LIFE_DATES ->
                    new BothLanguages(
                            "Einwilligung, Tage im Leben für E-Mails zu speichern",
                            "Agreement that dates of their life are kept for e-mails");
            case BEHAVIOUR ->
                    new BothLanguages(
                            "Einwilligung, das Verhalten im Shop zu speichern",
                            "Agreement that what they do in the shop's pages is kept");
        };
    }

    private static BothLanguages takenBack(Matter matter) {
        return switch (matter) {
            case TRACKING ->
                    new BothLanguages(
                            "Widerruf der Messung von Öffnungen und Klicks",
                            "Recording of opens and clicks taken back");
            case LIFE_DATES ->
                    new BothLanguages(
                            "Widerruf: Tage im Leben wurden gelöscht",
                            "Taken back: dates of their life were deleted");
            case BEHAVIOUR ->
                    new BothLanguages(
                            "Widerruf: das Verhalten im Shop wurde gelöscht",
                            "Taken back: what they did in the shop's pages was deleted");
        };
    }

    private static BothLanguages title(OptedIn optedIn) {
        return switch (optedIn.origin()) {
            case DOUBLE_OPT_IN ->
                    new BothLanguages("Einwilligung (Double-Opt-in)", "Consent (double opt-in)");
            case PREFERENCES ->
                    new BothLanguages(
                            "Einwilligung (Einstellungsseite)", "Consent (page of preferences)");
            case IMPORT -> new BothLanguages("Einwilligung (übernommen)", "Consent (brought here)");
        };
    }

    private static BothLanguages detail(OptedIn optedIn) {
        String source = optedIn.request().source();
        String version = optedIn.request().text().version();
        BothLanguages topics = topics(optedIn.request().topics());
        return new BothLanguages(
                "%s. Formular %s, Wortlaut in Fassung %s.".formatted(topics.de(), source, version),
                "%s. Form %s, wording in version %s.".formatted(topics.en(), source, version));
    }

    private static BothLanguages detail(Objected objected) {
        BothLanguages topics = topics(objected.topics());
        return switch (objected.channel()) {
            case ONE_CLICK ->
                    new BothLanguages(
                            topics.de() + ". Mit dem Knopf des Mailprogramms.",
                            topics.en() + ". By the button of the mail program.");
            case PAGE ->
                    new BothLanguages(
                            topics.de() + ". Auf der Abmeldeseite.",
                            topics.en() + ". On the page of the link.");
            case PREFERENCES ->
                    new BothLanguages(
                            topics.de() + ". Auf der Einstellungsseite.",
                            topics.en() + ". On the page of preferences.");
        };
    }

    private static BothLanguages topics(Set<String> topics) {
        if (topics.contains(Topic.ALL)) {
            return new BothLanguages("Alle Themen", "All topics");
        }
        String names = String.join(", ", new TreeSet<>(topics));
        return new BothLanguages("Themen: " + names, "Topics: " + names);
    }

    private static TimelineItem item(ConsentStatement said) {
        BothLanguages state =
                switch (said.state()) {
                    case SUBSCRIBED -> new BothLanguages("angemeldet", "subscribed");
                    case PENDING ->
                            new BothLanguages("Bestätigung steht aus", "confirmation is under way");
                    case UNSUBSCRIBED -> new BothLanguages("abgemeldet", "unsubscribed");
                    case NEVER_ASKED -> new BothLanguages("nie gefragt", "never asked");
                };
        BothLanguages level =
                switch (said.level()) {
                    case SINGLE_OPT_IN ->
                            new BothLanguages(
                                    "Ohne zweiten Schritt bestätigt.",
                                    "Confirmed without a second step.");
                    case DOUBLE_OPT_IN ->
                            new BothLanguages(
                                    "Mit Double-Opt-in bestätigt.", "Confirmed by double opt-in.");
                    case UNKNOWN ->
                            new BothLanguages(
                                    "Wie bestätigt wurde, sagt der Shop nicht.",
                                    "The shop does not say how it was confirmed.");
                };
        String origin = said.origin();
        return TimelineItem.of(
                said.since(),
                TimelineKind.CONSENTS,
                new BothLanguages(
                        "Der Shop meldet: " + state.de(), "The shop reports: " + state.en()),
                origin == null
                        ? level
                        : new BothLanguages(
                                level.de() + " Herkunft: " + origin + '.',
                                level.en() + " From: " + origin + '.'));
    }
}
