package dev.stammkunde.mail.pages;

/** Every text of the pages of feedback but topics; {@code %s} stands for a name. */
enum FeedbackText implements SpokenText {
    TITLE("Deine Rückmeldung", "Ihre Rückmeldung", "Your feedback"),
    LEAD(
            "Sag %s, was gut war und was nicht. Jede Rückmeldung wird gelesen.",
            "Sagen Sie %s, was gut war und was nicht. Jede Rückmeldung wird gelesen.",
            "Tell %s what was good and what was not. All feedback is read."),
    TOPIC("Worum geht es?", "What is it about?"),
    NO_TOPIC("Bitte auswählen", "Please choose"),
    TEXT("Deine Nachricht", "Ihre Nachricht", "Your message"),
    TEXT_HINT("Bis zu %s Zeichen.", "Up to %s characters."),
    ORDER("Bestellnummer", "Order number"),
    CONTACT("E-Mail-Adresse", "Email address"),
    CONTACT_HINT(
            "Freiwillig, für unsere Antwort. Werbung schicken wir dir deshalb nicht.",
            "Freiwillig, für unsere Antwort. Werbung schicken wir Ihnen deshalb nicht.",
            "Optional, for our answer. You get no advertising because of it."),
    TRAP("Dieses Feld bitte leer lassen", "Please leave this field empty"),
    SEND("Nachricht senden", "Send message"),
    WRONG_TOPIC(
            "Bitte wähle ein Thema aus der Liste.",
            "Bitte wählen Sie ein Thema aus der Liste.",
            "Please choose a topic from the list."),
    MISSING_TEXT(
            "Bitte schreib uns deine Nachricht.",
            "Bitte schreiben Sie uns Ihre Nachricht.",
            "Please write your message."),
    WRONG_ORDER(
            "Das ist keine Bestellnummer. Sie hat höchstens 128 Zeichen.",
            "This is no order number. It has 128 characters at most."),
    WRONG_CONTACT(
            "An diese Adresse können wir nicht schreiben. Sie sieht zum Beispiel so aus:"
                    + " name@example.org",
            "We cannot write to this address. An example of one is name@example.org"),
    AGAIN(
            "Diese Nachricht ist noch nicht gespeichert. Bitte sende sie noch einmal.",
            "Diese Nachricht ist noch nicht gespeichert. Bitte senden Sie sie noch einmal.",
            "This message is not saved yet. Please send it once more."),
    ANOTHER(
            "Deine erste Nachricht ist gespeichert. Sende diese, wenn du sie hinzufügen willst.",
            "Ihre erste Nachricht ist gespeichert. Senden Sie diese, wenn Sie sie hinzufügen wollen.",
            "Your first message is saved. Send this one if you want to add it."),
    THANKS_TITLE(
            "Danke für deine Rückmeldung",
            "Danke für Ihre Rückmeldung",
            "Thank you for your feedback"),
    THANKS_LEAD(
            "Deine Nachricht ist angekommen.",
            "Ihre Nachricht ist angekommen.",
            "Your message has arrived."),
    UNKNOWN_TITLE("Hier gibt es kein Formular", "There is no form here"),
    UNKNOWN_LEAD(
            "Der Shop nimmt auf diesem Weg keine Rückmeldungen an.",
            "The shop takes no feedback this way.");

    private final String du;
    private final String sie;
    private final String english;

    FeedbackText(String german, String english) {
        this(german, german, english);
    }

    FeedbackText(String du, String sie, String english) {
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
