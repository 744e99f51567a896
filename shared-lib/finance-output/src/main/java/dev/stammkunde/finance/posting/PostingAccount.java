package dev.stammkunde.finance.posting;

import java.util.Locale;

/**
 * An account that postings use, by its name in the settings. Which number it has is the shop's
 * matter: no chart of accounts is assumed.
 */
public enum PostingAccount {
    /** Revenue of the shop. */
    REVENUE,
    /** What is deferred of it for points (IFRS 15). */
    CONTRACT_LIABILITY,
    /** What rewards cost that the shop bears. */
    REWARD_COST,
    /** What partners owe for rewards that they bear. */
    PARTNER_RECEIVABLE,
    /** Where the shop keeps what was given, until it is settled. */
    REWARD_CLEARING,
    /** What points of campaigns are worth; posted only where it and its clearing have numbers. */
    GIFT_COST,
    /** The other side of what campaigns gave. */
    GIFT_CLEARING,
    /** What setting up the provision costs, and what comes back of it. */
    PROVISION_COST,
    /** The provision (§ 249 HGB). */
    PROVISION;

    /** Returns its name in the settings, such as {@code contract-liability}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
