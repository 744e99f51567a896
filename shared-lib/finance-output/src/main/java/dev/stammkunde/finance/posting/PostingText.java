package dev.stammkunde.finance.posting;

import dev.stammkunde.shop.Language;

/** What postings say. {@code %s} stands for a month or a name. */
enum PostingText {
    DEFERRED("Punkte: Erlöse abgegrenzt %s", "Points: revenue deferred %s"),
    DEFERRAL_REDUCED("Punkte: Abgrenzung gemindert %s", "Points: deferral reduced %s"),
    RECOGNISED("Punkte: Erlöse realisiert %s", "Points: revenue recognised %s"),
    RECOGNITION_REDUCED("Punkte: Realisierung gemindert %s", "Points: recognition reduced %s"),
    REWARDS("Prämien %s", "Rewards %s"),
    REWARDS_RETURNED("Prämien zurück %s", "Rewards returned %s"),
    PARTNER_REWARDS("Prämien %s, trägt %s", "Rewards %s, borne by %s"),
    PARTNER_REWARDS_RETURNED("Prämien zurück %s, trägt %s", "Rewards returned %s, borne by %s"),
    GIFTS("Geschenkte Punkte %s", "Points given %s"),
    GIFTS_RETURNED("Geschenkte Punkte zurück %s", "Points given returned %s"),
    PROVISION_RAISED("Rückstellung Punkte erhöht %s", "Provision for points raised %s"),
    PROVISION_RELEASED("Rückstellung Punkte gemindert %s", "Provision for points lowered %s");

    private final String german;
    private final String english;

    PostingText(String german, String english) {
        this.german = german;
        this.english = english;
    }

    String say(Language language, Object... names) {
        String pattern =
                switch (language) {
                    case DE -> german;
                    case EN -> english;
                };
        return pattern.formatted(names);
    }
}
