package dev.stammkunde.privacy;

import dev.stammkunde.shop.BothLanguages;

/**
 * The parts of what is kept of a person, in the order in which they are told. A place in a table
 * where a person's data can lie belongs to one of them, or an export is not complete.
 */
public enum DataPart {
    PROFILE("Stammdaten und ihre Herkunft", "Profile and where it comes from"),
    FINDERS("Wonach gesucht werden kann", "What they are found by"),
    ACTIVITY("Kaufverhalten", "Purchases in sum"),
    PURCHASES("Käufe", "Purchases"),
    ORDERS("Bestellungen", "Orders"),
    ACCOUNT("Punktekonto", "Points account"),
    ENTRIES("Buchungen von Punkten", "Bookings of points"),
    ORDER_POINTS("Bestellungen im Punktebuch", "Orders in the points ledger"),
    ADJUSTMENTS("Punkte von Hand", "Points given or taken by hand"),
    REDEMPTIONS("Eingelöste Prämien und Codes", "Rewards and codes"),
    REWARD_COUNTS("Wie oft welche Prämie", "How often each reward"),
    LIMITED_OFFERS("Limitierte Angebote", "Limited offers"),
    ACTIONS("Aktionen wie Bewertungen", "Actions such as reviews"),
    MEMBERSHIPS("Mitgliedschaften", "Memberships"),
    CHALLENGES("Challenges und was dafür zählt", "Challenges, and what counts for them"),
    CONTESTS("Teilnahmen an Gewinnspielen", "Entries in contests"),
    EVENTS("Anmeldungen zu Veranstaltungen", "Sign-ups for events"),
    REFERRALS("Empfehlungen unter Freunden", "Referrals of friends"),
    REFERRAL_MARKS(
            "Merkmale zum Abgleich von Empfehlungen", "Marks by which referrals are compared"),
    VIP("Persönliche Betreuung", "Personal care"),
    SUGGESTIONS("Vorgeschlagene Produkte", "Suggested products"),
    MEMBER_NUMBER("Mitgliedsnummer", "Member number"),
    COUPONS("Geschenkte Gutscheine", "Vouchers given"),
    CELEBRATIONS("Gefeierte Geburtstage", "Birthdays celebrated"),
    BEHAVIOUR(
            "Verhalten im Shop, mit Einwilligung", "What they did in the shop's pages, by consent"),
    LISTS("Listen, auf denen sie stehen", "Lists that they are in"),
    WISHES("Wünsche zu Mails und Vergleichsgruppe", "Wishes on mails, and the control group"),
    MAILS("Mails: geschickt, gehalten, übersprungen", "Mails: sent, held and skipped"),
    BOUGHT_SINCE("Was nach Mails gekauft wurde", "What was bought after mails"),
    PROOFS("Einwilligungen und Widersprüche", "Consents and objections"),
    OPT_IN("Anmeldung, die auf Bestätigung wartet", "Opt-in that waits for its confirmation"),
    SUPPRESSION("Gesperrte Adressen", "Blocked addresses"),
    MAILBOX("Was das Postfach bekam", "What the mailbox got"),
    ANSWERS("Antworten auf Umfragen", "Answers to surveys"),
    NOT_ASKED("Warum nicht gefragt wurde", "Why they were not asked"),
    FEEDBACK("Rückmeldungen", "Feedback"),
    DECLARATIONS("Kündigungen und Widerrufe", "Cancellations and withdrawals"),
    CASES("Fälle und Notizen", "Cases and notes"),
    REQUESTS("Anfragen zu Daten", "Requests for data"),
    ERASURE("Angeordnete Löschungen", "Erasures that were ordered"),
    REDACTIONS("Löschungen nach Adresse", "Erasures by address"),
    DEEDS("Auskünfte und Löschungen im Protokoll", "Exports and erasures in the log");

    private final String german;
    private final String english;

    DataPart(String de, String en) {
        german = de;
        english = en;
    }

    public BothLanguages title() {
        return new BothLanguages(german, english);
    }

