package dev.stammkunde.mail.pages;

/** Every text about what customers state of themselves. */
enum StatedText implements SpokenText {
    TITLE("Über dich", "Über Sie", "About you"),
    HINT(
            "Freiwillig. Wir wählen damit aus, was wir dir vorschlagen und anbieten, und nutzen es für"
                    + " nichts sonst. Was du leer lässt oder abwählst, wird gelöscht.",
            "Freiwillig. Wir wählen damit aus, was wir Ihnen vorschlagen und anbieten, und nutzen es"
                    + " für nichts sonst. Was Sie leer lassen oder abwählen, wird gelöscht.",
            "Optional. We use it to choose what we suggest and offer to you, and for nothing else."
                    + " What you leave empty or untick is deleted."),
    INTERESTS("Was dich interessiert", "Was Sie interessiert", "What you like"),
    SIZES("Deine Größen", "Ihre Größen", "Your sizes"),
    SITUATIONS("Was du bist", "Was Sie sind", "What you are"),
    SIZE_TOO_LONG("Eine Größe hat höchstens 20 Zeichen.", "A size has at most 20 characters."),
    STATED_TOO_MANY(
            "Höchstens 20 Interessen, 10 Größen und 10 Angaben zur Person lassen sich merken.",
            "At most 20 interests, 10 sizes and 10 facts about you can be kept.");

    private final String du;
    private final String sie;
    private final String english;

    StatedText(String german, String english) {
        this(german, german, english);
    }

    StatedText(String du, String sie, String english) {
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
