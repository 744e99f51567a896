package dev.stammkunde.rewards.redeem;

import static dev.stammkunde.points.testing.Orders.PAID_AT;
import static dev.stammkunde.points.testing.Orders.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.RewardLimits;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;
import dev.stammkunde.rewards.testing.InMemoryRedemptions;
import dev.stammkunde.rewards.testing.InMemoryRewards;
import dev.stammkunde.rewards.testing.ObedientShop;
import dev.stammkunde.rewards.testing.SampleRewards;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Whatever customers redeem, call off and are merged into: what a person had under any name counts
 * against their limit, and no more are given than there are.
 */
final class MergedCustomersProperties {

    private static final Instant NOW = PAID_AT.plusSeconds(60);
    private static final int CUSTOMERS = 5;
    private static final String REWARD = "sticker";

    private static final class Model {
        private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
        private final InMemoryRedemptions store = new InMemoryRedemptions(ledger);
        private final RedeemReward redeem;
        private final AdvanceRedemption advance;
        private final RewardLimits limits;
        private final Map<Integer, Integer> mergedInto = new HashMap<>();
        private final Map<RedemptionId, Integer> live = new HashMap<>();
        private int keys;

        Model(RewardLimits limits) {
            this.limits = limits;
            InMemoryRewards catalogue = new InMemoryRewards();
            catalogue.put(SampleRewards.of(REWARD, new Benefit.Goodie("S-1"), null, limits));
            redeem =
                    new RedeemReward(
                            new RedeemReward.Needs(
                                    ledger,
                                    store,
                                    store,
                                    catalogue,
                                    (_, _, _) -> Optional.empty(),
                                    _ -> (_, _) -> Orders.programme(),
                                    () -> "seed",
                                    _ -> {}));
            advance =
                    new AdvanceRedemption(
                            new AdvanceRedemption.Needs(
                                    ledger,
                                    store,
                                    new ObedientShop(),
                                    _ -> Optional.empty(),
                                    _ -> {}));
            for (int customer = 0; customer < CUSTOMERS; customer++) {
                ledger.write((Decision.Book) Decide.decide(account(customer), give(customer), NOW));
            }
        }

        private static PointsCommand give(int customer) {
            return new PointsCommand.Give(
                    new AccountId(SHOP, "c" + customer),
                    "birthday",
                    "2026",
                    Booking.GiftReason.BIRTHDAY,
                    100_000,
                    Orders.programme());
        }

        private PointsAccount account(int customer) {
            return ledger.account(new AccountId(SHOP, "c" + customer));
        }

        private int person(int customer) {
            Integer into = mergedInto.get(customer);
            return into == null ? customer : person(into);
        }

        private long had(int person) {
            return live.values().stream().filter(each -> person(each) == person).count();
        }

        void redeem(int customer) {
            RedemptionId id = RedemptionId.of(SHOP, "key-" + ++keys);
            long had = had(person(customer));

            RedemptionOutcome outcome = redeem.redeem(id, "c" + customer, REWARD, NOW);

            if (live.size() >= requireNonNull(limits.total())) {
                assertThat(outcome)
                        .isEqualTo(RedemptionOutcome.refused(RedemptionRefusal.SOLD_OUT));
            } else if (had >= requireNonNull(limits.perCustomer())) {
                assertThat(outcome)
                        .isEqualTo(RedemptionOutcome.refused(RedemptionRefusal.HAD_BEFORE));
            } else {
                assertThat(outcome).isInstanceOf(RedemptionOutcome.Done.class);
                live.put(id, customer);
            }
        }

        void callOff(Random random) {
            List<RedemptionId> all = new ArrayList<>(live.keySet());
            if (!all.isEmpty()) {
                RedemptionId id = all.get(random.nextInt(all.size()));
                advance.callOff(id, NOW);
                if (store.find(id).orElseThrow().state() == RedemptionState.RELEASED) {
                    live.remove(id);
                }
            }
        }

        void merge(int one, int other) {
            int gone = person(one);
            int stays = person(other);
            if (gone != stays) {
                ledger.write(Decide.merge(account(gone), account(stays), NOW));
                mergedInto.put(gone, stays);
            }
        }
    }

    @Property(tries = 500)
    void redeem_anyMerges_countsWhatWasHadUnderAnyName(
            @ForAll long chance,
            @ForAll @IntRange(min = 1, max = 2) int perCustomer,
            @ForAll @IntRange(min = 3, max = 12) int total) {
        Random random = new Random(chance);
        Model model = new Model(new RewardLimits(perCustomer, total));

        for (int step = 0; step < 40; step++) {
            switch (random.nextInt(8)) {
                case 0 -> model.merge(random.nextInt(CUSTOMERS), random.nextInt(CUSTOMERS));
                case 1 -> model.callOff(random);
                default -> model.redeem(random.nextInt(CUSTOMERS));
            }
        }
    }
}
