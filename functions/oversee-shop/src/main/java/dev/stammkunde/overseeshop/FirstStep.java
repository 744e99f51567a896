package dev.stammkunde.overseeshop;

import dev.stammkunde.shop.BothLanguages;

/** What a new shop does first, in this order. */
enum FirstStep {
    WEBHOOK_SEEN(
            "Den Shop verbinden, bis der erste Webhook kommt", "Connect the shop", "/settings"),
    MAIL_SETTINGS(
            "Absender, Marke und Impressum einstellen",
            "Set sender, brand and imprint",
            "/settings"),
    PROGRAMME("Das Punkteprogramm veröffentlichen", "Publish the programme", "/programme"),
    FIRST_CAMPAIGN("Die erste Kampagne anlegen", "Create the first campaign", "/campaigns"),
    CONSENT_TEXTS(
            "Anmeldung zu Mails mit Einwilligungstext einrichten",
            "Set up opt-ins with their wording",
            "/settings");

    private final String german;
    private final String english;
    private final String link;

    FirstStep(String german, String english, String link) {
        this.german = german;
        this.english = english;
        this.link = link;
    }

    BothLanguages words() {
        return new BothLanguages(german, english);
    }

    String link() {
        return link;
    }
}
