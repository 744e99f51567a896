package dev.stammkunde.servememberapi.query;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsView;
import dev.stammkunde.programmes.challenges.ShownChallenge;
import dev.stammkunde.programmes.challenges.TakingPart;
import dev.stammkunde.programmes.contests.ContestEntry;
import dev.stammkunde.programmes.holdings.Holdings;
import dev.stammkunde.programmes.membership.Memberships;
import dev.stammkunde.programmes.membership.ShowMemberships;
import dev.stammkunde.programmes.referral.Referrals;
import dev.stammkunde.programmes.referral.Referrer;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.redeem.FindRedemptions;
import dev.stammkunde.rewards.redeem.Purpose;
import dev.stammkunde.rewards.redeem.Redemption;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Shows all that a customer has of programmes, under all names that were joined into theirs. It
 * costs, whatever the history: for each name a query of what programmes keep and one of what was
 * redeemed, and for the customer one read of who brings friends. Only who takes part in challenges
 * costs a batch and the shop's challenges more, and only a member what their membership was worth.
 */
public final class ShowProgrammes {

    /** The latest: who gives more often asks for all by the ledger. */
    private static final int MOST_REDEMPTIONS = 100;

    private final LedgerHistory ledger;
    private final HoldingPorts ports;
    private final FindRedemptions redemptions;
    private final Referrals referrals;
    private final ShowMemberships memberships;

    /** Of accounts in a ledger. */
    public ShowProgrammes(
            LedgerHistory ledger,
            HoldingPorts ports,
            FindRedemptions redemptions,
            Referrals referrals) {
        this.ledger = ledger;
        this.ports = ports;
        this.redemptions = redemptions;
        this.referrals = referrals;
        this.memberships = new ShowMemberships(Memberships.NONE, ledger);
    }

    /**
     * What a customer has.
     *
     * @param byPartner points that partners gave and that are left, by the partners' ids
     * @param entries in contests, the oldest first
     * @param holdings what is kept of events, limited offers and actions
     * @param donations the latest first
     */
    public record Shown(
            PointsView points,
            SortedMap<String, Long> byPartner,
            ShowMemberships.Shown memberships,
            List<ShownChallenge> challenges,
            List<ContestEntry> entries,
            Holdings holdings,
            Referrer referrer,
            List<Redemption> donations,
            Instant at) {}

    /** Shows it at a moment. */
    public Shown show(PointsAccount account, Instant now) {
        Holdings holdings = Holdings.NONE;
        List<Redemption> donations = new ArrayList<>();
        for (AccountId name : names(account)) {
            holdings = holdings.and(ports.find().of(name));
            redemptions.ofCustomer(name, MOST_REDEMPTIONS).stream()
                    .filter(ShowProgrammes::isDonation)
                    .forEach(donations::add);
        }
        donations.sort(
                Comparator.comparing((Redemption one) -> one.what().at())
                        .reversed()
                        .thenComparing(one -> one.id().id()));
        AccountId today = account.id();
        return new Shown(
                PointsView.of(account, now),
                byPartner(account),
                memberships.show(today, holdings.memberships(), now),
                challenges(today.shopId(), holdings.challenges(), now),
                holdings.contests().stream()
                        .flatMap(each -> each.entries().stream())
                        .sorted(Comparator.comparing(ContestEntry::at))
                        .toList(),
                holdings,
                referrals.referrer(new CustomerId(today.shopId(), today.customerId())),
                donations,
                now);
    }

    private List<AccountId> names(PointsAccount account) {
        String shopId = account.id().shopId();
        List<AccountId> names = new ArrayList<>(List.of(account.id()));
        ledger.customersOf(account).stream()
                .map(name -> new AccountId(shopId, name))
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        return names;
    }

    private static boolean isDonation(Redemption redemption) {
        return redemption.what().purpose() instanceof Purpose.OfReward reward
                && reward.benefit() instanceof Benefit.Donation;
    }

    private static SortedMap<String, Long> byPartner(PointsAccount account) {
        SortedMap<String, Long> byPartner = new TreeMap<>();
        for (Lot lot : account.lots()) {
            if (!lot.source().issuer().isEmpty()) {
                byPartner.merge(lot.source().issuer(), lot.points(), Math::addExact);
            }
        }
        return byPartner;
    }

    private List<ShownChallenge> challenges(String shopId, List<TakingPart> held, Instant now) {
        return held.isEmpty() ? List.of() : ports.challenges().show(shopId, held, now);
    }
}
