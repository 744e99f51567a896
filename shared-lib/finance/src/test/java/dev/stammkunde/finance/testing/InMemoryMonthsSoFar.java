package dev.stammkunde.finance.testing;

import dev.stammkunde.finance.files.MonthSoFar;
import dev.stammkunde.finance.files.MonthsSoFar;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What running months came to, in memory. Thread-safe. */
public final class InMemoryMonthsSoFar implements MonthsSoFar {

    private record Place(String shopId, YearMonth month) {}

    private final Map<Place, MonthSoFar> months = new ConcurrentHashMap<>();

    @Override
    public void keep(MonthSoFar month) {
        months.put(new Place(month.shopId(), month.month()), month);
    }

    @Override
    public Optional<MonthSoFar> find(String shopId, YearMonth month) {
        return Optional.ofNullable(months.get(new Place(shopId, month)));
    }
}
