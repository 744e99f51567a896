package dev.stammkunde.rewards.testing;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.RewardLimits;
import dev.stammkunde.rewards.donations.DonationBook;
import dev.stammkunde.rewards.donations.RecipientId;
import dev.stammkunde.rewards.redeem.CodeLife;
import dev.stammkunde.rewards.redeem.FindRedemptions;
import dev.stammkunde.rewards.redeem.FindRewardCounts;
import dev.stammkunde.rewards.redeem.OrderUse;
import dev.stammkunde.rewards.redeem.Purpose;
import dev.stammkunde.rewards.redeem.ReadRedemptions;
import dev.stammkunde.rewards.redeem.Redemption;
import dev.stammkunde.rewards.redeem.RedemptionState;
import dev.stammkunde.rewards.redeem.Redemptions;
import dev.stammkunde.rewards.redeem.RewardCounts;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Redemptions in memory, over a ledger in memory. Thread-safe. */
public final class InMemoryRedemptions
        implements Redemptions, FindRedemptions, ReadRedemptions, RewardCounts, FindRewardCounts {

    private record CodeKey(String shopId, String code) {}

    /** A payment has no redemption in its key: there is one for each order. */
    private record UseKey(String shopId, String orderId, @Nullable String redemption) {}

    /** The holder is absent where all are counted. */
    private record CountKey(RewardId reward, @Nullable String holder) {}

    private final InMemoryPointsLedger ledger;
    private final Map<RedemptionId, Redemption> redemptions = new LinkedHashMap<>();
    private final Map<CodeKey, RedemptionId> codes = new HashMap<>();
    private final Map<UseKey, RedemptionId> uses = new LinkedHashMap<>();
    private final Map<CountKey, Long> counts = new HashMap<>();
    private final InMemoryDonations donations = new InMemoryDonations();

    public InMemoryRedemptions(InMemoryPointsLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public synchronized Optional<Redemption> find(RedemptionId id) {
        return Optional.ofNullable(redemptions.get(id));
    }

    @Override
    public synchronized SaveResult reserve(
            Decision.Book booking, Redemption redemption, RewardLimits limits) {
        CodeLife code = redemption.progress().code();
        boolean possible =
                follows(redemption)
                        && (code == null || isFree(redemption.id(), code.wanted()))
                        && isWithin(redemption, limits);
        if (!possible || ledger.write(booking) != Written.WRITTEN) {
            return SaveResult.CONFLICT;
        }
        if (code != null) {
            codes.put(key(redemption.id(), code.wanted()), redemption.id());
        }
        count(redemption, 1);
        redemptions.put(redemption.id(), redemption);
        return SaveResult.SAVED;
    }

    private boolean isWithin(Redemption redemption, RewardLimits limits) {
        if (!(redemption.what().purpose() instanceof Purpose.OfReward reward)) {
            return true;
        }
        Counted counted =
                counted(
                        new RewardId(redemption.id().shopId(), reward.rewardId()),
                        redemption.what().holder());
        Integer perCustomer = limits.perCustomer();
        Integer total = limits.total();
        return (perCustomer == null || counted.customer() < perCustomer)
                && (total == null || !reward.limited() || counted.total() < total);
    }

    private void count(Redemption redemption, long more) {
        if (redemption.what().purpose() instanceof Purpose.OfReward reward) {
            RewardId id = new RewardId(redemption.id().shopId(), reward.rewardId());
            counts.merge(new CountKey(id, redemption.what().holder()), more, Long::sum);
            if (reward.limited()) {
                counts.merge(new CountKey(id, null), more, Long::sum);
            }
        }
    }

    @Override
    public synchronized SaveResult save(Redemption after) {
        CodeLife code = after.progress().code();
        if (!follows(after)) {
            return SaveResult.CONFLICT;
        }
        if (after.state() == RedemptionState.ACTIVE && code != null) {
            if (!isFree(after.id(), code.code())) {
                return SaveResult.CONFLICT;
            }
            codes.put(key(after.id(), code.code()), after.id());
        }
        after.uses().stream()
                .filter(use -> use.redeemed() == null)
                .forEach(use -> uses.put(use(after, use.order().orderId()), after.id()));
        redemptions.put(after.id(), after);
        return SaveResult.SAVED;
    }

    @Override
    public synchronized SaveResult book(
            Decision.Book booking, Redemption before, Redemption after) {
        List<UseKey> fresh =
                after.uses().stream()
                        .map(OrderUse::order)
                        .filter(order -> before.findUse(order.orderId()).isEmpty())
                        .map(order -> use(after, order.orderId()))
                        .toList();
        if (!follows(after)
                || fresh.stream().anyMatch(uses::containsKey)
                || ledger.write(booking) != Written.WRITTEN) {
            return SaveResult.CONFLICT;
        }
        fresh.forEach(use -> uses.put(use, after.id()));
        if (before.counts() != after.counts()) {
            count(after, after.counts() ? 1 : -1);
        }
        redemptions.put(after.id(), after);
        return SaveResult.SAVED;
    }

    @Override
    public DonationBook donations(RecipientId recipient) {
        return donations.book(recipient);
    }

    @Override
    public synchronized SaveResult book(
            Decision.Book booking,
            Redemption before,
            Redemption after,
            DonationBook.Change donation,
            Optional<AuditEntry> deed) {
        synchronized (donations) {
            if (!donations.follows(donation) || book(booking, before, after) != SaveResult.SAVED) {
                return SaveResult.CONFLICT;
            }
            donations.add(donation, before.given());
            return SaveResult.SAVED;
        }
    }

    /** Returns what was given to organisations. */
    public InMemoryDonations donations() {
        return donations;
    }

    private static UseKey use(Redemption redemption, String orderId) {
        boolean isPayment = redemption.what().purpose() instanceof Purpose.OfOrder;
        return new UseKey(
                redemption.id().shopId(), orderId, isPayment ? null : redemption.id().id());
    }

    private boolean follows(Redemption next) {
        return next.version() == find(next.id()).map(Redemption::version).orElse(0L) + 1;
    }

    private boolean isFree(RedemptionId id, String code) {
        RedemptionId other = codes.get(key(id, code));
        return other == null || other.equals(id);
    }

    private static CodeKey key(RedemptionId id, String code) {
        return key(id.shopId(), code);
    }

    private static CodeKey key(String shopId, String code) {
        return new CodeKey(shopId, code.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public synchronized Optional<RedemptionId> byCode(String shopId, String code) {
        return Optional.ofNullable(codes.get(key(shopId, code)));
    }

    @Override
    public synchronized List<RedemptionId> ofOrder(String shopId, String orderId) {
        return uses.entrySet().stream()
                .filter(use -> use.getKey().shopId().equals(shopId))
                .filter(use -> use.getKey().orderId().equals(orderId))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public synchronized List<Redemption> ofCustomer(
            AccountId customer, Optional<Place> after, int limit) {
        Comparator<Redemption> newestFirst =
                Comparator.comparing((Redemption one) -> one.what().at())
                        .thenComparing(one -> one.id().id())
                        .reversed();
        Comparator<Place> places =
                Comparator.comparing(Place::at).thenComparing(place -> place.id().id());
        return redemptions.values().stream()
                .filter(one -> one.id().shopId().equals(customer.shopId()))
                .filter(one -> one.what().holder().equals(customer.customerId()))
                .filter(one -> after.isEmpty() || places.compare(Place.of(one), after.get()) < 0)
                .sorted(newestFirst)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Redemption> all(Collection<RedemptionId> ids) {
        return redemptions.values().stream().filter(one -> ids.contains(one.id())).toList();
    }

    @Override
    public synchronized List<RedemptionId> due(Instant by, int limit) {
        return redemptions.values().stream()
                .filter(
                        one -> {
                            Instant dueAt = one.progress().dueAt();
                            return dueAt != null && !dueAt.isAfter(by);
                        })
                .map(Redemption::id)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Counted counted(RewardId reward, String holder) {
        return new Counted(
                counts.getOrDefault(new CountKey(reward, holder), 0L),
                counts.getOrDefault(new CountKey(reward, null), 0L));
    }

    @Override
    public synchronized Map<RewardId, Counted> counted(List<RewardId> rewards, String holder) {
        Map<RewardId, Counted> counted = new HashMap<>();
        rewards.forEach(reward -> counted.put(reward, counted(reward, holder)));
        return counted;
    }

    @Override
    public synchronized long total(RewardId reward) {
        return counts.getOrDefault(new CountKey(reward, null), 0L);
    }

    /** Returns all of them. */
    public synchronized List<Redemption> all() {
        return List.copyOf(redemptions.values());
    }
}
