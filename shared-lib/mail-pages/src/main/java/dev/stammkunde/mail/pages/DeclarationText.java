package dev.stammkunde.mail.pages;

/**
 * Every text of the pages on which contracts end; {@code %s} stands for a name. The words of links
 * and buttons are those of § 312k and § 356a BGB, which leave no others.
 */
enum DeclarationText implements SpokenText {
    CANCEL_TITLE("Verträge hier kündigen", "Cancel contracts here"),
    WITHDRAW_TITLE("Vertrag widerrufen", "Withdraw from contract"),
    CANCEL_BUTTON("jetzt kündigen", "cancel now"),
    WITHDRAW_BUTTON("Widerruf bestätigen", "confirm withdrawal"),
    CANCEL_LEAD(
            "Hier kündigst du einen Vertrag mit %s, ohne dich anzumelden. Du bekommst sofort eine Bestätigung.",
            "Hier kündigen Sie einen Vertrag mit %s, ohne sich anzumelden. Sie erhalten sofort eine Bestätigung.",
            "Cancel a contract with %s here, without signing in. You get a confirmation at once."),
    WITHDRAW_LEAD(
            "Hier widerrufst du einen Vertrag mit %s, ohne dich anzumelden. Einen Grund brauchst du nicht. Du bekommst sofort eine Bestätigung.",
            "Hier widerrufen Sie einen Vertrag mit %s, ohne sich anzumelden. Einen Grund brauchen Sie nicht. Sie erhalten sofort eine Bestätigung.",
            "Withdraw from a contract with %s here, without signing in. You need no reason. You get a confirmation at once."),
    BASIS("Art der Kündigung", "Kind of cancellation"),
    ORDINARY("Ordentlich, ohne Grund", "Ordinary, without a reason"),
    EXTRAORDINARY("Außerordentlich, aus wichtigem Grund", "Extraordinary, for an important reason"),
    REASON("Grund der Kündigung", "Reason of the cancellation"),
    REASON_HINT(
            "Nur bei einer außerordentlichen Kündigung. Bis zu %s Zeichen.",
            "Only for an extraordinary cancellation. Up to %s characters."),
    PERSON("Name", "Name"),
    EMAIL("E-Mail-Adresse", "Email address"),
    EMAIL_HINT(
            "Dahin geht die Bestätigung. Am besten die Adresse, mit der du bestellt hast.",
            "Dahin geht die Bestätigung. Am besten die Adresse, mit der Sie bestellt haben.",
            "The confirmation goes there. Best the address that you ordered with."),
    CONTRACT("Vertrag", "Contract"),
    CONTRACT_HINT(
            "Name der Mitgliedschaft, Bestellnummer oder Vertragsnummer.",
            "The membership's name, or the number of the order or contract."),
    DAY("Ende des Vertrags", "End of the contract"),
    DAY_HINT("Leer für den frühestmöglichen Zeitpunkt.", "Empty for the earliest possible time."),
    EARLIEST("zum frühestmöglichen Zeitpunkt", "at the earliest possible time"),
    MISSING_PERSON(
            "Bitte gib deinen Namen an.",
            "Bitte geben Sie Ihren Namen an.",
            "Please give your name."),
    WRONG_EMAIL(
            "An diese Adresse können wir nichts bestätigen. Sie sieht zum Beispiel so aus: name@example.org",
            "We cannot confirm anything to this address. An example of one is name@example.org"),
    MISSING_CONTRACT(
            "Bitte gib an, um welchen Vertrag es geht.",
            "Bitte geben Sie an, um welchen Vertrag es geht.",
            "Please say which contract it is about."),
    MISSING_REASON(
            "Bitte nenne den Grund der außerordentlichen Kündigung.",
            "Bitte nennen Sie den Grund der außerordentlichen Kündigung.",
            "Please give the reason of the extraordinary cancellation."),
    TOO_LONG_LINE("Bitte höchstens %s Zeichen.", "Please use %s characters at most."),
    WRONG_DAY(
            "Das ist kein Tag, der noch kommt. Lass das Feld leer für den frühestmöglichen.",
            "Das ist kein Tag, der noch kommt. Lassen Sie das Feld leer für den frühestmöglichen.",
            "This is no day that is still to come. Leave the field empty for the earliest."),
    AGAIN(
            "Diese Erklärung ist noch nicht eingegangen. Bitte sende sie noch einmal.",
            "Diese Erklärung ist noch nicht eingegangen. Bitte senden Sie sie noch einmal.",
            "This declaration was not received yet. Please send it once more."),
    ANOTHER(
            "Deine erste Erklärung ist eingegangen. Sende diese, wenn du sie auch erklären willst.",
            "Ihre erste Erklärung ist eingegangen. Senden Sie diese, wenn Sie sie auch erklären wollen.",
            "Your first declaration was received. Send this one if you want to declare it, too."),
    CANCELLATION("Kündigung", "Cancellation"),
    WITHDRAWAL("Widerruf", "Withdrawal"),
    RECEIVED_TITLE("%s eingegangen", "%s received"),
    RECEIVED_LEAD(
            "%s hat deine Erklärung erhalten. Dieselbe Bestätigung ist unterwegs an %s.",
            "%s hat Ihre Erklärung erhalten. Dieselbe Bestätigung ist unterwegs an %s.",
            "%s has received your declaration. The same confirmation is on its way to %s."),
    RECEIVED_NEXT(
            "Du kannst diese Seite speichern oder drucken. Was daraus für deinen Vertrag folgt, richtet sich nach dem Zeitpunkt des Eingangs.",
            "Sie können diese Seite speichern oder drucken. Was daraus für Ihren Vertrag folgt, richtet sich nach dem Zeitpunkt des Eingangs.",
            "You can save or print this page. What follows for your contract depends on when it was received."),
    RECEIVED_AT("Eingegangen", "Received"),
    NUMBER("Nummer der Erklärung", "Number of the declaration"),
    UNKNOWN_TITLE("Hier gibt es keine Verträge", "There are no contracts here"),
    UNKNOWN_LEAD(
            "Unter dieser Adresse bietet kein Shop Verträge an.",
            "No shop offers contracts at this address.");

    private final String du;
    private final String sie;
    private final String english;

    DeclarationText(String german, String english) {
        this(german, german, english);
    }

    DeclarationText(String du, String sie, String english) {
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
