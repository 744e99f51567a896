package dev.stammkunde.mail.pages;

/** Every text about the dates of a customer's life; {@code %s} stands for a name. */
enum LifeDatesText implements SpokenText {
    TITLE("Tage in deinem Leben", "Tage in Ihrem Leben", "Days of your life"),
    HINT(
            "Freiwillig. Zu diesen Tagen schreiben wir dir, wenn du uns E-Mails dazu erlaubst. Namen"
                    + " fragen wir nicht.",
            "Freiwillig. Zu diesen Tagen schreiben wir Ihnen, wenn Sie uns E-Mails dazu erlauben."
                    + " Namen fragen wir nicht.",
            "Optional. We write to you on these days if you allow us e-mails about them. We ask for"
                    + " no names."),
    CONSENT(
            "Ich willige ein, dass %s die Tage, die hier stehen, speichert, um mir zu diesen Anlässen"
                    + " zu schreiben. Das kann ich hier jederzeit widerrufen. Dann werden sie alle"
                    + " gelöscht.",
            "I agree that %s keeps the days that stand here, to write to me on these occasions. I can"
                    + " withdraw this here at any time. Then they are all deleted."),
    REMOVE("%s löschen", "Delete %s"),
    ADD("Einen Tag hinzufügen", "Add a day"),
    YEAR_HINT(
            "Das Jahr ist freiwillig, außer bei Abschluss und Umzug.",
            "The year is optional, except for graduation and move."),
    OCCASION("Anlass", "Occasion"),
    DATE_INCOMPLETE(
            "Zu einem neuen Tag gehören Anlass, Tag und Monat.",
            "A new day needs an occasion, a day and a month."),
    DATE_YEAR_MISSING("Zu diesem Anlass gehört das Jahr.", "This occasion needs its year."),
    DATES_TOO_MANY(
            "Davon ist schon so viel gespeichert, wie wir behalten. Lösche zuerst einen Tag.",
            "Davon ist schon so viel gespeichert, wie wir behalten. Löschen Sie zuerst einen Tag.",
            "We keep as many of these as we can already. Please delete one first."),
    DATE_WITHOUT_CONSENT(
            "Ohne das Häkchen bei der Einwilligung speichern wir keinen Tag.",
            "We keep no day without the tick at the consent.");

    private final String du;
    private final String sie;
    private final String english;

    LifeDatesText(String german, String english) {
        this(german, german, english);
    }

    LifeDatesText(String du, String sie, String english) {
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
