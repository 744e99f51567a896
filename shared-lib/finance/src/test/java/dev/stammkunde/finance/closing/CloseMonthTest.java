package dev.stammkunde.finance.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.stammkunde.finance.TieOut;
import dev.stammkunde.finance.months.EntriesDigest;
import dev.stammkunde.finance.store.SealStore;
import dev.stammkunde.finance.testing.InMemorySealObjects;
import dev.stammkunde.finance.testing.SealedShop;
import dev.stammkunde.platform.Sha256;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

final class CloseMonthTest {

    private static final YearMonth SEPTEMBER = SealedShop.FIRST;
    private static final YearMonth OCTOBER = SEPTEMBER.plusMonths(1);
    private static final YearMonth NOVEMBER = SEPTEMBER.plusMonths(2);
    private static final Instant LATER = Instant.parse("2026-12-24T10:00:00Z");

    private final SealedShop shop = SealedShop.withBookings();
    private final InMemorySealObjects objects = new InMemorySealObjects();

    @Test
    void close_threeMonths_followOneAnother() {
        shop.sign(objects, shop.key(), LATER);

        MonthClose first = shop.close(objects, SEPTEMBER);
        MonthClose second = shop.close(objects, OCTOBER);
        MonthClose third = shop.close(objects, NOVEMBER);

        assertThat(first.content().previous()).isNull();
        assertThat(second.content().previous()).isEqualTo(first.hash());
        assertThat(third.content().previous()).isEqualTo(second.hash());
        assertThat(first.content().entries().entries()).isEqualTo(3);
        assertThat(second.content().entries().entries()).isEqualTo(2);
        assertThat(third.content().signed()).isNotNull();
        assertThat(shop.findings(objects)).isEmpty();
    }

