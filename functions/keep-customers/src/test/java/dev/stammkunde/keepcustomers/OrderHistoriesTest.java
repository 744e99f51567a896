package dev.stammkunde.keepcustomers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.shop.ShopEvent;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what is kept with an oracle that knows only how each order ended. */
final class OrderHistoriesTest {

    private static final List<String> CUSTOMERS = List.of("ada", "bob", "eve");

    @Property(tries = 500)
    void keep_anyHistoriesInAnyOrderWithMergesInBetween_endsAsTheOracleSays(
            @ForAll("deliveries") Deliveries deliveries) {
        Shop shop = Shop.inMemory().keepAll(deliveries.events());

        for (String customer : CUSTOMERS) {
            Activity kept = shop.activity(customer);
            List<OrderHistory.State> purchases = new ArrayList<>();
            List<Instant> times = new ArrayList<>();
            for (OrderHistory order : deliveries.orders()) {
                String buyer = order.last().customer();
                if (buyer != null
                        && order.last().isPurchase()
                        && deliveries.stays(buyer).equals(deliveries.stays(customer))) {
                    purchases.add(order.last());
                    times.add(Events.at(order.placedAt()));
                }
            }
            assertThat(kept.purchases()).isEqualTo(purchases.size());
            assertThat(kept.refunds())
                    .isEqualTo(purchases.stream().mapToInt(it -> it.refunds().size()).sum());
            assertThat(kept.netRevenue()).isEqualTo(revenue(purchases));
            assertThat(kept.recentPurchases()).isEqualTo(times.stream().sorted().toList());
            assertThat(Optional.ofNullable(kept.firstPurchase()))
                    .isEqualTo(times.stream().sorted().findFirst());
        }
    }

    private static Map<CurrencyUnit, Money> revenue(List<OrderHistory.State> purchases) {
        Money sum = Money.zero(CurrencyUnit.EUR);
        for (OrderHistory.State order : purchases) {
            BigDecimal total = BigDecimal.valueOf(order.cents(), 2);
            BigDecimal net = BigDecimal.valueOf(order.cents() - order.cents() * 19L / 119, 2);
            BigDecimal back =
                    BigDecimal.valueOf(
                                    order.refunds().values().stream().mapToLong(it -> it).sum(), 2)
                            .min(total);
            BigDecimal wentBack = net.multiply(back).divide(total, 2, RoundingMode.HALF_UP);
            sum = sum.plus(net.subtract(wentBack));
        }
        return sum.isZero() ? Map.of() : Map.of(CurrencyUnit.EUR, sum);
    }

    /**
     * Events in the order of their arrival.
     *
     * @param merges the one who stays by the one who goes
     */
    record Deliveries(
            List<OrderHistory> orders, Map<String, String> merges, List<ShopEvent> events) {

        String stays(String customer) {
            String stays = customer;
            while (merges.containsKey(stays)) {
                stays = merges.get(stays);
            }
            return stays;
        }
    }

    @Provide
    Arbitrary<Deliveries> deliveries() {
        Arbitrary<Map<String, String>> merges =
                Arbitraries.of(
                        Map.of(),
                        Map.of("ada", "bob"),
                        Map.of("ada", "bob", "bob", "eve"),
                        Map.of("ada", "eve", "bob", "eve"));
        Arbitrary<List<OrderHistory>> orders =
                Combinators.combine(
                                OrderHistory.any("o1", CUSTOMERS),
                                OrderHistory.any("o2", CUSTOMERS),
                                OrderHistory.any("o3", CUSTOMERS))
                        .as(List::of);
        return Combinators.combine(orders, merges)
                .flatAs(
                        (histories, joined) -> {
                            List<ShopEvent> all = new ArrayList<>();
                            histories.forEach(order -> all.addAll(order.snapshots()));
                            joined.forEach((gone, stays) -> all.add(Events.merged(gone, stays)));
                            all.addAll(List.copyOf(all));
                            return Arbitraries.shuffle(all)
                                    .map(events -> new Deliveries(histories, joined, events));
                        });
    }
}
