package dev.stammkunde.mail.pages;

import dev.stammkunde.mail.MailSettings.Address;
import dev.stammkunde.mail.MailSettings.Brand;
import dev.stammkunde.mail.consent.ConsentText;
import dev.stammkunde.mail.consent.OptInRequest;
import dev.stammkunde.mail.pages.EventForm.Doing;
import dev.stammkunde.mail.pages.EvidenceView.Row;
import dev.stammkunde.mail.pages.EvidenceView.Section;
import dev.stammkunde.mail.pages.PreferencesForm.Choice;
import dev.stammkunde.mail.testing.OptIns;
import dev.stammkunde.shop.Language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every page in every state that a customer can meet it in, by name. */
final class PageStates {

    /** A wording of all pages. */
    enum Wording {
        DE_DU("de-du", Language.DE, Address.DU),
        DE_SIE("de-sie", Language.DE, Address.SIE),
        EN("en", Language.EN, Address.DU);

        private final String folder;
        private final Language language;
        private final Address address;

        Wording(String folder, Language language, Address address) {
            this.folder = folder;
            this.language = language;
            this.address = address;
        }

        String folder() {
            return folder;
        }

        Language language() {
            return language;
        }
    }

    private static final Set<String> TOPICS = Set.of("news", "birthday");

    private PageStates() {}

    static Map<String, HtmlPage> of(Wording wording, String colour) {
        Brand brand =
                new Brand(
                        "Blumen Lindner",
                        "https://blumen-lindner.example",
                        null,
                        colour,
                        "Blumen Lindner GmbH\nLindenstraße 12, 04109 Leipzig\nservice@blumen-lindner.example",
                        wording.address);
        Pages pages = Pages.of(brand, wording.language);
        boolean german = wording.language == Language.DE;
        OptInRequest sample = OptIns.request("r1");
        OptInRequest request =
                new OptInRequest(
                        "r1",
                        sample.customer(),
                        "anna@example.com",
                        TOPICS,
                        new ConsentText(
                                "2026-01",
                                german
                                        ? "Ja, schickt mir Neuigkeiten und Glückwünsche per E-Mail. Das kann ich"
                                                + " jederzeit widerrufen."
                                        : "Yes, send me news and birthday wishes by e-mail. I can withdraw this at any"
                                                + " time."),
                        "https://blumen-lindner.example/newsletter",
                        wording.language,
                        sample.requested());
        Map<String, HtmlPage> states = new LinkedHashMap<>();
        states.put("confirm", pages.confirm(request));
        states.put("confirm-done", pages.confirmed());
        states.put("confirm-already-done", pages.alreadyConfirmed());
        states.put("confirm-expired", pages.confirmationExpired());
        states.put("unsubscribe", pages.unsubscribe("news"));
        states.put("unsubscribe-done", pages.unsubscribed(Set.of("*"), "/mail/preferences/t"));
        states.put(
                "unsubscribe-topic-done",
                pages.unsubscribed(Set.of("news"), "/mail/preferences/t"));
        states.put("unsubscribe-already-done", pages.alreadyUnsubscribed("/mail/preferences/t"));
        states.put("unsubscribe-old-address", pages.unsubscribeAddress("news"));
        states.put("unsubscribe-old-address-done", pages.unsubscribedAddress());
        states.put("preferences", pages.preferences(form(wording.language, false, Map.of())));
        states.put("preferences-saved", pages.preferences(form(wording.language, true, Map.of())));
        states.put(
                "preferences-error",
                pages.preferences(
                        form(
                                wording.language,
                                false,
                                Map.of(
                                        PreferencesForm.BIRTHDAY,
                                        FormProblem.BIRTHDAY_IMPOSSIBLE))));
        states.put(
                "preferences-to-confirm",
                pages.preferencesToConfirm(form(wording.language, true, Map.of()), true));
        states.put(
                "preferences-without-mail",
                pages.preferencesWithoutMail(form(wording.language, true, Map.of())));
        states.put("preferences-old-address", pages.onlyUnsubscribe(false, "/mail/unsubscribe/t"));
        states.put(
                "preferences-old-address-error",
                pages.onlyUnsubscribe(true, "/mail/unsubscribe/t"));
        states.put("preferences-expired", pages.preferencesExpired());
        states.putAll(SurveySamples.of(pages));
        states.putAll(FeedbackSamples.of(pages));
        states.put("event", pages.event(event(pages, german, Doing.SIGN_UP, "", "open")));
        states.put(
                "event-seat", pages.event(event(pages, german, Doing.GIVE_BACK, "done", "seated")));
        states.put("event-full", pages.event(event(pages, german, Doing.WAIT, "", "full")));
        states.put(
                "event-waiting", pages.event(event(pages, german, Doing.LEAVE, "done", "waiting")));
        states.put(
                "event-over",
                pages.event(event(pages, german, Doing.NOTHING, "refused", "started")));
        states.put("event-unknown", pages.eventUnknown());
        states.put("event-other-address", pages.eventOfOtherAddress());
        states.put("forged", Pages.ofNobody(wording.language).forged());
        states.put("evidence", pages.evidence("Nachweise", evidence()));
        return states;
    }

