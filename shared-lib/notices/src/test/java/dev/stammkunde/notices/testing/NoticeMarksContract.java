package dev.stammkunde.notices.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stammkunde.notices.AlertKind;
import dev.stammkunde.notices.AlertMark;
import dev.stammkunde.notices.NoticeMark;
import dev.stammkunde.notices.NoticeMarks;
import dev.stammkunde.notices.OutdatedMarkException;
import dev.stammkunde.notices.Reader;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** What every store of marks does. Each test gets an empty one. */
public abstract class NoticeMarksContract {

    private static final Reader MIA = new Reader("shop", "mia");
    private static final Instant NOW = Instant.parse("2026-11-29T06:00:00Z");

    protected abstract NoticeMarks marks();

    @Test
    void get_ofWhoWasToldNothing_isNone() {
        assertThat(marks().get(MIA)).isEqualTo(NoticeMark.none(MIA));
    }

    @Test
    void save_whatSomebodyWasTold_isReadBackOfThemAlone() {
        AlertMark claimed = AlertMark.begin(NOW).claim(Set.of("2026-11/80"), NOW.minusSeconds(60));
        NoticeMark kept =
                marks().save(
                                marks().get(MIA)
                                        .digested(LocalDate.of(2026, 11, 29))
                                        .with(AlertKind.BUDGET, claimed)
                                        .with(AlertKind.SILENT_SHOP, AlertMark.begin(NOW)));

        assertThat(marks().get(MIA)).isEqualTo(kept);
        assertThat(kept.revision()).isEqualTo(1);
        assertThat(marks().get(new Reader("shop-2", "mia")).revision()).isZero();

        NoticeMark told = marks().save(kept.with(AlertKind.BUDGET, claimed.told(NOW)));

        assertThat(marks().get(MIA)).isEqualTo(told);
    }

    @Test
    void save_afterAnother_isRefused() {
        NoticeMark first = marks().get(MIA);
        NoticeMark kept = marks().save(first);

        assertThatExceptionOfType(OutdatedMarkException.class)
                .isThrownBy(() -> marks().save(first.digested(LocalDate.EPOCH)));
        NoticeMark later = marks().save(kept.digested(LocalDate.EPOCH));
        assertThatExceptionOfType(OutdatedMarkException.class).isThrownBy(() -> marks().save(kept));
        assertThat(marks().get(MIA)).isEqualTo(later);
    }
}
