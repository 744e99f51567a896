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
            case MailDecision.Skip(SkipReason reason) -> SkipWords.of(reason);
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
}
