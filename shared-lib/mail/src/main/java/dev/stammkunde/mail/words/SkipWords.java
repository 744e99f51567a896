package dev.stammkunde.mail.words;

import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.shop.BothLanguages;

/** Says why a mail is never sent. */
final class SkipWords {

    private SkipWords() {}

    static BothLanguages of(SkipReason reason) {
        return switch (reason) {
            case ERASED ->
                    skipped("die Daten der Person gelöscht sind", "the customer's data is erased");
            case MERGED ->
                    skipped(
                            "der Shop diese Person mit einer anderen zusammengeführt hat",
                            "the shop merged the customer into another");
            case NO_ADDRESS -> skipped("keine E-Mail-Adresse bekannt ist", "no address is known");
            case INVALID_ADDRESS ->
                    skipped(
                            "an diese Adresse nicht gesendet werden kann",
                            "mail cannot be sent to the address");
            case HARD_BOUNCED ->
                    skipped(
                            "Post an die Adresse endgültig zurückkam",
                            "mail to the address came back for good");
            case SOFT_BOUNCED ->
                    skipped(
                            "Post an die Adresse mehrmals zurückkam",
                            "mail to the address came back again and again");
            case COMPLAINED ->
                    skipped("eine E-Mail als Spam gemeldet wurde", "a mail was reported as spam");
            case OBJECTED ->
                    skipped(
                            "die Person E-Mails widersprochen hat",
                            "the customer objected to mails");
            case OBJECTED_TO_TOPIC ->
                    skipped("die Person das Thema abbestellt hat", "the customer left this topic");
            case NO_PERMISSION ->
                    skipped("keine Erlaubnis vorliegt", "there is no permission for the mail");
            case HOLDOUT ->
                    skipped(
                            "die Person zur Vergleichsgruppe ohne E-Mails gehört",
                            "the customer is in the group that gets no mail, for comparison");
            case PURCHASED_SINCE ->
                    skipped("die Person inzwischen gekauft hat", "the customer has bought since");
            case ORDER_TAKEN_BACK ->
                    skipped(
                            "die Bestellung storniert, erstattet oder nicht mehr bezahlt oder geliefert ist",
                            "the order was cancelled or refunded, or is not paid or delivered any"
                                    + " more");
            case ORDER_WITHOUT_POINTS ->
                    skipped(
                            "es für die Bestellung keine Punkte gibt",
                            "the order stands for no points");
            case POINTS_SPENT ->
                    skipped(
                            "die Punkte, um die es darin geht, nicht mehr verfallen",
                            "the points that it warns of are not lost any more");
            case DATE_TAKEN_BACK -> skipped("das Datum gelöscht wurde", "the date was deleted");
            case BEHAVIOUR_NOT_AGREED ->
                    skipped(
                            "keine Einwilligung mehr besteht, das Verhalten im Shop zu speichern",
                            "there is no consent any more that behaviour in the shop is kept");
            case BASKET_CHANGED ->
                    skipped("der Warenkorb seitdem geändert wurde", "the basket was changed since");
            case TIER_CHANGED -> skipped("die Stufe anders ist", "the tier has changed");
            case DAY_OVER ->
                    skipped(
                            "der Tag vorbei ist, um den es darin geht",
                            "the day that it is about is over");
            case EXPIRED ->
                    skipped(
                            "sie zu lange warten musste und ihr Inhalt nicht mehr gilt",
                            "it had to wait for so long that it offers nothing any more");
            case CAMPAIGN_PAUSED ->
                    skipped(
                            "die Kampagne angehalten war, bis es zu spät war",
                            "the campaign was paused until it was too late");
            case CAMPAIGN_ARCHIVED ->
                    skipped("die Kampagne beendet wurde", "the campaign was ended");
            case CAMPAIGN_UNKNOWN ->
                    skipped("es die Kampagne nicht gibt", "there is no such campaign");
            case MAILBOX_HAS_IT ->
                    skipped(
                            "sie schon in dasselbe Postfach ging, für einen anderen Kundendatensatz",
                            "it went to the same mailbox already, for another customer record");
            case FREQUENCY_CAP ->
                    skipped(
                            "die Person oder ihr Postfach genug E-Mails bekommen hat",
                            "the customer or their mailbox got as many mails as the shop allows");
            case CUSTOMER_FREQUENCY ->
                    skipped(
                            "die Person seltener E-Mails möchte",
                            "the customer wants mails less often");
            case REFUSED_AS_INVALID ->
                    skipped(
                            "der Versanddienst die Adresse nicht annimmt",
                            "the mail service does not take the address");
            case REJECTED ->
                    skipped(
                            "der Versanddienst den Inhalt ablehnte",
                            "the mail service refused the content");
            case ANSWERED ->
                    skipped(
                            "die Umfrage schon beantwortet war",
                            "the survey had been answered already");
            case CONTENT_NOT_MENDED ->
                    skipped(
                            "der Text nicht rechtzeitig berichtigt wurde",
                            "the text was not corrected in time");
            case COUPONS_NOT_IMPORTED ->
                    skipped(
                            "nicht rechtzeitig Gutscheincodes nachgeladen wurden",
                            "no coupon codes were imported in time");
        };
    }

    private static BothLanguages skipped(String german, String english) {
        return new BothLanguages(
                "Nicht gesendet, weil " + german + ".", "Not sent because " + english + ".");
    }
}
