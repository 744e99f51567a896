package dev.stammkunde.servememberapi.query;

import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsView;
import dev.stammkunde.programmes.tiers.TierHistory;
import dev.stammkunde.programmes.tiers.TiersOfShops;
import dev.stammkunde.rewards.json.CachedPartPayment;
import dev.stammkunde.rewards.offers.RewardOffers;
import dev.stammkunde.rewards.offers.ShowOffers;
import dev.stammkunde.rewards.redeem.PartPaymentTerms;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;
import dev.stammkunde.servememberapi.text.TierNames;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Says what a customer can have for their points, and what is missing for the rest. */
public final class ShowRewards {

    private static final Metrics METRICS = Metrics.of("serve-member-api");

    /**
     * What was found.
     *
     * @param account whose points they are: the customer who stays
     * @param payment how orders can be paid with points in part; absent where they cannot
     * @param tiers what tiers are called of which a reward says that it is for them
     */
    public record Shown(
            AccountId account,
            PointsView view,
            RewardOffers rewards,
            @Nullable PartPaymentTerms payment,
            TierNames tiers) {}

    private final LedgerHistory ledger;
    private final ShowOffers offers;
    private final CachedPartPayment payment;
    private final TiersOfShops tiers;

    /** Wires the use case. */
    public ShowRewards(
            LedgerHistory ledger,
            ShowOffers offers,
            CachedPartPayment payment,
            TiersOfShops tiers) {
        this.ledger = ledger;
        this.offers = offers;
        this.payment = payment;
        this.tiers = tiers;
    }

    /** Shows rewards to a customer as of now, by the account as it stands. */
    public Shown now(AccountId asked, Instant now, OutcomeLog log) {
        PointsAccount account = ledger.account(asked);
        RewardOffers shown = offers.show(asked, account, now);
        return new Shown(
                account.id(),
                PointsView.of(account, now),
                shown,
                findPayment(asked.shopId(), log),
                TierNames.of(namesTiers(shown) ? tiers.history(asked.shopId()) : TierHistory.NONE));
    }

    /** Only then their rules are read. */
    private static boolean namesTiers(RewardOffers shown) {
        return shown.offers().stream()
                .anyMatch(offer -> offer.obstacle() == RedemptionRefusal.NOT_FOR_TIER);
    }

    /** Terms that cannot be used are none, until they are mended. */
    private @Nullable PartPaymentTerms findPayment(String shopId, OutcomeLog log) {
        try {
            return payment.find(shopId).orElse(null);
        } catch (UnusableDocumentException e) {
            METRICS.count("UnusableDocuments", 1);
            log.error("document-unusable").with(e).write();
            return null;
        }
    }
}
