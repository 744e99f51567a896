package dev.stammkunde.finance.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.files.MonthSoFar;
import dev.stammkunde.finance.files.MonthsSoFar;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/** What every store of running months does. Each test gets an empty one. */
public abstract class MonthsSoFarContract {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Instant AS_OF = Instant.parse("2026-11-15T08:00:00Z");

    protected abstract MonthsSoFar months();

    @Test
    void keep_aLaterOne_isTheOneThatIsFoundOfItsShopAndMonth() {
        months().keep(soFar(AS_OF, 100));
        months().keep(soFar(AS_OF.plusSeconds(60), -5));

        assertThat(months().find("teeladen", NOVEMBER)).contains(soFar(AS_OF.plusSeconds(60), -5));
        assertThat(months().find("teeladen", NOVEMBER.plusMonths(1))).isEmpty();
        assertThat(months().find("another", NOVEMBER)).isEmpty();
    }

    private static MonthSoFar soFar(Instant asOf, long cost) {
        return new MonthSoFar(
                "teeladen",
                NOVEMBER,
                asOf,
                asOf.plusSeconds(3600),
                true,
                "EUR",
                cost,
                new TreeMap<>(Map.of(NOVEMBER, 12L, NOVEMBER.plusMonths(14), 7L)),
                "ab".repeat(32),
                asOf);
    }
}