    /** What it is kept for. */
    public KeepingPurpose purpose() {
        return switch (this) {
            case PROFILE, FINDERS -> KeepingPurpose.CUSTOMER;
            case ACTIVITY, PURCHASES, ORDERS, COUPONS, CELEBRATIONS, SUGGESTIONS ->
                    KeepingPurpose.PURCHASES;
            case ACCOUNT,
                    ENTRIES,
                    ORDER_POINTS,
                    ADJUSTMENTS,
                    REDEMPTIONS,
                    REWARD_COUNTS,
                    LIMITED_OFFERS,
                    ACTIONS,
                    CHALLENGES,
                    CONTESTS,
                    EVENTS,
                    REFERRALS,
                    REFERRAL_MARKS,
                    VIP,
                    MEMBER_NUMBER ->
                    KeepingPurpose.PROGRAMME;
            case LISTS, WISHES, MAILS, BOUGHT_SINCE, SUPPRESSION, MAILBOX -> KeepingPurpose.MAILS;
            case BEHAVIOUR -> KeepingPurpose.BEHAVIOUR;
            case PROOFS, OPT_IN -> KeepingPurpose.PROOF;
            case ANSWERS, NOT_ASKED, FEEDBACK -> KeepingPurpose.OPINION;
            case MEMBERSHIPS, DECLARATIONS -> KeepingPurpose.CONTRACTS;
            case CASES -> KeepingPurpose.SERVICE;
            case REQUESTS, ERASURE, REDACTIONS, DEEDS -> KeepingPurpose.RIGHTS;
        };
    }

    /** How long it is kept. */
    public Retention retention() {
        return switch (this) {
            case PROFILE,
                    FINDERS,
                    CELEBRATIONS,
                    LISTS,
                    CASES,
                    ACTIONS,
                    MEMBERSHIPS,
                    CHALLENGES,
                    CONTESTS,
                    EVENTS,
                    REFERRAL_MARKS,
                    VIP ->
                    Retention.CUSTOMER;
            case ACTIVITY,
                    PURCHASES,
                    ORDERS,
                    ACCOUNT,
                    ENTRIES,
                    ORDER_POINTS,
                    ADJUSTMENTS,
                    REDEMPTIONS,
                    REWARD_COUNTS,
                    LIMITED_OFFERS,
                    REFERRALS,
                    COUPONS ->
                    Retention.BOOKS;
            case MEMBER_NUMBER -> Retention.TAKEN;
            case WISHES, SUPPRESSION -> Retention.OBJECTION;
            case MAILS, BOUGHT_SINCE -> Retention.MAILS;
            case PROOFS -> Retention.PROOF;
            case DECLARATIONS -> Retention.CLAIMS;
            case OPT_IN -> Retention.WEEK;
            case BEHAVIOUR -> Retention.MONTH;
            case SUGGESTIONS -> Retention.FORTNIGHT;
            case MAILBOX -> Retention.MAILBOX;
            case ANSWERS, FEEDBACK -> Retention.TWO_YEARS;
            case NOT_ASKED -> Retention.HALF_YEAR;
            case REQUESTS, ERASURE, REDACTIONS, DEEDS -> Retention.WITHOUT_END;
        };
    }

    /** Where it comes from. */
    public DataOrigin origin() {
        return DataOrigin.of(this);
    }

    /** What an erasure leaves of it. */
    public AfterErasure afterErasure() {
        return switch (this) {
            case FINDERS,
                    CELEBRATIONS,
                    BEHAVIOUR,
                    LISTS,
                    ANSWERS,
                    NOT_ASKED,
                    FEEDBACK,
                    ACTIONS,
                    MEMBERSHIPS,
                    CHALLENGES,
                    CONTESTS,
                    EVENTS,
                    REFERRAL_MARKS,
                    SUGGESTIONS,
                    VIP ->
                    AfterErasure.GONE;
            case PROFILE -> AfterErasure.TOMBSTONE;
            case ACTIVITY,
                    PURCHASES,
                    ORDERS,
                    ACCOUNT,
                    ENTRIES,
                    ORDER_POINTS,
                    REDEMPTIONS,
                    REWARD_COUNTS,
                    LIMITED_OFFERS,
                    COUPONS ->
                    AfterErasure.FIGURES;
            case ADJUSTMENTS -> AfterErasure.NOTES;
            case REFERRALS -> AfterErasure.REFERRALS;
            case MEMBER_NUMBER -> AfterErasure.NUMBER;
            case WISHES -> AfterErasure.OBJECTION;
            case MAILS -> AfterErasure.DECISIONS;
            case BOUGHT_SINCE -> AfterErasure.RESULTS;
            case PROOFS -> AfterErasure.PROOF;
            case OPT_IN -> AfterErasure.SOON;
            case SUPPRESSION -> AfterErasure.SUPPRESSION;
            case MAILBOX -> AfterErasure.MAILBOX;
            case DECLARATIONS -> AfterErasure.DECLARATIONS;
            case CASES -> AfterErasure.CASES;
            case REQUESTS, ERASURE, REDACTIONS, DEEDS -> AfterErasure.EVIDENCE;
        };
    }
}
