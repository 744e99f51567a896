package dev.stammkunde.mail.pages;

/** Every text of the pages; {@code %s} stands for a name. */
enum Text implements SpokenText {
    IMPRINT("Impressum", "Legal notice"),
    OTHER_LANGUAGE("English", "Deutsch"),
    CONFIRM_TITLE("Fast geschafft", "Almost done"),
    CONFIRM_LEAD(
            "Bitte bestätige, dass du E-Mails von %s bekommen möchtest.",
            "Bitte bestätigen Sie, dass Sie E-Mails von %s bekommen möchten.",
            "Please confirm that you would like to get e-mails from %s."),
    YOU_AGREE_TO("Dem stimmst du zu:", "Dem stimmen Sie zu:", "This is what you agree to:"),
    CONFIRM_BUTTON("Ja, Anmeldung bestätigen", "Yes, confirm"),
    NOT_YOU(
            "Du hast dich nicht angemeldet? Dann schließ einfach diese Seite: Es passiert nichts.",
            "Sie haben sich nicht angemeldet? Dann schließen Sie einfach diese Seite: Es passiert"
                    + " nichts.",
            "Not you? Then simply close this page, and nothing will happen."),
    CONFIRMED_TITLE(
            "Danke, du bist angemeldet",
            "Danke, Sie sind angemeldet",
            "Thank you, you are signed up"),
    CONFIRMED_LEAD(
            "Du bekommst ab jetzt E-Mails von %s.",
            "Sie bekommen ab jetzt E-Mails von %s.", "From now on you get e-mails from %s."),
    ALREADY_CONFIRMED_TITLE("Schon bestätigt", "Already confirmed"),
    ALREADY_CONFIRMED_LEAD(
            "Du hast diese Anmeldung schon bestätigt. Mehr ist nicht zu tun.",
            "Sie haben diese Anmeldung schon bestätigt. Mehr ist nicht zu tun.",
            "You have already confirmed this. There is nothing more to do."),
    ANY_TIME(
            "Du kannst dich jederzeit wieder abmelden, über den Link in jeder E-Mail.",
            "Sie können sich jederzeit wieder abmelden, über den Link in jeder E-Mail.",
            "You can unsubscribe at any time with the link in each e-mail."),
    EXPIRED_TITLE("Dieser Link gilt nicht mehr", "This link has expired"),
    EXPIRED_CONFIRM(
            "Eine Anmeldung kann sieben Tage lang bestätigt werden. Melde dich einfach noch einmal"
                    + " an.",
            "Eine Anmeldung kann sieben Tage lang bestätigt werden. Melden Sie sich einfach noch"
                    + " einmal an.",
            "It works for seven days. Please simply sign up again."),
    EXPIRED_PREFERENCES(
            "Nimm bitte den Link aus einer neueren E-Mail von uns.",
            "Nehmen Sie bitte den Link aus einer neueren E-Mail von uns.",
            "Please use the link of a newer e-mail from us."),
    FORGED_TITLE("Mit diesem Link stimmt etwas nicht", "Something is wrong with this link"),
    FORGED_LEAD(
            "Vielleicht ging beim Kopieren ein Stück verloren. Am besten klappt es direkt aus der"
                    + " E-Mail.",
            "Perhaps part of it was lost when it was copied. It works best straight from the e-mail."),
    NOTHING_CHANGED("Es wurde nichts geändert.", "Nothing was changed."),
    UNSUBSCRIBE_TITLE("Von E-Mails abmelden", "Unsubscribe from e-mails"),
    UNSUBSCRIBE_LEAD(
            "Möchtest du keine Werbung von %s mehr per E-Mail bekommen?",
            "Möchten Sie keine Werbung von %s mehr per E-Mail bekommen?",
            "Would you like to get no more advertising from %s by e-mail?"),
    UNSUBSCRIBE_ALL("Von allen E-Mails abmelden", "Unsubscribe from all e-mails"),
    UNSUBSCRIBE_TOPIC_LEAD("Oder nur zu einem Thema: %s", "Or on one topic only: %s"),
    UNSUBSCRIBE_TOPIC("Nur davon abmelden", "Unsubscribe from this only"),
    UNSUBSCRIBED_TITLE("Du bist abgemeldet", "Sie sind abgemeldet", "You are unsubscribed"),
    UNSUBSCRIBED_ALL(
            "Du bekommst keine Werbung von %s mehr. Das gilt ab sofort.",
            "Sie bekommen keine Werbung von %s mehr. Das gilt ab sofort.",
            "From now on you get no more advertising from %s."),
    UNSUBSCRIBED_TOPIC(
            "Zu diesem Thema bekommst du keine E-Mails mehr: %s. Das gilt ab sofort.",
            "Zu diesem Thema bekommen Sie keine E-Mails mehr: %s. Das gilt ab sofort.",
            "From now on you get no more e-mails on this topic: %s."),
    ALREADY_UNSUBSCRIBED_TITLE(
            "Du bist schon abgemeldet",
            "Sie sind schon abgemeldet",
            "You are already unsubscribed"),
    ALREADY_UNSUBSCRIBED_LEAD(
            "Du bekommst keine Werbung von %s mehr per E-Mail. Mehr ist nicht zu tun.",
            "Sie bekommen keine Werbung von %s mehr per E-Mail. Mehr ist nicht zu tun.",
            "You get no more advertising from %s by e-mail. There is nothing more to do."),
    UNSUBSCRIBE_ADDRESS(
            "Die E-Mail mit diesem Link ging an eine andere Adresse als die, die wir heute von dir"
                    + " haben. Eine Abmeldung gilt für die Adresse der E-Mail.",
            "Die E-Mail mit diesem Link ging an eine andere Adresse als die, die wir heute von Ihnen"
                    + " haben. Eine Abmeldung gilt für die Adresse der E-Mail.",
            "The e-mail with this link went to another address than the one that we have of you"
                    + " today. Unsubscribing holds for the address of the e-mail."),
    UNSUBSCRIBED_ADDRESS(
            "An die Adresse, an die diese E-Mail ging, kommt keine Werbung von %s mehr. Das gilt ab"
                    + " sofort, und für keine andere Adresse.",
            "The address that this e-mail went to gets no more advertising from %s. This takes effect"
                    + " at once, and for no other address."),
    ONLY_UNSUBSCRIBE(
            "Mit diesem Link kannst du dich nur abmelden. Für alles andere nimm bitte den Link aus"
                    + " einer neueren E-Mail, die an deine heutige Adresse ging.",
            "Mit diesem Link können Sie sich nur abmelden. Für alles andere nehmen Sie bitte den Link"
                    + " aus einer neueren E-Mail, die an Ihre heutige Adresse ging.",
            "With this link you can only unsubscribe. For anything else please use the link of a"
                    + " newer e-mail that went to the address that you have today."),
    CHANGED_MIND(
            "Doch nicht so gemeint? Du kannst dich wieder anmelden und genauer wählen.",
            "Doch nicht so gemeint? Sie können sich wieder anmelden und genauer wählen.",
            "Not what you meant? You can subscribe again and choose more exactly."),
    PREFERENCES_TITLE("Einstellungen für E-Mails", "E-mail settings"),
    PREFERENCES_LEAD(
            "Wähle, was du von %s hören möchtest.",
            "Wählen Sie, was Sie von %s hören möchten.",
            "Choose what you would like to hear from %s."),
    TOPICS("Themen", "Topics"),
    TOPICS_CONSENT(
            "Zu den angekreuzten Themen möchte ich Werbung von %s per E-Mail bekommen. Das kann ich"
                    + " jederzeit widerrufen, über den Link in jeder E-Mail.",
            "I would like to get advertising from %s by e-mail on the topics that are ticked. I can"
                    + " withdraw this at any time with the link in each e-mail."),
    TRACKING("Messung (freiwillig)", "Measuring (optional)"),
    TRACKING_CONSENT(
            "Ich willige ein, dass %s misst, ob und wann ich E-Mails öffne und welche Links darin ich"
                    + " anklicke. Dafür enthalten diese E-Mails ein unsichtbares Bild, und ihre Links"
                    + " führen über Amazon SES. Das kann ich jederzeit widerrufen, über den Link zu"
                    + " diesen Einstellungen in jeder E-Mail.",
            "I agree that %s measures whether and when I open e-mails and which of their links I"
                    + " click. For that, these e-mails contain an invisible picture, and their links"
                    + " lead by way of Amazon SES. I can withdraw this at any time with the link to"
                    + " these settings in each e-mail."),
    TRACKING_HINT(
            "Auch ohne dieses Häkchen bekommst du dieselben E-Mails.",
            "Auch ohne dieses Häkchen bekommen Sie dieselben E-Mails.",
            "You get the same e-mails without this tick."),
    TOO_LONG("Das ist mehr, als dieses Formular fasst", "This is more than the form can take"),
    FREQUENCY("Wie oft höchstens?", "How often at most?"),
    FREQUENCY_ALL("So oft es etwas gibt", "Whenever there is something"),
    FREQUENCY_WEEKLY("Höchstens eine E-Mail in der Woche", "At most one e-mail a week"),
    FREQUENCY_MONTHLY("Höchstens eine E-Mail im Monat", "At most one e-mail a month"),
    LANGUAGE("Sprache", "Language"),
    BIRTHDAY("Geburtstag", "Birthday"),
    BIRTHDAY_HINT(
            "Freiwillig. Wir gratulieren dir, wenn wir ihn mindestens 30 Tage vorher kennen.",
            "Freiwillig. Wir gratulieren Ihnen, wenn wir ihn mindestens 30 Tage vorher kennen.",
            "Optional. We send our wishes if we know it at least 30 days in advance."),
    DAY("Tag", "Day"),
    MONTH("Monat", "Month"),
    YEAR("Jahr (freiwillig)", "Year (optional)"),
    SAVE("Speichern", "Save"),
    NO_MAIL("Keine E-Mails mehr", "No more e-mails"),
    SAVED("Gespeichert. Das gilt ab sofort.", "Saved. This takes effect at once."),
    CONFIRM_BY_MAIL(
            "Fast geschafft: Wir schicken dir gerade eine E-Mail. Die neu angekreuzten Themen gelten,"
                    + " sobald du sie darin bestätigst. Alles andere ist gespeichert.",
            "Fast geschafft: Wir schicken Ihnen gerade eine E-Mail. Die neu angekreuzten Themen"
                    + " gelten, sobald Sie sie darin bestätigen. Alles andere ist gespeichert.",
            "Almost done: we are sending you an e-mail. The topics that you ticked just now take"
                    + " effect as soon as you confirm them in it. Everything else is saved."),
    CONFIRM_BY_MAIL_FIRST(
            "Vor wenigen Minuten haben wir dir schon eine E-Mail geschickt. Bestätige bitte zuerst"
                    + " diese, und kreuze dann weitere Themen an. Alles andere ist gespeichert.",
            "Vor wenigen Minuten haben wir Ihnen schon eine E-Mail geschickt. Bestätigen Sie bitte"
                    + " zuerst diese, und kreuzen Sie dann weitere Themen an. Alles andere ist"
                    + " gespeichert.",
            "We sent you an e-mail a few minutes ago. Please confirm that one first, and then tick"
                    + " further topics. Everything else is saved."),
    CONFIRM_IMPOSSIBLE(
            "An deine Adresse können wir keine E-Mails mehr schicken, auch nicht die, mit der du die neu"
                    + " angekreuzten Themen bestätigst. Bitte sag uns Bescheid, die Anschrift steht"
                    + " unten. Alles andere ist gespeichert.",
            "An Ihre Adresse können wir keine E-Mails mehr schicken, auch nicht die, mit der Sie die neu"
                    + " angekreuzten Themen bestätigen. Bitte sagen Sie uns Bescheid, die Anschrift"
                    + " steht unten. Alles andere ist gespeichert.",
            "We cannot send any more e-mails to your address, nor the one by which you would confirm"
                    + " the topics that you ticked just now. Please tell us, at the address below."
                    + " Everything else is saved."),
    PLEASE_CHECK(
            "Bitte sieh noch einmal nach.",
            "Bitte sehen Sie noch einmal nach.",
            "Please look again."),
    BIRTHDAY_INCOMPLETE(
            "Zum Geburtstag gehören Tag und Monat.", "A birthday needs a day and a month."),
    BIRTHDAY_IMPOSSIBLE("Diesen Tag gibt es nicht.", "There is no such day."),
    BIRTHDAY_YEAR("Das Jahr kann nicht stimmen.", "This year cannot be right."),
    NO_CHOICE(
            "Bitte wähle eine der Möglichkeiten.",
            "Bitte wählen Sie eine der Möglichkeiten.",
            "Please choose one of these.");

    private final String du;
    private final String sie;
    private final String english;

    Text(String german, String english) {
        this(german, german, english);
    }

    Text(String du, String sie, String english) {
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
