package dev.stammkunde.finance.closing;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.months.CarriedMonth;
import dev.stammkunde.finance.months.CarriedMonths;
import dev.stammkunde.finance.months.FirstMonth;
import dev.stammkunde.finance.months.MonthSpan;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Forgets open months that were kept before all of their bookings had reached the journal, or that
 * began with other accounts than the month before has left by now, and those after them, so that
 * the next fold reads them anew. A month that is closed is never forgotten.
 */
public final class ForgetStaleMonths {

    /** Half a year that nobody closed; each is read once to be compared. */
    public static final int MOST = 6;

    private final CarriedMonths kept;
    private final ClosedMonths closed;
    private final ReadMonthEntries entries;
    private final FirstMonth first;

    public ForgetStaleMonths(
            CarriedMonths kept, ClosedMonths closed, ReadMonthEntries entries, FirstMonth first) {
        this.kept = kept;
        this.closed = closed;
        this.entries = entries;
        this.first = first;
    }

    /**
     * Looks at what each open month began with, and compares the last ones with the journal.
     *
     * @param last the latest month to look at
     * @param most how many to compare at most, 0 to {@value #MOST}: the latest that are kept
     * @return the months that were forgotten, the first one first; none where all is well
     */
    public List<YearMonth> forget(ShopMonth last, int most) {
        String shopId = last.shopId();
        YearMonth open =
                closed.findLast(shopId)
                        .map(close -> close.month().month().plusMonths(1))
                        .orElse(YearMonth.of(0, 1));
        @Nullable YearMonth stale = null;
        @Nullable CarriedMonth month = kept.findLastBefore(shopId, next(last)).orElse(null);
        for (int i = 0; month != null && !month.month().month().isBefore(open); i++) {
            Optional<CarriedMonth> before = kept.findLastBefore(shopId, month.month().month());
            if (!follows(before, month, last) || (i < most && lacksEntries(month))) {
                stale = month.month().month();
            }
            month = before.orElse(null);
        }
        List<YearMonth> forgotten = stale == null ? List.of() : from(shopId, stale);
        // The last one first: who stops in between leaves months that follow from one another.
        forgotten.reversed().forEach(one -> forget(shopId, one));
        return forgotten;
    }

    private static YearMonth next(ShopMonth last) {
        return last.month().plusMonths(1);
    }

    /** Whether a month began with what the one before left; unknown is no. */
    private boolean follows(Optional<CarriedMonth> before, CarriedMonth month, ShopMonth asked) {
        Optional<CarriedMonth> directly =
                before.filter(it -> next(it.month()).equals(month.month().month()));
        if (directly.isPresent()) {
            return directly.get().state().equals(month.beganWith());
        }
        return CarriedMonth.NOTHING.equals(month.beganWith())
                && first.find(asked, month.month().ends())
                        .filter(found -> found.isBefore(month.month().month()))
                        .isEmpty();
    }

    private boolean lacksEntries(CarriedMonth month) {
        MonthSpan span = MonthSpan.of(kept, month.month());
        return !entries.read(month.month().shopId(), span.from(), span.ends())
                .equals(month.folded().digest());
    }

    private List<YearMonth> from(String shopId, YearMonth first) {
        List<YearMonth> months = new ArrayList<>();
        YearMonth month = first;
        while (kept.find(shopId, month).isPresent()) {
            months.add(month);
            month = month.plusMonths(1);
        }
        return months;
    }

    /** Somebody may have closed it since the first look. */
    private void forget(String shopId, YearMonth month) {
        if (closed.find(shopId, month).isPresent()) {
            throw new IllegalStateException(month + " was closed meanwhile: ask again");
        }
        kept.forget(shopId, month);
    }
}
