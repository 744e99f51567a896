package dev.stammkunde.finance.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.stammkunde.finance.Bridge;
import dev.stammkunde.finance.MonthFigures;
import dev.stammkunde.finance.MonthFigures.CampaignGifts;
import dev.stammkunde.finance.MonthFigures.Standing;
import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.costs.FindTaken.Taken;
import dev.stammkunde.finance.costs.MonthCosts.Discount;
import dev.stammkunde.finance.costs.MonthCosts.GiftCost;
import dev.stammkunde.finance.costs.MonthCosts.RewardCost;
import dev.stammkunde.finance.costs.MonthCosts.VatTreatment;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.EntryHash;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.LotSource;
import dev.stammkunde.points.LotTerm;
import dev.stammkunde.points.Origin;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.RedemptionBooking.UsedOrder;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

final class CountCostsTest {

    private static final String SHOP = "teeladen";
    private static final Instant AT = Instant.parse("2026-11-10T09:00:00Z");
    private static final UsedOrder ORDER = new UsedOrder("o-7", "#1007");

    /** An idle month of the cloud, in cents. */
    private static final long IDLE = 644;

    private final Map<String, Taken> taken = new HashMap<>();
    private final Map<String, List<RatedAmount>> sold = new HashMap<>();
    private int questions;
    private final CountCosts costs = counting(VatTreatment.PRICE_REDUCTION);

    @Test
    void take_partOfAnOrderPaidAndHalfOfItRefunded_isSplitByRateAndGivenBack() {
        taken.put("r-1", payment("10.00", 1_000));
        sold.put(
                "o-7",
                List.of(
                        new RatedAmount(new BigDecimal("7"), 10_700),
                        new RatedAmount(new BigDecimal("19"), 11_900)));

        costs.take(entry(new RedemptionBooking.Capture("r-1", ORDER, lots(1_000), List.of())));
        costs.take(
                entry(
                        new RedemptionBooking.Restoration(
                                "r-1", ORDER, 1, 500, lots(500), List.of(), 0, 0)));

        MonthCosts month = costs.costs(figures(List.of()), use(0, 0));
        assertThat(month.rewards())
                .containsExactly(
                        new RewardCost(
                                null,
                                "",
                                null,
                                VatTreatment.PRICE_REDUCTION,
                                "EUR",
                                1,
                                1_000,
                                500));
        assertThat(month.discounts())
                .containsExactly(
                        new Discount(VatTreatment.PRICE_REDUCTION, new BigDecimal("7"), 236, 15),
                        new Discount(VatTreatment.PRICE_REDUCTION, new BigDecimal("19"), 264, 42));
        assertThat(month.total()).isEqualTo(500 + IDLE);
    }

    @Test
    void take_manyStatesOfRefunds_isWhatTheLastOneSays() {
        taken.put("r-1", payment("0.01", 500));
        taken.put("r-2", payment("5.00", 500));
        for (String redemption : List.of("r-1", "r-2")) {
            costs.take(
                    entry(new RedemptionBooking.Capture(redemption, ORDER, lots(500), List.of())));
        }

        costs.take(entry(restored("r-2", 1, 200, lots(200), List.of(), 0)));
        costs.take(entry(restored("r-2", 2, 500, lots(300), List.of(), 0)));
        costs.take(entry(restored("r-2", 3, 100, List.of(), lots(150), 250)));
        costs.take(entry(restored("r-1", 1, 250, lots(250), List.of(), 0)));
        costs.take(entry(restored("r-1", 2, 500, lots(250), List.of(), 0)));

        RewardCost all = costs.costs(figures(List.of()), use(0, 0)).rewards().getFirst();
        assertThat(all.count()).isEqualTo(2);
        assertThat(all.cost()).isEqualTo(501);
        assertThat(all.returned()).isEqualTo(100 + 1);
    }

    private static Booking restored(
            String redemption,
            long number,
            long restored,
            List<Lot> returned,
            List<Lot> goneAgain,
            long lapsed) {
        return new RedemptionBooking.Restoration(
                redemption, ORDER, number, restored, returned, goneAgain, 0, lapsed);
    }

    @Test
    void take_articleWithAnOrder_isTreatedAsTheSettingsSay() {
        taken.put("r-1", article(null));
        CountCosts other = counting(VatTreatment.FREE_SUPPLY);
        LedgerEntry had = entry(new RedemptionBooking.Capture("r-1", ORDER, lots(300), List.of()));
        costs.take(had);
        other.take(had);

        assertThat(costs.costs(figures(List.of()), use(0, 0)).rewards())
                .extracting(RewardCost::vat)
                .containsExactly(VatTreatment.PRICE_REDUCTION);
        assertThat(other.costs(figures(List.of()), use(0, 0)).rewards())
                .extracting(RewardCost::vat)
                .containsExactly(VatTreatment.FREE_SUPPLY);
    }

