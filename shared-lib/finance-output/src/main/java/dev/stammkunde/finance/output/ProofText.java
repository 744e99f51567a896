package dev.stammkunde.finance.output;

import dev.stammkunde.shop.BothLanguages;

/** What the report says of its own proof; {@code %s} stands for a number or a name. */
enum ProofText implements ReportWords.Said {
    VERIFIES(
            "Punktebuch, Konten und Bericht stimmen überein (verglichene Konten: %s).",
            "Ledger, accounts and report agree (accounts compared: %s)."),
    DOES_NOT_VERIFY(
            "Achtung: Das Punktebuch stimmt nicht (Unterschiede: %s, siehe „Abgleich“). So kann"
                    + " dieser Monat nicht abgeschlossen werden.",
            "Warning: the ledger does not verify (differences: %s, see “Tie-out”). Like this the"
                    + " month cannot be closed."),
    CLOSED(
            "Abgeschlossen: Dieser Monat ändert sich nicht mehr.",
            "Closed: this month does not change any more."),
    OPEN(
            "Offen: Dieser Monat ist nicht abgeschlossen, seine Zahlen können sich noch ändern.",
            "Open: this month is not closed, and its numbers may still change."),
    CALENDAR(
            "Gezählt wird nach dem Zeitpunkt der Buchung, nie rückwirkend: Was später erstattet"
                    + " oder korrigiert wird, steht im Monat der Korrektur.",
            "Counted by the time of booking and never restated: what is refunded or corrected"
                    + " later stands in the month of the correction."),
    NOTHING_HERE("Nichts in diesem Monat.", "Nothing in this month."),
    NO_DIFFERENCE("Kein Unterschied.", "No difference."),
    TIE_OUT("Abgleich", "Tie-out"),
    TIE_OUT_NOTE(
            "Punktebuch gegen Konten gegen Bericht, bis zum Kunden.",
            "Ledger against accounts against report, down to the customer."),
    CUSTOMER("Kunde", "Customer"),
    DIFFERENCE("Unterschied", "Difference"),
    DETAIL("Einzelheit", "Detail"),
    MORE("Weitere, nicht aufgeführt", "More, not listed");

    private final BothLanguages words;

    ProofText(String german, String english) {
        words = new BothLanguages(german, english);
    }

    @Override
    public BothLanguages words() {
        return words;
    }
}
