package dev.stammkunde.finance.closing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.closing.Corrections.OfMonth;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.testing.AnyEntries;

import org.junit.jupiter.api.Test;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;

final class CorrectionsTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Test
    void add_aStateOfAnOrderOfAMonthBefore_countsInThatMonth() {
        LedgerEntry state = stateOfAnOrder();
        YearMonth paidIn = paidIn(state);

        assertThat(corrections(paidIn.plusMonths(3), state, state))
                .containsOnlyKeys(paidIn)
                .containsValue(new OfMonth(2, 2 * state.points()));
    }

    @Test
    void add_aStateOfAnOrderOfTheMonthItself_isNoCorrection() {
        LedgerEntry state = stateOfAnOrder();

        assertThat(corrections(paidIn(state), state)).isEmpty();
    }

    @Test
    void add_whatIsAboutNoOrder_isNoCorrection() {
        LedgerEntry gift = any(Booking.Gift.class);

        assertThat(corrections(YearMonth.of(2999, 1), gift)).isEmpty();
    }

    private static SortedMap<YearMonth, OfMonth> corrections(
            YearMonth month, LedgerEntry... entries) {
        Corrections corrections = new Corrections(new ShopMonth("kaffeerad", month, ZONE));
        for (LedgerEntry entry : entries) {
            corrections.add(entry);
        }
        return corrections.byMonthOfOrder();
    }

    private static LedgerEntry stateOfAnOrder() {
        return any(Booking.OrderState.class);
    }

    private static YearMonth paidIn(LedgerEntry state) {
        return YearMonth.from(((Booking.OrderState) state.booking()).paidAt().atZone(ZONE));
    }

    private static LedgerEntry any(Class<? extends Booking> kind) {
        AnyEntries entries = new AnyEntries(new Random(7));
        return Stream.generate(entries::next)
                .filter(entry -> kind.isInstance(entry.booking()))
                .findFirst()
                .orElseThrow();
    }
}
