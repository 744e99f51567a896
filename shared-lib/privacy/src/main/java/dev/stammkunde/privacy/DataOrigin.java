package dev.stammkunde.privacy;

import dev.stammkunde.shop.BothLanguages;

/** Where something of a person comes from (Art. 15 (1) (g) GDPR). */
public enum DataOrigin {
    SHOP("vom Shop gemeldet", "reported by the shop"),
    PERSON("von der Person selbst", "from the person"),
    CALCULATED("aus dem Übrigen errechnet", "calculated from the rest"),
    TEAM("vom Team des Shops eingetragen", "entered by the shop's team"),
    MAIL_SERVICE("vom Maildienst gemeldet", "reported by the mail service");

    private final String german;
    private final String english;

    DataOrigin(String de, String en) {
        german = de;
        english = en;
    }

    /** Returns where a part comes from. */
    static DataOrigin of(DataPart part) {
        return switch (part) {
            case PROFILE, PURCHASES, ORDERS, REQUESTS, REDACTIONS, ACTIONS, BEHAVIOUR -> SHOP;
            case FINDERS,
                    ACTIVITY,
                    ACCOUNT,
                    ENTRIES,
                    ORDER_POINTS,
                    REWARD_COUNTS,
                    MEMBER_NUMBER,
                    COUPONS,
                    CELEBRATIONS,
                    MAILS,
                    BOUGHT_SINCE,
                    MAILBOX,
                    NOT_ASKED,
                    CHALLENGES,
                    SUGGESTIONS,
                    REFERRAL_MARKS ->
                    CALCULATED;
            case REDEMPTIONS,
                    LIMITED_OFFERS,
                    MEMBERSHIPS,
                    CONTESTS,
                    EVENTS,
                    REFERRALS,
                    WISHES,
                    PROOFS,
                    OPT_IN,
                    ANSWERS,
                    FEEDBACK,
                    DECLARATIONS ->
                    PERSON;
            case SUPPRESSION -> MAIL_SERVICE;
            case LISTS, ADJUSTMENTS, CASES, ERASURE, DEEDS, VIP -> TEAM;
        };
    }

    public BothLanguages words() {
        return new BothLanguages(german, english);
    }
}
