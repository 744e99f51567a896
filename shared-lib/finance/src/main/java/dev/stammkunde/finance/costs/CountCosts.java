package dev.stammkunde.finance.costs;

import dev.stammkunde.finance.MonthFigures;
import dev.stammkunde.finance.costs.FindTaken.Taken;
import dev.stammkunde.finance.costs.MonthCosts.GiftCost;
import dev.stammkunde.finance.costs.MonthCosts.RewardCost;
import dev.stammkunde.finance.costs.MonthCosts.Services;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.RedemptionBooking.UsedOrder;

import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts what rewards cost while a month's bookings pass by. It holds at most {@value #MOST} of
 * them and what they add up to, whatever the month has.
 */
public final class CountCosts {

    private static final int MOST = FindTaken.MOST;

    private final String shopId;
    private final CostTerms terms;
    private final FindTaken taken;
    private final FindOrderRates rates;
    private final List<Used> waiting = new ArrayList<>();
    private final CostSums sums;
    private long unknown;

    public CountCosts(String shopId, CostTerms terms, FindTaken taken, FindOrderRates rates) {
        this.shopId = shopId;
        this.terms = terms;
        this.taken = taken;
        this.rates = rates;
        this.sums = new CostSums(terms);
    }

    /**
     * Points that count as redeemed, or came back.
     *
     * @param use what of the redemption it is
     */
    private record Used(String redemption, @Nullable UsedOrder order, CostSums.Use use) {}

    /** Takes a booking of the month. */
    public void take(LedgerEntry entry) {
        if (entry.booking() instanceof RedemptionBooking booking
                && !BookingKey.isContestEntry(booking.redemption())) {
            findUse(booking)
                    .ifPresent(
                            use ->
                                    waiting.add(
                                            new Used(
                                                    booking.redemption(),
                                                    booking.findOrder().orElse(null),
                                                    use)));
            if (waiting.size() == MOST) {
                count();
            }
        }
    }

    private static Optional<CostSums.Use> findUse(RedemptionBooking booking) {
        return switch (booking) {
            case RedemptionBooking.Capture capture ->
                    Optional.of(CostSums.Use.redeemed(Lot.sum(capture.redeemed())));
            case RedemptionBooking.LateCapture late ->
                    Optional.of(CostSums.Use.redeemed(Lot.sum(late.redeemed()) + late.owed()));
            case RedemptionBooking.Restoration back -> {
                // What it says is restored is all that is, and not what this state adds to it.
                long more =
                        Lot.sum(back.returned())
                                - Lot.sum(back.taken())
                                - back.owed()
                                - back.lapsed();
                // What was had for other units comes back at once, and goes again at once.
                yield Optional.of(
                        back.restored() == 0 && more == 0
                                ? CostSums.Use.whole(back.number() % 2 == 1)
                                : CostSums.Use.returned(back.restored() - more, back.restored()));
            }
            case RedemptionBooking.Reservation _, RedemptionBooking.Release _ -> Optional.empty();
        };
    }

    private void count() {
        Set<String> redemptions = new HashSet<>();
        Set<String> orders = new HashSet<>();
        for (Used used : waiting) {
            redemptions.add(used.redemption());
            if (used.order() != null) {
                orders.add(used.order().orderId());
            }
        }
        Map<String, Taken> had = taken.find(shopId, redemptions);
        Map<String, List<RatedAmount>> sold =
                orders.isEmpty() ? Map.of() : rates.find(shopId, orders);
        for (Used used : waiting) {
            Taken what = had.get(used.redemption());
            UsedOrder order = used.order();
            if (what == null) {
                unknown++;
            } else {
                sums.add(
                        what,
                        used.use(),
                        order == null ? null : sold.getOrDefault(order.orderId(), List.of()));
            }
        }
        waiting.clear();
    }

    /** Returns what the month cost, after the last of its bookings. */
    public MonthCosts costs(MonthFigures figures, ServiceUse use) {
        count();
        List<GiftCost> gifts =
                figures.gifts().stream()
                        .map(it -> new GiftCost(it.campaign(), it.points(), value(it.points())))
                        .toList();
        List<RewardCost> all = sums.rewards();
        return new MonthCosts(
                terms.currency(),
                all.stream().filter(it -> it.currency().equals(terms.currency())).toList(),
                all.stream().filter(it -> !it.currency().equals(terms.currency())).toList(),
                sums.discounts(),
                gifts,
                services(use),
                figures.netRevenue().getOrDefault(terms.currency(), 0L),
                figures.activeAccounts(),
                terms.budget());
    }

    /** Returns how many bookings were of redemptions that nobody knows: they are in no sum. */
    public long unknown() {
        return unknown;
    }

    private Services services(ServiceUse use) {
        BigDecimal rate = terms.usdRate();
        BigDecimal usd = use.mailUsd().add(use.cloudUsd());
        return new Services(
                use.mails(),
                use.mailUsd(),
                use.cloudUsd(),
                rate == null ? null : minor(usd.multiply(rate)));
    }

    private long value(long points) {
        return minor(terms.valuePerPoint().multiply(BigDecimal.valueOf(points)));
    }

    private long minor(BigDecimal amount) {
        return amount.movePointRight(CurrencyUnit.of(terms.currency()).getDecimalPlaces())
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
