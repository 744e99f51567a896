package dev.stammkunde.finance.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.closing.ChainEnd;
import dev.stammkunde.finance.closing.DaySignature;
import dev.stammkunde.finance.closing.DaySignatures;
import dev.stammkunde.finance.closing.MonthClose;
import dev.stammkunde.finance.closing.SealedFile;
import dev.stammkunde.finance.closing.SealedMonths.Kept;
import dev.stammkunde.finance.months.EntriesDigest;
import dev.stammkunde.finance.store.SealObjects;
import dev.stammkunde.finance.store.SealStore;
import dev.stammkunde.finance.store.SignatureStore;
import dev.stammkunde.platform.Sha256;
import dev.stammkunde.points.journal.JournalDay;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What each place for closes and signatures must do. */
public abstract class SealedMonthsContract {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final byte[] BYTES = "{\"ü\":1}".getBytes(StandardCharsets.UTF_8);
    private static final SealedFile FILE = SealedFile.of("report.json", BYTES);

    /** Where nothing is sealed yet; the same place each time in one test. */
    protected abstract SealObjects objects();

    private SealStore months() {
        return new SealStore(objects());
    }

    private DaySignatures signatures() {
        return new SignatureStore(objects());
    }

    @Test
    void find_beforeAnythingIsSealed_findsNothing() {
        assertThat(months().find(SealedShop.ID, NOVEMBER)).isEmpty();
        assertThat(months().findLast(SealedShop.ID)).isEmpty();
        assertThat(months().find(SealedShop.ID, NOVEMBER, FILE)).isEmpty();
        assertThat(months().shops()).isEmpty();
        assertThat(signatures().findLast(SealedShop.ID)).isEmpty();
        assertThat(signatures().shops()).isEmpty();
    }

    @Test
    void keep_aFile_isFoundAndClosesNothing() {
        assertThat(months().keep(SealedShop.ID, NOVEMBER, FILE, BYTES)).isEqualTo(Kept.KEPT);

        assertThat(months().find(SealedShop.ID, NOVEMBER, FILE)).hasValue(BYTES);
        assertThat(months().months(SealedShop.ID)).isEmpty();
    }

    @Test
    void keep_theSameFileAgain_saysSo() {
        Kept first = months().keep(SealedShop.ID, NOVEMBER, FILE, BYTES);

        assertThat(months().keep(SealedShop.ID, NOVEMBER, FILE, BYTES))
                .isEqualTo(Kept.ALREADY_THERE);
        assertThat(first).isEqualTo(Kept.KEPT);
    }

    @Test
    void seal_aMonth_isFoundAsItWasWritten() {
        MonthClose close = close(NOVEMBER, "one");

        assertThat(months().seal(close)).isTrue();

        assertThat(months().find(SealedShop.ID, NOVEMBER)).hasValue(close);
        assertThat(months().findLast(SealedShop.ID)).hasValue(close);
        assertThat(months().find("teerad", NOVEMBER)).isEmpty();
        assertThat(months().shops()).containsExactly(SealedShop.ID);
    }

    @Test
    void seal_aMonthThatIsClosed_changesNothing() {
        MonthClose first = close(NOVEMBER, "one");
        assertThat(months().seal(first)).isTrue();

        assertThat(months().seal(close(NOVEMBER, "another"))).isFalse();

        assertThat(months().find(SealedShop.ID, NOVEMBER)).hasValue(first);
    }

    @Test
    void seal_severalMonths_areInTheirOrder() {
        assertThat(months().seal(close(NOVEMBER, "one"))).isTrue();
        assertThat(months().seal(close(NOVEMBER.plusMonths(2), "two"))).isTrue();
        assertThat(months().seal(close(NOVEMBER.minusMonths(1), "three"))).isTrue();

        assertThat(months().months(SealedShop.ID))
                .containsExactly(NOVEMBER.minusMonths(1), NOVEMBER, NOVEMBER.plusMonths(2));
    }

    @Test
    void seal_byManyAtOnce_isDoneByOne() throws Exception {
        SealStore months = months();
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            MonthClose close = close(NOVEMBER, "person " + i);
            all.add(() -> months.seal(close));
        }
        int sealed = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> one : threads.invokeAll(all)) {
                sealed += one.get() ? 1 : 0;
            }
        }

        assertThat(sealed).isEqualTo(1);
    }

    @Test
    void add_signatures_areAChainInWhichNoneIsReplaced() {
        DaySignature first = signature(1, null);
        DaySignature second = signature(2, first.hash());

        assertThat(signatures().add(first)).isTrue();
        assertThat(signatures().add(second)).isTrue();
        assertThat(signatures().add(signature(2, Sha256.of(BYTES)))).isFalse();

        assertThat(signatures().numbers(SealedShop.ID)).containsExactly(1L, 2L);
        assertThat(signatures().find(SealedShop.ID, 1)).hasValue(first);
        assertThat(signatures().findLast(SealedShop.ID)).hasValue(second);
        assertThat(signatures().shops()).containsExactly(SealedShop.ID);
    }

    private static MonthClose close(YearMonth month, String closedBy) {
        MonthClose.Content content =
                new MonthClose.Content(
                        SealedShop.month(month),
                        SealedShop.month(month).begins(),
                        "Kaffeerad GmbH",
                        closedBy,
                        Instant.parse("2027-02-03T09:30:00.123Z"),
                        Sha256.of(new byte[0]),
                        3,
                        new EntriesDigest(7, Sha256.of(BYTES)),
                        Sha256.of(BYTES),
                        new ChainEnd(12, Sha256.of(BYTES)),
                        List.of(FILE),
                        "key");
        return new MonthClose(content, content.computedHash(), "c2lnbmF0dXJl");
    }

    private static DaySignature signature(long number, @Nullable String previous) {
        DaySignature.Content content =
                new DaySignature.Content(
                        new JournalDay(SealedShop.ID, LocalDate.of(2026, 11, 29)),
                        number,
                        Instant.parse("2026-11-30T01:10:00Z"),
                        5,
                        2,
                        Sha256.of(BYTES),
                        previous,
                        number == 1 ? null : number - 1,
                        "key");
        return new DaySignature(content, content.computedHash(), "c2lnbmF0dXJl");
    }
}
