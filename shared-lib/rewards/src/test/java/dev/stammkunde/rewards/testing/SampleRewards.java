package dev.stammkunde.rewards.testing;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.CostBearer;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.RewardDraft;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.RewardLimits;
import dev.stammkunde.rewards.RewardState;
import dev.stammkunde.rewards.RewardTerm;
import dev.stammkunde.rewards.RewardText;
import dev.stammkunde.rewards.RewardVat;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rewards of the shop whose orders {@link Orders} has. */
public final class SampleRewards {

    /** Days that what was redeemed can be used. */
    public static final int VALID_DAYS = 30;

    private SampleRewards() {}

    /** Five euros off for 100 points, without limits. */
    public static Reward fiveEuros() {
        return of("five-euros", new Benefit.AmountOff(Orders.eur("5.00"), null), null);
    }

    /** A reward of 100 points without limits. */
    public static Reward of(String id, Benefit benefit, @Nullable String pool) {
        return of(id, benefit, pool, RewardLimits.NONE);
    }

    /** A reward of 100 points. */
    public static Reward of(
            String id, Benefit benefit, @Nullable String pool, RewardLimits limits) {
        return new Reward(
                new RewardId(Orders.SHOP, id),
                3,
                RewardState.ACTIVE,
                Instant.EPOCH,
                new RewardDraft(
                        "Reward " + id,
                        benefit,
                        pool,
                        100,
                        Orders.eur("4.20"),
                        new CostBearer.Shop(),
                        RewardVat.PRICE_REDUCTION,
                        new RewardTerm(null, null, VALID_DAYS),
                        limits,
                        Audience.everyone(),
                        Map.of(Language.DE, new RewardText("Prämie " + id, null, null, null))));
    }

    /** Returns the reward of that name. */
    public static Reward named(String name) {
        return requireNonNull(all().get(name), name);
    }

    /** One of each kind by their ids, with each field in one of them at least. */
    public static Map<String, Reward> all() {
        return Stream.of(
                        whole(),
                        of(
                                "ten-percent",
                                new Benefit.PercentOff(
                                        10, Orders.eur("20.00"), Orders.eur("30.00")),
                                "codes"),
                        of("free-tea", new Benefit.FreeArticle("4711", Orders.eur("25.00")), "tea"),
                        of("free-shipping", new Benefit.FreeShipping(Orders.eur("9.00")), null),
                        of("voucher", new Benefit.Voucher(Orders.eur("10.00")), "vouchers"),
                        of("early", early("spring-2027"), null),
                        of("price", price(), null),
                        of("sticker", new Benefit.Goodie("STI-1"), null),
                        of("trees", new Benefit.Donation("Trees", Orders.eur("2.00")), null))
                .collect(Collectors.toMap(reward -> reward.id().id(), reward -> reward));
    }

    /** Something that begins a week after the epoch for who redeemed it, and after two for all. */
    public static Benefit.EarlyAccess early(String what) {
        return new Benefit.EarlyAccess(
                what, Instant.parse("1970-01-08T00:00:00Z"), Instant.parse("1970-01-15T00:00:00Z"));
    }

    /** A member price that is advertised. */
    public static Benefit.MemberPrice price() {
        return new Benefit.MemberPrice("4711", Orders.eur("9.90"), true, Orders.eur("12.90"));
    }

    private static Reward whole() {
        return new Reward(
                new RewardId(Orders.SHOP, "whole"),
                1,
                RewardState.PAUSED,
                Instant.parse("2026-01-05T08:00:00Z"),
                new RewardDraft(
                        "Winter",
                        new Benefit.AmountOff(Orders.eur("5.00"), Orders.eur("30.00")),
                        "winter",
                        500,
                        Orders.eur("0.00"),
                        new CostBearer.Partner("Mug Ltd"),
                        RewardVat.MULTI_PURPOSE_VOUCHER,
                        new RewardTerm(
                                LocalDate.parse("2026-12-01"), LocalDate.parse("2027-02-28"), 14),
                        new RewardLimits(2, 100),
                        new Audience(
                                Set.of(Language.DE),
                                Set.of("AT", "DE"),
                                Orders.eur("100.00"),
                                null,
                                90,
                                null,
                                null,
                                Set.of()),
                        Map.of(
                                Language.DE,
                                new RewardText(
                                        "5 € Rabatt",
                                        "Ab 30 €",
                                        "https://shop.example/rabatt.png",
                                        "Ein Gutschein"),
                                Language.EN,
                                new RewardText("5 € off", null, null, null))));
    }

    /** Returns the next version of a reward, in another state. */
    public static Reward next(Reward reward, RewardState state) {
        return new Reward(
                reward.id(), reward.version() + 1, state, reward.activeSince(), reward.draft());
    }
}
