package dev.stammkunde.mail.pages;

/** Every text of the pages of surveys but what the shop asks; {@code %s} stands for a name. */
enum SurveyText implements SpokenText {
    REWARD(
            "Für deine Antwort gibt es %s Punkte, ganz gleich, wie sie ausfällt.",
            "Für Ihre Antwort gibt es %s Punkte, ganz gleich, wie sie ausfällt.",
            "You get %s points for your answer, whatever it is."),
    PREVIEW_LEAD(
            "Das ist eine Vorschau. Nichts davon wird gespeichert, und Punkte gibt es dafür keine.",
            "This is a preview. Nothing of it is saved, and there are no points for it."),
    SEND("Antwort senden", "Send answer"),
    NOTHING_SAVED("Das ist noch nicht gespeichert.", "This is not saved yet."),
    CHANGE_LEAD(
            "Das hast du geantwortet. Du kannst es bis zum %s ändern.",
            "Das haben Sie geantwortet. Sie können es bis zum %s ändern.",
            "This is what you answered. You can change it until %s."),
    LATE_CHANGE_LEAD(
            "Das hast du geantwortet, nachdem die Umfrage zu Ende war. Du kannst es noch ändern; in"
                    + " unserer Auswertung zählt es nicht mehr mit.",
            "Das haben Sie geantwortet, nachdem die Umfrage zu Ende war. Sie können es noch ändern; in"
                    + " unserer Auswertung zählt es nicht mehr mit.",
            "This is what you answered after the survey had closed. You can still change it; it does"
                    + " not count in our figures any more."),
    LATE_LEAD(
            "Diese Umfrage lief bis zum %s. Deine Antwort lesen wir trotzdem, sie zählt nur in unserer"
                    + " Auswertung nicht mehr mit.",
            "Diese Umfrage lief bis zum %s. Ihre Antwort lesen wir trotzdem, sie zählt nur in unserer"
                    + " Auswertung nicht mehr mit.",
            "This survey ran until %s. We still read your answer; it only does not count in our"
                    + " figures any more."),
    MORE_LEAD(
            "Danke, das ist gespeichert. Magst du uns noch etwas mehr sagen?",
            "Danke, das ist gespeichert. Mögen Sie uns noch etwas mehr sagen?",
            "Thank you, that is saved. Would you like to tell us a little more?"),
    MANY_CHOICES("Mehrere Antworten sind möglich.", "You can choose several."),
    TEXT_HINT("Freiwillig, bis zu %s Zeichen.", "Optional, up to %s characters."),
    OPTIONAL("Freiwillig.", "Optional."),
    BOTH_ENDS("%s = %s", "%s = %s"),
    MISSING(
            "Bitte wähle eine Zahl von %s bis %s.",
            "Bitte wählen Sie eine Zahl von %s bis %s.", "Please choose a number from %s to %s."),
    WRONG(
            "Das ist keine der Zahlen von %s bis %s. Bitte wähle eine davon.",
            "Das ist keine der Zahlen von %s bis %s. Bitte wählen Sie eine davon.",
            "This is none of the numbers from %s to %s. Please choose one of them."),
    NPS_LEAST("überhaupt nicht wahrscheinlich", "not at all likely"),
    NPS_MOST("äußerst wahrscheinlich", "extremely likely"),
    CSAT_LEAST("sehr unzufrieden", "very dissatisfied"),
    CSAT_MOST("sehr zufrieden", "very satisfied"),
    CES_LEAST("stimme gar nicht zu", "strongly disagree"),
    CES_MOST("stimme voll zu", "strongly agree"),
    STARS_LEAST("sehr schlecht", "very bad"),
    STARS_MOST("sehr gut", "very good"),
    THANKS_TITLE("Danke für deine Antwort", "Danke für Ihre Antwort", "Thank you for your answer"),
    SAVED("Sie ist gespeichert.", "It is saved."),
    CUT(
            "Ein Text war länger als %s Zeichen. Bis dahin ist er gespeichert, der Rest nicht. Sieh bitte"
                    + " nach, ob das Wichtige dabei ist.",
            "Ein Text war länger als %s Zeichen. Bis dahin ist er gespeichert, der Rest nicht. Sehen Sie"
                    + " bitte nach, ob das Wichtige dabei ist.",
            "A text was longer than %s characters. It is saved up to there, and the rest is not. Please"
                    + " see whether what matters is in it."),
    REWARDED(
            "Dafür hast du %s Punkte bekommen. Sie sind schon auf deinem Konto.",
            "Dafür haben Sie %s Punkte bekommen. Sie sind schon auf Ihrem Konto.",
            "You got %s points for it. They are on your account already."),
    REWARDED_LATER(
            "Deine Punkte dafür kommen in Kürze auf dein Konto.",
            "Ihre Punkte dafür kommen in Kürze auf Ihr Konto.",
            "Your points for it come to your account shortly."),
    CHANGE_UNTIL(
            "Du kannst deine Antwort bis zum %s ändern, mit demselben Link.",
            "Sie können Ihre Antwort bis zum %s ändern, mit demselben Link.",
            "You can change your answer until %s, with the same link."),
    CHANGE("Antwort ändern", "Change answer"),
    REVIEW_TITLE("Auch öffentlich?", "In public, too?"),
    REVIEW_LEAD(
            "Wenn du magst, bewerte uns auch öffentlich. Dafür gibt es keine Punkte.",
            "Wenn Sie mögen, bewerten Sie uns auch öffentlich. Dafür gibt es keine Punkte.",
            "If you like, review us in public, too. There are no points for that."),
    REVIEW("%s bewerten", "Review %s"),
    CLOSED_TITLE("Diese Umfrage ist zu Ende", "This survey has closed"),
    STANDS(
            "Sie lief bis zum %s. Deine Antwort ist gespeichert und bleibt, wie sie ist. Danke!",
            "Sie lief bis zum %s. Ihre Antwort ist gespeichert und bleibt, wie sie ist. Danke!",
            "It ran until %s. Your answer is saved and stays as it is. Thank you!"),
    CLOSED_LEAD(
            "Hier kann niemand mehr antworten. Danke, dass du es wolltest.",
            "Hier kann niemand mehr antworten. Danke, dass Sie es wollten.",
            "Nobody can answer here any more. Thank you for wanting to."),
    UNKNOWN_LEAD(
            "Zu diesem Link gibt es bei uns nichts mehr.",
            "We have nothing more that belongs to this link.");

    private final String du;
    private final String sie;
    private final String english;

    SurveyText(String german, String english) {
        this(german, german, english);
    }

    SurveyText(String du, String sie, String english) {
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
