package dev.stammkunde.webhooks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an endpoint can hear of. */
public enum WebhookEventType {
    /** A line of a customer's ledger, of whatever kind. */
    POINTS_BOOKED("points.booked", Audience.SHOP),

    /** An order used what a customer got for points. */
    REWARD_REDEEMED("reward.redeemed", Audience.SHOP),

    /** Points of a customer lapse soon. */
    POINTS_EXPIRING("points.expiring", Audience.SHOP),

    /** A purchase that a partner reported earned points. */
    PARTNER_EARNED("partner.earned", Audience.PARTNER),

    /** A purchase that a partner reported was paid with points. */
    PARTNER_REDEEMED("partner.redeemed", Audience.PARTNER),

    /** A purchase that a partner reported was taken back, whole or in part. */
    PARTNER_REVERSED("partner.reversed", Audience.PARTNER),

    /** A month with a partner was closed. */
    PARTNER_MONTH_CLOSED("partner.month-closed", Audience.PARTNER),

    /** A dispute of a partner's statement was answered or settled. */
    PARTNER_DISPUTE_ANSWERED("partner.dispute-answered", Audience.PARTNER),

    /** The end of an agreement with a partner was set, changed or reached by archiving it. */
    PARTNER_AGREEMENT_ENDS("partner.agreement-ends", Audience.PARTNER),

    /** Somebody of the team tries an endpoint, whoever it is of. */
    TEST("webhook.test", Audience.NOBODY);

    /** Whose endpoints may ask for it. */
    private enum Audience {
        SHOP,
        PARTNER,
        NOBODY
    }

    private final String word;
    private final Audience audience;

    WebhookEventType(String word, Audience audience) {
        this.word = word;
        this.audience = audience;
    }

    /** Returns what receivers read. */
    public String word() {
        return word;
    }

    /** Whether it is for endpoints of partners, and for none of the shop's own. */
    public boolean isForPartners() {
        return audience == Audience.PARTNER;
    }

    /** Returns what an endpoint can ask for. */
    public static List<WebhookEventType> offered() {
        return Arrays.stream(values()).filter(type -> type.audience != Audience.NOBODY).toList();
    }

    /** Finds a type by what receivers read. */
    public static Optional<WebhookEventType> find(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