    @Test
    void take_whatAPartnerBears_isListedAndNotTheShopsCost() {
        taken.put("r-1", article("Rösterei"));
        costs.take(entry(new RedemptionBooking.Capture("r-1", ORDER, lots(300), List.of())));

        MonthCosts month = costs.costs(figures(List.of()), use(0, 0));
        assertThat(month.rewards())
                .containsExactly(
                        new RewardCost(
                                "mug",
                                "Becher",
                                "Rösterei",
                                VatTreatment.THIRD_PARTY,
                                "EUR",
                                1,
                                450,
                                0));
        assertThat(month.total()).isEqualTo(IDLE);
    }

    @Test
    void costs_giftsMailsAndCloud_areInTheCurrencyAndAgainstTheBudget() {
        MonthCosts month =
                costs.costs(
                        figures(List.of(new CampaignGifts("birthday", "BIRTHDAY", 3, 1_050))),
                        use(20_000, 10_000));

        assertThat(month.gifts()).containsExactly(new GiftCost("birthday", 1_050, 1_050));
        assertThat(month.services().mailUsd()).isEqualByComparingTo("2.00");
        assertThat(month.services().cloudUsd()).isEqualByComparingTo("7.461");
        assertThat(month.services().cost()).isEqualTo(851);
        assertThat(month.total()).isEqualTo(1_050 + 851);
        assertThat(month.isOverBudget()).isTrue();
        assertThat(month.netRevenue()).isEqualTo(123_456);
    }

    @Test
    void take_manyBookings_asksForAHundredAtATime() {
        for (int i = 0; i < 250; i++) {
            taken.put("r-" + i, payment("1.00", 100));
            costs.take(entry(new RedemptionBooking.Capture("r-" + i, null, lots(100), List.of())));
        }

        assertThat(costs.costs(figures(List.of()), use(0, 0)).rewards())
                .extracting(RewardCost::count, RewardCost::cost)
                .containsExactly(tuple(250L, 25_000L));
        assertThat(questions).isEqualTo(3);
    }

    private CountCosts counting(VatTreatment articleWithOrder) {
        return new CountCosts(
                SHOP,
                new CostTerms(
                        "EUR",
                        new BigDecimal("0.01"),
                        articleWithOrder,
                        new BigDecimal("0.9"),
                        1_900L),
                (shop, ids) -> {
                    questions++;
                    return known(taken, ids);
                },
                (shop, ids) -> known(sold, ids));
    }

    private static <T> Map<String, T> known(Map<String, T> all, Set<String> ids) {
        Map<String, T> known = new HashMap<>(all);
        known.keySet().retainAll(ids);
        return known;
    }

    private static Taken payment(String value, long points) {
        Money money = Money.of(CurrencyUnit.EUR, new BigDecimal(value));
        return new Taken(null, "", null, VatTreatment.PRICE_REDUCTION, false, money, money, points);
    }

    private static Taken article(@Nullable String bearer) {
        Money cost = Money.of(CurrencyUnit.EUR, new BigDecimal("4.50"));
        return new Taken("mug", "Becher", bearer, VatTreatment.FREE_SUPPLY, true, cost, cost, 300);
    }

    private static List<Lot> lots(long points) {
        return List.of(new Lot(new LotTerm(AT, null), points, LotSource.of(Origin.PURCHASE)));
    }

    private static LedgerEntry entry(Booking booking) {
        return new LedgerEntry(
                2,
                new AccountId(SHOP, "7001"),
                new BookingKey("redemption/r", "end"),
                1,
                AT,
                List.of(),
                booking,
                EntryHash.NONE,
                EntryHash.NONE);
    }

    private static ServiceUse use(long mails, long orders) {
        return new ServiceUse(mails, new BigDecimal("0.10"), orders);
    }

    private static MonthFigures figures(List<CampaignGifts> gifts) {
        ShopMonth month = new ShopMonth(SHOP, YearMonth.of(2026, 11), ZoneId.of("Europe/Berlin"));
        return new MonthFigures(
                month,
                month.ends(),
                Map.of(),
                Bridge.EMPTY,
                new Standing(0, 0, 0, 0),
                1,
                1,
                1,
                new TreeMap<>(),
                0,
                gifts,
                List.of(),
                List.of(),
                0,
                0,
                new TreeMap<>(),
                0,
                new TreeMap<>(Map.of("EUR", 123_456L)),
                1);
    }
}
