package dev.stammkunde.finance.output;

import dev.stammkunde.shop.BothLanguages;

/** Texts of the report about partners. */
enum PartnerText implements ReportWords.Said {
    PARTNERS("Abrechnung mit Partnern", "Settlement with partners"),
    PARTNERS_NOTE(
            "Was Shop und Partner einander schulden für Punkte, die Partner im Monat gegeben und angenommen haben, nach den Abrechnungen."
                    + " Positiv schuldet der Partner, negativ der Shop. Es steht in keiner der drei"
                    + " Zahlen. Solange ein Monat nicht abgerechnet ist, ist es der Stand der"
                    + " Buchungen.",
            "What the shop and partners owe each other for points that partners gave and took in the month, by their statements. Positive is"
                    + " owed by the partner, negative by the shop. It is in none of the three"
                    + " numbers. While a month is not settled, it is as far as was booked."),
    PARTNER("Partner", "Partner"),
    ISSUED("Gegebene Punkte", "Points given"),
    REDEEMED("Angenommene Punkte", "Points taken"),
    FEES("Gebühren", "Fees"),
    CORRECTIONS("Aus Einsprüchen", "From disputes"),
    TOTAL("Vom Partner geschuldet", "Owed by the partner");

    private final BothLanguages words;

    PartnerText(String german, String english) {
        words = new BothLanguages(german, english);
    }

    @Override
    public BothLanguages words() {
        return words;
    }
}
