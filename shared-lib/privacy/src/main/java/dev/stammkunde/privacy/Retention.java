package dev.stammkunde.privacy;

import dev.stammkunde.shop.BothLanguages;

/** How long something of a person is kept, where nobody has it erased. */
public enum Retention {
    CUSTOMER(
            "solange jemand Kunde des Shops ist, bis zur Löschung",
            "as long as somebody is the shop's customer, until it is erased"),
    BOOKS(
            "solange der Shop Bücher und Belege aufbewahren muss (§ 257 HGB, § 147 AO); ein Ende"
                    + " setzt die Software nicht von selbst",
            "as long as the shop must keep books and vouchers (§ 257 HGB, § 147 AO); the software"
                    + " sets no end by itself"),
    MAILS("24 Monate nach der letzten Entscheidung", "24 months after the last decision"),
    MAILBOX("400 Tage", "400 days"),
    OBJECTION(
            "ohne Ende, damit ein Widerspruch beachtet bleibt",
            "without end, so that an objection stays honoured"),
    PROOF(
            "solange die Einwilligung gilt, danach drei Jahre ab Jahresende (§§ 195, 199 BGB)",
            "while the consent is in force, then three years from the end of that year (§§ 195, 199"
                    + " BGB)"),
    CLAIMS(
            "drei Jahre ab dem Ende des Jahres (§§ 195, 199 BGB)",
            "three years from the end of the year (§§ 195, 199 BGB)"),
    MONTH(
            "30 Tage, oder bis die Einwilligung widerrufen wird",
            "30 days, or until the consent is taken back"),
    FORTNIGHT("14 Tage", "14 days"),
    WEEK("sieben Tage", "seven days"),
    TWO_YEARS("zwei Jahre", "two years"),
    HALF_YEAR("180 Tage", "180 days"),
    TAKEN(
            "ohne Ende, damit die Nummer nie einem anderen gehört",
            "without end, so that the number is never another person's"),
    WITHOUT_END(
            "ohne Ende, als Nachweis gegenüber der Aufsicht",
            "without end, as evidence for the supervisory authority");

    private final String german;
    private final String english;

    Retention(String de, String en) {
        german = de;
        english = en;
    }

    public BothLanguages words() {
        return new BothLanguages(german, english);
    }
}
