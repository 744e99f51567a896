package dev.stammkunde.finance.output;

import dev.stammkunde.shop.BothLanguages;

/** Texts of the report about fees of memberships. */
enum FeeText implements ReportWords.Said {
    FEES("Beiträge von Mitgliedern", "Fees of members"),
    FEES_NOTE(
            "Beiträge sind Erlös der Tage, für die sie bezahlt sind. Offen ist, was auf kommende"
                    + " Tage entfällt oder noch zu erstatten ist. Punkte, die nur Mitglieder"
                    + " bekamen, sind eine Schuld für sich, und in den Zahlen der Punkte enthalten.",
            "Fees are revenue of the days that they are paid for. Owed is what is for days to come"
                    + " or still to be paid back. Points that only members got are an obligation"
                    + " of their own, and are in the numbers of points."),
    PLAN("Plan", "Plan"),
    SOLD("Bezahlt", "Paid"),
    EARNED("Erlös", "Revenue"),
    BACK("Erstattet", "Paid back"),
    DUE("davon zu erstatten", "of it to be paid back"),
    POINTS("Punkte daraus", "Points from them"),
    POINTS_VALUE("Wert der Punkte", "Worth of the points");

    private final BothLanguages words;

    FeeText(String german, String english) {
        words = new BothLanguages(german, english);
    }

    @Override
    public BothLanguages words() {
        return words;
    }
}
