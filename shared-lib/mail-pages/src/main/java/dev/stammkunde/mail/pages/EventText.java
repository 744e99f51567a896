package dev.stammkunde.mail.pages;

/** Every text of the page on which customers sign up for an event. */
enum EventText implements SpokenText {
    WHEN("Wann", "When"),
    PLACE("Wo", "Where"),
    OPEN("Du bist eingeladen.", "Sie sind eingeladen.", "You are invited."),
    FULL(
            "Alle Plätze sind vergeben. Du kannst dich auf die Warteliste setzen.",
            "Alle Plätze sind vergeben. Sie können sich auf die Warteliste setzen.",
            "All seats are taken. You can join the waiting list."),
    SEATED(
            "Du bist angemeldet und hast einen Platz.",
            "Sie sind angemeldet und haben einen Platz.",
            "You are signed up and have a seat."),
    WAITING(
            "Du stehst auf der Warteliste. Wird ein Platz frei, bekommt ihn, wer am längsten wartet.",
            "Sie stehen auf der Warteliste. Wird ein Platz frei, bekommt ihn, wer am längsten wartet.",
            "You are on the waiting list. A seat that becomes free goes to who has waited longest."),
    SOON("Die Anmeldung beginnt: %s", "Sign-up begins: %s"),
    CLOSED("Die Anmeldung ist beendet.", "Sign-up has ended."),
    STARTED("Die Veranstaltung hat begonnen oder ist vorbei.", "The event has begun or is over."),
    SEATS("Freie Plätze: %s von %s", "Free seats: %s of %s"),
    ON_LIST("Auf der Warteliste: %s", "On the waiting list: %s"),
    BUTTON_SIGN_UP("Jetzt anmelden", "Sign up now"),
    BUTTON_WAIT("Auf die Warteliste", "Join the waiting list"),
    BUTTON_GIVE_BACK("Platz zurückgeben", "Give the seat back"),
    BUTTON_LEAVE("Warteliste verlassen", "Leave the waiting list"),
    DONE("Gespeichert.", "Saved."),
    LEFT(
            "Du bist nicht mehr angemeldet.",
            "Sie sind nicht mehr angemeldet.",
            "You are not signed up any more."),
    REFUSED(
            "Das geht jetzt nicht. Geändert wurde nichts.",
            "This cannot be done now. Nothing was changed."),
    BUSY(
            "Gerade melden sich viele zugleich an. Bitte versuche es noch einmal.",
            "Gerade melden sich viele zugleich an. Bitte versuchen Sie es noch einmal.",
            "Many are signing up right now. Please try again."),
    UNKNOWN_TITLE("Hier ist keine Einladung", "There is no invitation here"),
    UNKNOWN_LEAD(
            "Dieser Link führt zu keiner Veranstaltung mehr, zu der du eingeladen bist.",
            "Dieser Link führt zu keiner Veranstaltung mehr, zu der Sie eingeladen sind.",
            "This link leads to no event any more to which you are invited."),
    OTHER_ADDRESS(
            "Dieser Link ging an eine andere Adresse als deine heutige. Nimm den Link aus der neuesten E-Mail oder aus deinem Konto im Shop.",
            "Dieser Link ging an eine andere Adresse als Ihre heutige. Nehmen Sie den Link aus der neuesten E-Mail oder aus Ihrem Konto im Shop.",
            "This link went to another address than yours of today. Take the link of the newest email or of your account in the shop.");

    private final String du;
    private final String sie;
    private final String english;

    EventText(String german, String english) {
        this(german, german, english);
    }

    EventText(String du, String sie, String english) {
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
