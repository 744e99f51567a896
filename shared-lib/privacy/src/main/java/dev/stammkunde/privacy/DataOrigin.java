package dev.stammkunde.privacy;

import dev.stammkunde.shop.BothLanguages;

/** Where something of a person comes from (Art. 15 (1) (g) GDPR). */
public enum DataOrigin {
    SHOP("vom Shop gemeldet", "reported by the shop"),
    PERSON("von der Person selbst", "from the person"),
    CALCULATED("aus dem Übrigen errechnet", "calculated from the rest"),
    TEAM("vom Team des Shops eingetragen", "entered by the shop's team"),
    MAIL_SERVICE("vom Maildienst gemeldet", "reported by the mail service");

    private final String german;
    private final String english;

    DataOrigin(String de, String en) {
        german = de;
        english = en;
    }

    public BothLanguages words() {
        return new BothLanguages(german, english);
    }
}
