package dev.stammkunde.finance.costs;

import dev.stammkunde.finance.costs.MonthCosts.VatTreatment;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.CostBearer;
import dev.stammkunde.rewards.FindRewardVersion;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.RewardDraft;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.RewardVat;
import dev.stammkunde.rewards.donations.DonatedAmount;
import dev.stammkunde.rewards.redeem.Purpose;
import dev.stammkunde.rewards.redeem.ReadRedemptions;
import dev.stammkunde.rewards.redeem.Redemption;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what customers had in their redemptions, and its cost in the version that they had. */
public final class RedemptionsTaken implements FindTaken {

    private final ReadRedemptions redemptions;
    private final FindRewardVersion versions;

    public RedemptionsTaken(ReadRedemptions redemptions, FindRewardVersion versions) {
        this.redemptions = redemptions;
        this.versions = versions;
    }

    @Override
    public Map<String, Taken> find(String shopId, Set<String> ids) {
        Map<String, Taken> taken = new HashMap<>();
        redemptions
                .all(ids.stream().map(id -> new RedemptionId(shopId, id)).toList())
                .forEach(
                        redemption ->
                                findTaken(redemption)
                                        .ifPresent(it -> taken.put(redemption.id().id(), it)));
        return taken;
    }

    private Optional<Taken> findTaken(Redemption redemption) {
        long points = redemption.what().points();
        return switch (redemption.what().purpose()) {
            case Purpose.OfOrder(Money _, Money value) ->
                    Optional.of(
                            new Taken(
                                    null,
                                    "",
                                    null,
                                    VatTreatment.PRICE_REDUCTION,
                                    false,
                                    value,
                                    value,
                                    points));
            case Purpose.OfReward reward ->
                    versions.find(
                                    new RewardId(redemption.id().shopId(), reward.rewardId()),
                                    reward.version())
                            .map(draft -> taken(reward, draft, cost(redemption, draft), points));
        };
    }

    /** What an organisation gets is known to the cent; all else costs what marketing says. */
    private static Money cost(Redemption redemption, RewardDraft draft) {
        DonatedAmount given = redemption.given();
        return given == null
                ? draft.cost()
                : Money.ofMinor(
                        CurrencyUnit.of(given.recipient().currency()),
                        given.amount() + given.matched());
    }

    private static Taken taken(
            Purpose.OfReward reward, RewardDraft draft, Money cost, long points) {
        Money discount =
                reward.benefit() instanceof Benefit.AmountOff(Money amount, _) ? amount : cost;
        return new Taken(
                reward.rewardId(),
                reward.title(),
                draft.bearer() instanceof CostBearer.Partner(String name) ? name : null,
                treatment(draft.vat()),
                isArticle(reward.benefit()),
                cost,
                discount,
                points);
    }

    private static boolean isArticle(Benefit benefit) {
        return switch (benefit) {
            case Benefit.FreeArticle _, Benefit.Goodie _ -> true;
            case Benefit.AmountOff _,
                    Benefit.PercentOff _,
                    Benefit.FreeShipping _,
                    Benefit.Voucher _,
                    Benefit.EarlyAccess _,
                    Benefit.MemberPrice _,
                    Benefit.Donation _ ->
                    false;
        };
    }

    private static VatTreatment treatment(RewardVat vat) {
        return switch (vat) {
            case PRICE_REDUCTION -> VatTreatment.PRICE_REDUCTION;
            case FREE_SUPPLY -> VatTreatment.FREE_SUPPLY;
            case SINGLE_PURPOSE_VOUCHER -> VatTreatment.SINGLE_PURPOSE_VOUCHER;
            case MULTI_PURPOSE_VOUCHER -> VatTreatment.MULTI_PURPOSE_VOUCHER;
            case NO_SUPPLY -> VatTreatment.NO_SUPPLY;
        };
    }
}
