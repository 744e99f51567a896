package dev.stammkunde.finance.output;

import dev.stammkunde.shop.BothLanguages;

/** Texts of the report about donations. */
enum DonationText implements ReportWords.Said {
    DONATIONS("Was Organisationen zusteht", "What organisations are owed"),
    DONATIONS_NOTE(
            "Gespendete Punkte sind keine Schuld an Kunden mehr, sondern Geld für die Organisation,"
                    + " samt dem, was der Shop dazugibt. Es steht in keiner der drei Zahlen.",
            "Points that were given are owed to customers no more, but money for the organisation,"
                    + " with what the shop adds. It is in none of the three numbers."),
    ORGANISATION("Organisation", "Organisation"),
    GIVEN("Gespendet", "Given"),
    MATCHED("Vom Shop dazu", "Added by the shop"),
    PAID("Ausgezahlt", "Paid");

    private final BothLanguages words;

    DonationText(String german, String english) {
        words = new BothLanguages(german, english);
    }

    @Override
    public BothLanguages words() {
        return words;
    }
}