    @Test
    void close_aMonth_coversItsDaysByTheShopsCalendar() {
        MonthClose close = shop.close(objects, SEPTEMBER);

        assertThat(close.content().asOf()).isEqualTo(Instant.parse("2026-09-30T22:00:00Z"));
        assertThat(close.content().firstDay()).isEqualTo(LocalDate.of(2026, 8, 31));
        assertThat(close.content().lastDay()).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    void close_twice_isOnce() {
        MonthClose first = shop.close(objects, SEPTEMBER);
        InMemorySealObjects before = objects.copy();

        assertThat(close(SEPTEMBER, LATER)).isEqualTo(new CloseResult.AlreadyClosed(first));

        assertThat(objects).isEqualTo(before);
    }

    @Test
    void close_beforeTheDayAfterTheLastDayOfTheJournal_isTooEarly() {
        // The month ends at 22:00 of the 30th in UTC.
        Instant earliest = Instant.parse("2026-10-02T00:00:00Z");

        assertThat(close(SEPTEMBER, earliest.minusMillis(1)))
                .isEqualTo(new CloseResult.TooEarly(earliest));
        assertThat(close(SEPTEMBER, earliest)).isInstanceOf(CloseResult.Closed.class);
    }

    @Test
    void close_aMonthWithALatePart_isRefusedUntilItIsPutTogether() {
        shop.bookings().book("7009", "2026-09-20T10:00:00Z", 5);

        assertThat(close(SEPTEMBER, LATER))
                .isEqualTo(new CloseResult.Unsettled(LocalDate.of(2026, 9, 20)));

        shop.settle();
        assertThat(close(SEPTEMBER, LATER)).isInstanceOf(CloseResult.Closed.class);
    }

    @Test
    void close_aLedgerThatDiffers_isRefusedWithTheDifferences() {
        TieOut tieOut =
                new TieOut(
                        3, List.of(new TieOut.Difference("7001", TieOut.Kind.GAP, "entry 2")), 0);

        assertThat(closing().close(with(shop.ask(SEPTEMBER), SEPTEMBER, tieOut), LATER))
                .isEqualTo(new CloseResult.LedgerDiffers(tieOut));
        assertThat(objects.keys("")).isEmpty();
    }

    @Test
    void close_aMonthThatBeganWithOtherAccountsThanWereClosed_isRefused() {
        String other = Sha256.of(new byte[] {77});
        assertThat(closing().close(carrying(SEPTEMBER, new CarriedStates(other, other)), LATER))
                .isEqualTo(new CloseResult.OpeningDiffers(null));

        MonthClose unused = shop.close(objects, SEPTEMBER);
        assertThat(closing().close(carrying(OCTOBER, new CarriedStates(other, other)), LATER))
                .isEqualTo(new CloseResult.OpeningDiffers(SEPTEMBER));
        assertThat(new SealStore(objects).find(SealedShop.ID, OCTOBER)).isEmpty();
    }

    @Test
    void close_aMonthWhoseAccountsAreNotKept_failsAndSealsNothing() {
        CloseAsk ask = carrying(SEPTEMBER, null);

        assertThatIllegalStateException()
                .isThrownBy(() -> closing().close(ask, LATER))
                .withMessageContaining("read anew meanwhile");
        assertThat(objects.keys("")).isEmpty();
    }

    @Test
    void close_anyMonthButTheNext_isOutOfOrder() {
        assertThat(close(OCTOBER, LATER)).isEqualTo(new CloseResult.OutOfOrder(SEPTEMBER));

        MonthClose unused = shop.close(objects, SEPTEMBER);
        assertThat(close(NOVEMBER, LATER)).isEqualTo(new CloseResult.OutOfOrder(OCTOBER));
    }

    @Test
    void close_beforeAnythingWasBooked_hasNothingToClose() {
        TieOut none = new TieOut(0, List.of(), 0);

        assertThat(closing().close(with(shop.ask(SEPTEMBER), null, none), LATER))
                .isEqualTo(new CloseResult.NothingToClose());
        assertThat(
                        closing()
                                .close(
                                        with(shop.ask(SEPTEMBER.minusMonths(1)), SEPTEMBER, none),
                                        LATER))
                .isEqualTo(new CloseResult.NothingToClose());
    }

    @Test
    void close_aMonthWithoutBookingsBetweenOthers_closesIt() {
        SealedShop quiet = new SealedShop();
        quiet.bookings().book("7001", "2026-09-03T10:00:00Z", 10);
        quiet.settle();
        MonthClose unused = quiet.close(objects, SEPTEMBER);

        MonthClose close = quiet.close(objects, OCTOBER);

        assertThat(close.content().entries())
                .isEqualTo(new EntriesDigest(0, Sha256.of(new byte[0])));
    }

    @Test
    void close_byTwoAtOnce_givesTheLoserTheCloseOfTheWinner() throws Exception {
        List<Callable<CloseResult>> both = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Instant now = LATER.plusSeconds(i);
            both.add(() -> close(SEPTEMBER, now));
        }
        List<CloseResult> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<CloseResult> one : threads.invokeAll(both)) {
                results.add(one.get());
            }
        }

        MonthClose sealed = new SealStore(objects).find(SealedShop.ID, SEPTEMBER).orElseThrow();
        assertThat(results)
                .containsOnlyOnce(new CloseResult.Closed(sealed))
                .containsOnly(
                        new CloseResult.Closed(sealed), new CloseResult.AlreadyClosed(sealed));
        assertThat(shop.findings(objects)).isEmpty();
    }

    @Test
    void close_whileTheAnswerOfTheLastWriteIsLost_isClosed() {
        SealStore store = new SealStore(objects);
        SealedMonths forgetful =
                new SealedMonths() {
                    @Override
                    public Kept keep(
                            String shopId, YearMonth month, SealedFile file, byte[] bytes) {
                        return store.keep(shopId, month, file, bytes);
                    }

                    @Override
                    public boolean seal(MonthClose close) {
                        boolean unused = store.seal(close);
                        return store.seal(close);
                    }
                };
        CloseMonth closing =
                new CloseMonth(
                        new CloseMonth.Places(store, forgetful, new NoSignatures()),
                        new UnsettledDays(shop.journal(), shop.journal()),
                        shop.key(),
                        CloseMonth.GRACE);

        assertThat(closing.close(shop.ask(SEPTEMBER), LATER))
                .isInstanceOf(CloseResult.Closed.class);
    }

    private CloseResult close(YearMonth month, Instant now) {
        return closing().close(shop.ask(month), now);
    }

    private CloseMonth closing() {
        return shop.closing(objects, shop.key());
    }

    private static CloseAsk with(CloseAsk ask, @Nullable YearMonth first, TieOut tieOut) {
        return new CloseAsk(
                ask.month(),
                first,
                ask.entries(),
                ask.carried(),
                tieOut,
                ask.files(),
                ask.legalEntity(),
                ask.closedBy());
    }

    private CloseAsk carrying(YearMonth month, @Nullable CarriedStates carried) {
        CloseAsk ask = shop.ask(month);
        return new CloseAsk(
                ask.month(),
                ask.firstMonth(),
                ask.entries(),
                carried,
                ask.tieOut(),
                ask.files(),
                ask.legalEntity(),
                ask.closedBy());
    }

    private static final class NoSignatures implements DaySignatures {
        @Override
        public List<String> shops() {
            return List.of();
        }

        @Override
        public List<Long> numbers(String shopId) {
            return List.of();
        }

        @Override
        public Optional<DaySignature> find(String shopId, long number) {
            return Optional.empty();
        }

        @Override
        public boolean add(DaySignature signature) {
            throw new AssertionError();
        }
    }
}
