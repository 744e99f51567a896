package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.Keys;

/**
 * What each kind of people does with the console, in either language: by keys alone, on a phone.
 */
final class ConsoleStories {

    private final BrowsedConsole console;
    private final boolean german;

    private ConsoleStories(BrowsedConsole console, boolean german) {
        this.console = console;
        this.german = german;
    }

    /** Somebody opens the console's first page on a phone, in a language, and signs in. */
    static ConsoleStories of(BrowsedConsole console, String language, String person) {
        console.renew(language);
        console.resize(375, 700);
        console.open("");
        console.follow(person);
        console.awaitPage();
        return new ConsoleStories(console, "de".equals(language));
    }

    /** Finance reads where a month's cost comes from, closes it and fetches its journal. */
    void closesMonth(String name, String month) {
        console.follow(words("Finanzen", "Finance"));
        console.awaitText(name);
        console.follow(name);
        console.awaitText(
                words(
                        "Ledger, Konten und Bericht stimmen überein",
                        "Ledger, accounts and report agree"));
        assertThat(console.text())
                .contains(words("Kosten", "Cost"))
                .contains(words("Was geschuldet wird", "What is owed"));
        console.follow(words("Monat abschließen", "Close the month"));
        console.keys(month);
        console.follow(words("Abschließen", "Close"));

        console.awaitText(words("Der Monat ist abgeschlossen.", "The month is closed."));
        console.tabTo("report-" + words("de", "en") + ".csv");
        console.follow("EXTF_Buchungsstapel");
        console.assertNothingRefused();
    }

    /** Support finds a customer, reads two reasons and gives points. */
    void readsWhyAndGivesPoints() {
        console.follow(words("Kunden", "Customers"));
        console.fill(
                words("E-Mail-Adresse, Bestellnummer", "E-mail address, order number"),
                "anna@shop.example");
        console.keys(Keys.ENTER);
        console.awaitText("c-1");
        console.follow("Anna");

        console.awaitText(
                words("119 Punkte für Ihre Bestellung 1001", "119 points for your order 1001"));
        console.awaitText(words("Nicht gesendet", "Not sent"));
        console.follow(words("Punkte geben oder nehmen", "Give or take points"));
        console.fill(words("Wie viele Punkte", "How many points"), "50");
        console.fill(words("Grund", "Reason"), words("Kulanz", "Goodwill"));
        console.follow(words("50 Punkte geben", "Give 50 points"));

        console.awaitText(words("50 Punkte sind gutgeschrieben.", "50 points were given."));
        console.awaitText(words("+50 Punkte", "+50 points"));
        console.assertNothingRefused();
    }

    /** Marketing sees the month, writes a birthday mail with a gift, tries it and starts it. */
    void startsBirthdayMail(String id, String customer) {
        console.follow(words("Kalender", "Calendar"));
        console.awaitText(words("Juni 2026", "June 2026"));
        console.follow(words("Kampagnen", "Campaigns"));
        console.follow(words("Neue Kampagne", "New campaign"));
        console.follow(words("Zum Geburtstag gratulieren", "Congratulate on birthdays"));
        console.fill("Name", id);
        console.fill(words("Kennung", "Id"), id);
        console.fill(words("Wie viele Punkte", "How many points"), "200");
        console.follow(words("Anlegen", "Create"));
        console.awaitText(words("ruht", "resting"));

        console.followExactly("Mail");
        console.awaitText(words("Alles Gute zum Geburtstag", "birthday"));
        console.fill(words("Kunde (E-Mail", "Customer (e-mail"), customer);
        console.keys(Keys.ENTER);
        console.awaitText(words("Testmail an mich", "Test mail to me"));
        console.follow(words("Testmail an mich", "Test mail to me"));
        console.followExactly(words("Prüfen und starten", "Review and start"));
        console.follow(words("Jetzt starten", "Start now"));
        console.awaitText(words("läuft", "running"));
        console.assertNothingRefused();
    }

    /** Marketing sees later what became of it. */
    void seesItWasSent(String name) {
        console.follow(words("Kampagnen", "Campaigns"));
        console.followExactly(name);
        console.followExactly(words("Ergebnisse", "Results"));
        console.awaitText(words("bestellt", "ordered"));
        assertThat(console.text()).containsPattern(words("gesendet", "sent") + "\\s+1\\b");
        console.assertNothingRefused();
    }

    private String words(String ofGerman, String ofEnglish) {
        return german ? ofGerman : ofEnglish;
    }
}
