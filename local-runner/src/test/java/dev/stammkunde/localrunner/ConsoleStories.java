package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.openqa.selenium.Keys;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What each kind of people does with the console, in either language: by keys alone, on a phone.
 */
final class ConsoleStories {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

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
    void closesMonth(String name, String month, String provision) throws IOException {
        Path folder = console.keepDownloads();
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
        assertIsJournal(downloaded(folder, "EXTF_Buchungsstapel_"), month, provision);
        console.assertNothingRefused();
    }

    private static Path downloaded(Path folder, String name) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> {
                            try (Stream<Path> files = Files.list(folder)) {
                                return files.filter(file -> isWhole(file, name)).findFirst();
                            }
                        },
                        Optional::isPresent)
                .orElseThrow();
    }

    private static boolean isWhole(Path file, String name) {
        String found = file.getFileName().toString();
        return found.startsWith(name) && found.endsWith(".csv");
    }

    /** Of the month, and by accounts of the settings what points of the month may cost. */
    private static void assertIsJournal(Path file, String month, String provision)
            throws IOException {
        List<String> lines = Files.readAllLines(file, Charset.forName("windows-1252"));
        YearMonth of = YearMonth.parse(month);
        assertThat(file.getFileName().toString()).contains(month.replace("-", ""));
        assertThat(lines.getFirst())
                .startsWith("\"EXTF\";700;21;\"Buchungsstapel\";13;")
                .contains(
                        ";%s;%s;"
                                .formatted(
                                        of.atDay(1).format(DateTimeFormatter.BASIC_ISO_DATE),
                                        of.atEndOfMonth()
                                                .format(DateTimeFormatter.BASIC_ISO_DATE)));
        assertThat(lines.subList(2, lines.size()))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith(provision + ";\"S\";\"EUR\";;;\"\";4950;0970;");
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
        console.awaitText(
                words(
                        "119 Punkte nach der Grundregel (1 Punkt je 1,00\u00a0€)",
                        "119 points by the base rule (1 point per €1.00)"));
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
