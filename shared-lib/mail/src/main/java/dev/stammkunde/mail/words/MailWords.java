package dev.stammkunde.mail.words;

import dev.stammkunde.mail.Basis;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.shop.BothLanguages;

import java.time.Instant;

/** Says every decision in a sentence. */
public final class MailWords {

    private MailWords() {}

    /** Says what was decided, and why. */
    public static BothLanguages of(MailDecision decision) {
        return switch (decision) {
            case MailDecision.Send(Basis basis) -> of(basis);
            case MailDecision.Hold(Instant _, HoldReason reason) -> of(reason);
            case MailDecision.Skip(SkipReason reason) -> of(reason);
        };
    }

    private static BothLanguages of(Basis basis) {
        return switch (basis) {
            case CONSENT_DOI ->
                    new BothLanguages(
                            "Gesendet, weil eine Einwilligung mit Double-Opt-in vorliegt.",
                            "Sent because there is a consent by double opt-in.");
            case EXISTING_CUSTOMER_7_3 ->
                    new BothLanguages(
                            "Gesendet an einen Bestandskunden nach § 7 Abs. 3 UWG.",
                            "Sent to an existing customer under § 7 (3) UWG.");
            case REQUESTED ->
                    new BothLanguages(
                            "Gesendet, weil die Person diese E-Mail selbst angefordert hat.",
                            "Sent because the person asked for this very mail.");
            case TEST ->
                    new BothLanguages(
                            "Testsendung an eine Person aus dem Marketing.",
                            "A test to somebody in marketing.");
        };
    }

    private static BothLanguages of(HoldReason reason) {
        return switch (reason) {
            case NOT_BEFORE ->
                    new BothLanguages("Wartet auf Tag und Uhrzeit.", "Waits for its day and time.");
            case PAUSED_BY_CUSTOMER ->
                    new BothLanguages(
                            "Wartet, weil die Person eine Pause gewünscht hat.",
                            "Waits because the customer asked for a pause.");
            case PAUSED_BY_SHOP ->
                    new BothLanguages(
                            "Wartet, weil der Shop zurzeit nicht bei der Person wirbt, etwa wegen"
                                    + " einer offenen Beschwerde.",
                            "Waits because the shop sends the customer no advertising for now, such"
                                    + " as while a complaint is open.");
            case CAMPAIGN_PAUSED ->
                    new BothLanguages(
                            "Wartet, weil die Kampagne angehalten ist.",
                            "Waits because the campaign is paused.");
            case QUIET_HOURS ->
                    new BothLanguages(
                            "Wartet, weil es bei der Person Nacht ist.",
                            "Waits because it is night where the customer lives.");
            case QUIET_DAY ->
                    new BothLanguages(
                            "Wartet, weil an diesem Wochentag nicht gesendet wird.",
                            "Waits because nothing is sent on this day of the week.");
            case AWAITING_CONFIRMATION ->
                    new BothLanguages(
                            "Übergeben, aber ohne Antwort: wartet auf die Bestätigung.",
                            "Handed over without an answer; waits for confirmation.");
            case QUOTA_EXHAUSTED ->
                    new BothLanguages(
                            "Wartet, weil das Tageskontingent des Versanddienstes erschöpft ist.",
                            "Waits because the mail service takes no more today.");
            case SERVICE_THROTTLED ->
                    new BothLanguages(
                            "Wartet, weil der Versanddienst gerade nicht mehr annimmt.",
                            "Waits because the mail service was asked for too many at once.");
            case SERVICE_PAUSED ->
                    new BothLanguages(
                            "Wartet, weil der Versand beim Dienst angehalten ist.",
                            "Waits because sending is paused at the mail service.");
            case SERVICE_NOT_SET_UP ->
                    new BothLanguages(
                            "Wartet, weil der Absender beim Versanddienst nicht eingerichtet ist.",
                            "Waits because the sender is not set up at the mail service.");
            case SERVICE_UNAVAILABLE ->
                    new BothLanguages(
                            "Wartet, weil der Versanddienst gestört ist.",
                            "Waits because the mail service fails.");
            case NO_CONTENT ->
                    new BothLanguages(
                            "Wartet, weil die Kampagne keinen brauchbaren Text hat.",
                            "Waits because the campaign has no text that can be used.");
            case MISSING_VARIABLE ->
                    new BothLanguages(
                            "Wartet, weil der Text eine Angabe braucht, die fehlt.",
                            "Waits because the text needs something that is unknown.");
            case NO_COUPON_LEFT ->
                    new BothLanguages(
                            "Wartet, weil kein Gutscheincode mehr da ist.",
                            "Waits because no coupon code is left.");
        };
    }

    private static BothLanguages of(SkipReason reason) {
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
                            "keine Einwilligung mehr besteht, den Warenkorb zu speichern",
                            "there is no consent any more that the basket is kept");
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
