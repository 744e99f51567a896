package dev.stammkunde.privacy;

import dev.stammkunde.shop.BothLanguages;

/**
 * What something of a person is kept for, and on which legal basis (Art. 6 GDPR). The words are
 * what a shop tells the person; a shop whose own notice says otherwise adds to them.
 */
public enum KeepingPurpose {
    CUSTOMER(
            "Zu wissen, wer Kunde ist, und ihn anzusprechen",
                    "To know who a customer is, and to address them",
            "Art. 6 Abs. 1 lit. b DSGVO (Vertrag)", "Art. 6 (1) (b) GDPR (contract)"),
    PURCHASES(
            "Punkte, Gutscheine und Mails an dem auszurichten, was gekauft wurde",
                    "To base points, vouchers and mails on what was bought",
            "Art. 6 Abs. 1 lit. b und f DSGVO (Vertrag; Interesse an Kundenbindung)",
                    "Art. 6 (1) (b) and (f) GDPR (contract; interest in keeping customers)"),
    PROGRAMME(
            "Das Punkteprogramm zu führen und darüber abzurechnen",
                    "To run the points programme and to account for it",
            "Art. 6 Abs. 1 lit. b und c DSGVO (Vertrag; § 257 HGB, § 147 AO)",
                    "Art. 6 (1) (b) and (c) GDPR (contract; § 257 HGB, § 147 AO)"),
    MAILS(
            "Zu entscheiden, ob eine Mail geschickt werden darf, und es zu belegen",
            "To decide whether a mail may be sent, and to show why",
            "Art. 6 Abs. 1 lit. a oder f DSGVO mit § 7 UWG (Einwilligung oder" + " Bestandskunde)",
            "Art. 6 (1) (a) or (f) GDPR with § 7 UWG (consent or existing customer)"),
    BEHAVIOUR(
            "An liegen gelassene Warenkörbe zu erinnern und Angebote auszuwählen",
                    "To remind of baskets that were left, and to choose offers",
            "Art. 6 Abs. 1 lit. a DSGVO mit § 25 Abs. 1 TDDDG (Einwilligung)",
                    "Art. 6 (1) (a) GDPR with § 25 (1) TDDDG (consent)"),
    PROOF(
            "Einwilligungen und Widersprüche zu beweisen und zu beachten",
                    "To prove and to honour consents and objections",
            "Art. 6 Abs. 1 lit. c und f mit Art. 7 Abs. 1 DSGVO",
                    "Art. 6 (1) (c) and (f) with Art. 7 (1) GDPR"),
    OPINION(
            "Aus Meinungen von Kunden zu lernen", "To learn from what customers think",
            "Art. 6 Abs. 1 lit. a oder f DSGVO (freiwillige Antwort)",
                    "Art. 6 (1) (a) or (f) GDPR (a voluntary answer)"),
    CONTRACTS(
            "Verträge zu beenden, wie es erklärt wurde, und es zu beweisen",
                    "To end contracts as it was declared, and to prove it",
            "Art. 6 Abs. 1 lit. b und c DSGVO (Vertrag; §§ 312k, 356a BGB)",
                    "Art. 6 (1) (b) and (c) GDPR (contract; §§ 312k, 356a BGB)"),
    SERVICE(
            "Anliegen und Beschwerden zu bearbeiten", "To see to requests and complaints",
            "Art. 6 Abs. 1 lit. b und f DSGVO (Vertrag; Kundendienst)",
                    "Art. 6 (1) (b) and (f) GDPR (contract; customer service)"),
    RIGHTS(
            "Betroffenenrechte zu erfüllen und es nachzuweisen",
                    "To meet the rights of data subjects, and to show it",
            "Art. 6 Abs. 1 lit. c mit Art. 5 Abs. 2 und Art. 12 DSGVO",
                    "Art. 6 (1) (c) with Art. 5 (2) and Art. 12 GDPR");

    private final String german;
    private final String english;
    private final String basisInGerman;
    private final String basisInEnglish;

    KeepingPurpose(String german, String english, String basisInGerman, String basisInEnglish) {
        this.german = german;
        this.english = english;
        this.basisInGerman = basisInGerman;
        this.basisInEnglish = basisInEnglish;
    }

    public BothLanguages words() {
        return new BothLanguages(german, english);
    }

    public BothLanguages legalBasis() {
        return new BothLanguages(basisInGerman, basisInEnglish);
    }
}