    private static PreferencesForm form(
            Language language, boolean saved, Map<String, FormProblem> problems) {
        return new PreferencesForm(
                List.of(
                        new Choice("birthday", true),
                        new Choice("news", true),
                        new Choice("win-back", false)),
                PreferencesForm.FREQUENCIES.stream()
                        .map(code -> new Choice(code, code.equals("weekly")))
                        .toList(),
                List.of(
                        new Choice("de", language == Language.DE),
                        new Choice("en", language == Language.EN)),
                false,
                !problems.isEmpty(),
                problems.isEmpty() ? "14" : "31",
                problems.isEmpty() ? "3" : "2",
                "",
                problems.isEmpty() ? PagesTest.DATES : LifeDatesForm.empty(),
                PagesTest.STATED,
                problems,
                saved,
                1_790_000_000_000L);
    }

    private static EventForm event(
            Pages pages, boolean german, Doing doing, String notice, String lead) {
        Words words = pages.words();
        return new EventForm(
                notice.isEmpty() ? "" : words.event(notice),
                german ? "Kränze binden" : "Wreath workshop",
                german
                        ? "Samstag, 28. November 2026, 15:00 bis 17:00 Uhr"
                        : "Saturday, 28 November 2026, 15:00 to 17:00",
                german ? "Laden, Lindenstraße 12, Leipzig" : "Shop, Lindenstraße 12, Leipzig",
                german
                        ? "Zwei Stunden, ein Kranz, dazu Tee und Gebäck."
                        : "Two hours, one wreath, with tea and biscuits.",
                words.event(lead),
                switch (doing) {
                    case SIGN_UP -> words.event("seats", words.number(3), words.number(12));
                    case WAIT -> words.event("on_list", words.number(2));
                    case GIVE_BACK, LEAVE, NOTHING -> "";
                },
                doing);
    }

    private static EvidenceView evidence() {
        return new EvidenceView(
                "blumen-lindner",
                "7001",
                List.of(
                        new Section(
                                "Einwilligung (Double-Opt-in)",
                                List.of(
                                        new Row("Adresse", "anna@example.com"),
                                        new Row("Zweck", "Werbung per E-Mail: birthday, news"),
                                        new Row(
                                                "Wortlaut der Einwilligung",
                                                "Ja, schickt mir Neuigkeiten und Glückwünsche per E-Mail."),
                                        new Row(
                                                "Bestätigt am",
                                                "22.11.2026, 10:01:30 Uhr +01:00 (2026-11-22T09:01:30Z)"),
                                        new Row("Bestätigt von IP", "203.0.113.7"),
                                        new Row(
                                                "Bestätigt mit",
                                                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")))));
    }
}
