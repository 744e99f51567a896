package dev.stammkunde.mail.pages;

/** Every text about what customers do in the shop; {@code %s} stands for a name. */
enum BehaviourText implements SpokenText {
    TITLE("Dein Verhalten im Shop", "Ihr Verhalten im Shop", "What you do in the shop"),
    CONSENT(
            "%s darf speichern, was ich im Shop ansehe, suche, mir wünsche und in den Warenkorb lege,"
                    + " höchstens 30 Tage lang.",
            "%s may keep what I look at, search for, wish for and put into my basket in the shop, for"
                    + " 30 days at most."),
    HINT(
            "Du hast dem im Shop zugestimmt. Ohne das Häkchen wird alles davon gleich gelöscht.",
            "Sie haben dem im Shop zugestimmt. Ohne das Häkchen wird alles davon gleich gelöscht.",
            "You agreed to this in the shop. Without the tick all of it is deleted at once.");

    private final String du;
    private final String sie;
    private final String english;

    BehaviourText(String german, String english) {
        this(german, german, english);
    }

    BehaviourText(String du, String sie, String english) {
        this.du = du;
        this.sie = sie;
        this.english = english;
    }

    @Override
    public String du() {
        return du;
    }

    @Override
    public String sie() {
        return sie;
    }

    @Override
    public String english() {
        return english;
    }
}
