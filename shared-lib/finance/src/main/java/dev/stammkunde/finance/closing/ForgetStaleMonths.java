package dev.stammkunde.finance.closing;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.months.CarriedMonth;
import dev.stammkunde.finance.months.CarriedMonths;
import dev.stammkunde.finance.months.MonthSpan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Forgets open months that were kept before all of their bookings had reached the journal, and
 * those after them, so that the next fold reads them anew. A month that is closed is never
 * forgotten.
 */
public final class ForgetStaleMonths {

    /** Half a year that nobody closed; each is read once to be compared. */
    public static final int MOST = 6;

    private final CarriedMonths kept;
    private final ClosedMonths closed;
    private final ReadMonthEntries entries;

    public ForgetStaleMonths(CarriedMonths kept, ClosedMonths closed, ReadMonthEntries entries) {
        this.kept = kept;
        this.closed = closed;
        this.entries = entries;
    }

    /**
     * Compares what was kept with the journal.
     *
     * @param last the latest month to compare
     * @param most how many to compare at most, 1 to {@value #MOST}: it and those before it
     * @return the months that were forgotten, the first one first; none where all is well
     */
    public List<YearMonth> forget(ShopMonth last, int most) {
        String shopId = last.shopId();
        YearMonth open =
                closed.findLast(shopId)
                        .map(close -> close.month().month().plusMonths(1))
                        .orElse(YearMonth.of(0, 1));
        List<YearMonth> forgotten = new ArrayList<>();
        YearMonth month = last.month();
        for (int i = 0; i < most && !month.isBefore(open); i++) {
            Optional<CarriedMonth> found = kept.find(shopId, month);
            if (found.isPresent() && isStale(found.get())) {
                forgotten.clear();
                forgotten.addAll(after(shopId, month));
            }
            month = month.minusMonths(1);
        }
        // The last one first: who stops in between leaves months that follow from one another.
        forgotten.reversed().forEach(one -> kept.forget(shopId, one));
        return forgotten;
    }

    private boolean isStale(CarriedMonth month) {
        MonthSpan span = MonthSpan.of(kept, month.month());
        return !entries.read(month.month().shopId(), span.from(), span.ends())
                .equals(month.folded().digest());
    }

    private List<YearMonth> after(String shopId, YearMonth first) {
        List<YearMonth> months = new ArrayList<>();
        YearMonth month = first;
        while (kept.find(shopId, month).isPresent()) {
            months.add(month);
            month = month.plusMonths(1);
        }
        return months;
    }
}
