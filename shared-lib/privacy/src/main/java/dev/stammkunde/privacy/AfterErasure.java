package dev.stammkunde.privacy;

import dev.stammkunde.shop.BothLanguages;

/** What an erasure leaves of something, and why. A test holds it against what happens. */
public enum AfterErasure {
    GONE(Fate.GONE, "Wird gelöscht.", "Is erased."),
    TOMBSTONE(
            Fate.REDUCED,
            "Wird gelöscht. Es bleibt nur, dass und wann gelöscht wurde, damit nichts davon"
                    + " wiederkommt.",
            "Is erased. Only that and when it was erased stays, so that nothing of it comes back."),
    FIGURES(
            Fate.STAYS,
            "Bleibt unter der Kundennummer, ohne Namen und Adresse: Zahlen, die der Shop aufbewahren"
                    + " muss (§ 257 HGB, § 147 AO; Art. 17 Abs. 3 lit. b DSGVO).",
            "Stays under the customer number, without name and address: figures that the shop must"
                    + " keep (§ 257 HGB, § 147 AO; Art. 17 (3) (b) GDPR)."),
    NOTES(
            Fate.STAYS,
            "Bleibt als Teil der Buchführung unter der Kundennummer, auch mit der Notiz dazu; die"
                    + " soll nichts Persönliches enthalten.",
            "Stays as part of the books under the customer number, with its note too, which should"
                    + " hold nothing personal."),
    REFERRALS(
            Fate.REDUCED,
            "Code und Abgleich gehen. Wer wen geworben hat, bleibt unter den Kundennummern, ohne Namen"
                    + " und Adresse: Zahlen, die der Shop aufbewahren muss (§ 257 HGB, § 147 AO).",
            "Code and comparison go. Who brought whom stays under the customer numbers, without names"
                    + " and addresses: figures that the shop must keep (§ 257 HGB, § 147 AO)."),
    NUMBER(
            Fate.STAYS,
            "Bleibt vergeben, damit die Nummer nie einem anderen gehört. Sie führt nur noch zur"
                    + " Kundennummer.",
            "Stays taken, so that the number is never another person's. It leads to the customer"
                    + " number alone."),
    DECISIONS(
            Fate.REDUCED,
            "Was noch wartet, wird gestrichen, mit Adresse und Inhalt. Es bleibt, was zu jeder Mail"
                    + " entschieden wurde, bis die 24 Monate um sind.",
            "What still waits is cancelled, with address and content. What was decided on each mail"
                    + " stays until its 24 months are over."),
    RESULTS(
            Fate.STAYS,
            "Bleibt unter der Kundennummer, ohne Namen und Adresse, bis die 24 Monate um sind: was eine"
                    + " Kampagne eingebracht hat.",
            "Stays under the customer number, without name and address, until its 24 months are over:"
                    + " what a campaign brought in."),
    OBJECTION(
            Fate.REDUCED,
            "Es bleibt nur, wogegen widersprochen wurde, damit keine Werbung mehr kommt (Art. 21"
                    + " Abs. 3 DSGVO).",
            "Only what was objected to stays, so that no more advertising comes (Art. 21 (3)"
                    + " GDPR)."),
    PROOF(
            Fate.REDUCED,
            "Adresse und Browser gehen. Der Rest bleibt als Beweis bis drei Jahre nach Jahresende"
                    + " (Art. 17 Abs. 3 lit. e DSGVO).",
            "Address and browsers go. The rest stays as proof until three years after the end of"
                    + " the year (Art. 17 (3) (e) GDPR)."),
    SUPPRESSION(
            Fate.STAYS,
            "Bleibt unter einer Prüfsumme der Adresse, aus der sie nicht zu lesen ist, damit an sie"
                    + " keine Mail mehr geht.",
            "Stays under a checksum of the address, from which it cannot be read, so that no mail"
                    + " goes to it."),
    MAILBOX(
            Fate.REDUCED,
            "Es bleibt, dass das Postfach an einem Tag eine Mail bekam, nicht wer: damit nichts"
                    + " doppelt kommt.",
            "That the mailbox got a mail on a day stays, not who: so that nothing comes twice."),
    SOON(
            Fate.STAYS,
            "Verfällt von selbst binnen sieben Tagen, wenn niemand bestätigt.",
            "Lapses by itself within seven days if nobody confirms."),
    DECLARATIONS(
            Fate.REDUCED,
            "Name, Adresse und Worte gehen. Dass und wann etwas erklärt wurde, bleibt bis drei Jahre"
                    + " nach Jahresende (Art. 17 Abs. 3 lit. e DSGVO).",
            "Name, address and words go. That something was declared, and when, stays until three"
                    + " years after the end of the year (Art. 17 (3) (e) GDPR)."),
    CASES(
            Fate.REDUCED,
            "Kunde, Bestellung und Notizen gehen. Zeiten und Ausgang bleiben für die Statistik.",
            "Customer, order and notes go. Times and outcome stay for the figures."),
    EVIDENCE(
            Fate.STAYS,
            "Bleibt als Nachweis, dass Rechte erfüllt wurden, mit der Kundennummer.",
            "Stays as evidence that rights were met, with the customer number.");

    /** How much is left. */
    public enum Fate {
        /** Nothing. */
        GONE,
        /** Something that leads to nobody without the shop's own records. */
        REDUCED,
        /** All, which never named the person. */
        STAYS
    }

    private final Fate fate;
    private final String german;
    private final String english;

    AfterErasure(Fate fate, String de, String en) {
        this.fate = fate;
        german = de;
        english = en;
    }

    public Fate fate() {
        return fate;
    }

    public BothLanguages words() {
        return new BothLanguages(german, english);
    }
}
