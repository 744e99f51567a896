package dev.stammkunde.explaincustomer.timeline;

import dev.stammkunde.cases.Cases;
import dev.stammkunde.customers.FindKeptOrder;
import dev.stammkunde.customers.FindPurchaseHistory;
import dev.stammkunde.mail.FindMailHistory;
import dev.stammkunde.mail.consent.EvidenceStore;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.words.UnitNames;
import dev.stammkunde.programmes.moves.NamesOfShop;
import dev.stammkunde.programmes.stamps.StampCardsOfShops;
import dev.stammkunde.programmes.tiers.TiersOfShops;
import dev.stammkunde.rewards.redeem.FindRedemptions;
import dev.stammkunde.surveys.FindParticipations;

/** What a timeline is made of. */
public record TimelinePorts(
        LedgerHistory ledger,
        FindPurchaseHistory purchases,
        FindKeptOrder orders,
        FindMailHistory mails,
        FindParticipations answers,
        Cases cases,
        EvidenceStore evidence,
        FindRedemptions redemptions,
        TiersOfShops tiers,
        StampCardsOfShops cards) {

    /** Returns what a shop calls its tiers and cards; nothing is read before it is asked. */
    public UnitNames names(String shopId) {
        return new NamesOfShop(shopId, tiers, cards);
    }
}
