package dev.stammkunde.programmes.testing;

import dev.stammkunde.programmes.membership.FeeSchedule;
import dev.stammkunde.programmes.membership.Fees;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Fees in memory, each call atomic. */
public final class InMemoryFees implements Fees {

    private final Map<String, Map<String, Kept>> all = new TreeMap<>();

    @Override
    public synchronized void keep(String shopId, List<Kept> fees) {
        Map<String, Kept> ofShop = all.computeIfAbsent(shopId, _ -> new TreeMap<>());
        fees.forEach(
                fee ->
                        ofShop.merge(
                                fee.schedule().plan() + '/' + fee.orderId(),
                                fee,
                                (before, after) ->
                                        before.version() <= after.version() ? after : before));
    }

    @Override
    public synchronized void each(String shopId, Consumer<FeeSchedule> take) {
        all.getOrDefault(shopId, Map.of()).values().forEach(fee -> take.accept(fee.schedule()));
    }
}
