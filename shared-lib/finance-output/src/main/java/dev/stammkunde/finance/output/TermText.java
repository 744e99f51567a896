package dev.stammkunde.finance.output;

import dev.stammkunde.finance.Movement;
import dev.stammkunde.finance.TieOut;
import dev.stammkunde.finance.costs.MonthCosts.VatTreatment;
import dev.stammkunde.points.Origin;
import dev.stammkunde.shop.Language;

/** What terms of the wing are called in a language. */
final class TermText {

    private TermText() {}

    static String movement(Language language, Movement movement) {
        return switch (movement) {
            case EARNED -> in(language, "Verdient", "Earned");
            case REVERSED -> in(language, "Storniert", "Reversed");
            case GIVEN -> in(language, "Geschenkt", "Given");
            case REDEEMED -> in(language, "Eingelöst", "Redeemed");
            case DONATED -> in(language, "Gespendet", "Donated");
            case RESTORED -> in(language, "Zurückgegeben", "Restored");
            case EXPIRED -> in(language, "Verfallen", "Expired");
            case REINSTATED -> in(language, "Wieder gutgeschrieben", "Reinstated");
            case ADJUSTED -> in(language, "Korrigiert", "Adjusted");
            case MERGED -> in(language, "Konten vereint", "Accounts joined");
            case SETTLED -> in(language, "Mit Schulden verrechnet", "Filled debts");
        };
    }

    static String origin(Language language, Origin origin) {
        return switch (origin) {
            case UNKNOWN -> in(language, "Unbekannt", "Unknown");
            case PURCHASE -> in(language, "Einkauf", "Purchase");
            case GIFT -> in(language, "Kampagne", "Campaign");
            case SURVEY -> in(language, "Umfrage", "Survey");
            case REFERRAL -> in(language, "Empfehlung", "Referral");
            case ADJUSTMENT -> in(language, "Korrektur", "Adjustment");
            case IMPORT -> in(language, "Übernahme", "Import");
            case PARTNER -> in(language, "Partner", "Partners");
            case FEE -> in(language, "Gebühr", "Fee");
        };
    }

    static String vat(Language language, VatTreatment treatment) {
        return switch (treatment) {
            case PRICE_REDUCTION -> in(language, "Preisnachlass", "Price reduction");
            case FREE_SUPPLY -> in(language, "Unentgeltliche Lieferung", "Free supply");
            case SINGLE_PURPOSE_VOUCHER ->
                    in(language, "Einzweck-Gutschein", "Single-purpose voucher");
            case MULTI_PURPOSE_VOUCHER ->
                    in(language, "Mehrzweck-Gutschein", "Multi-purpose voucher");
            case THIRD_PARTY -> in(language, "System eines Partners", "Third party");
            case NO_SUPPLY -> in(language, "Keine Lieferung", "No supply");
        };
    }

    static String difference(Language language, TieOut.Kind kind) {
        return switch (kind) {
            case GAP -> in(language, "Lücke in den Nummern", "Gap in the numbers");
            case BROKEN_CHAIN -> in(language, "Kette gebrochen", "Chain is broken");
            case CONFLICT ->
                    in(language, "Zwei Dokumente einer Buchung", "Two documents for one booking");
            case BROKEN_LINE -> in(language, "Keine gültige Zeile", "No valid line");
            case ACCOUNT -> in(language, "Konto weicht ab", "Account differs");
            case MISSING -> in(language, "Fehlt im Journal", "Missing in the journal");
        };
    }

    /** Why a campaign gave; a reason of later editions by its name. */
    static String gift(Language language, String reason) {
        return switch (reason) {
            case "BIRTHDAY" -> in(language, "Geburtstag", "Birthday");
            case "WIN_BACK" -> in(language, "Rückgewinnung", "Win-back");
            case "OCCASION" -> in(language, "Anlass", "Occasion");
            case "SURVEY" -> in(language, "Umfrage", "Survey");
            case "ACTION" -> in(language, "Aktion", "Action");
            case "CHALLENGE" -> in(language, "Challenge", "Challenge");
            default -> reason;
        };
    }

    private static String in(Language language, String german, String english) {
        return switch (language) {
            case DE -> german;
            case EN -> english;
        };
    }
}
