package dev.stammkunde.reportrewardcosts;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.closing.ClosedMonths;
import dev.stammkunde.finance.closing.MonthClose;
import dev.stammkunde.finance.closing.SealedFile;
import dev.stammkunde.finance.closing.SealedFiles;
import dev.stammkunde.finance.json.OwedStateJson;
import dev.stammkunde.finance.months.CarryForward;
import dev.stammkunde.finance.months.FoldTerms;
import dev.stammkunde.finance.owed.MeasureOwed;
import dev.stammkunde.finance.owed.MeasureOwed.Measured;
import dev.stammkunde.finance.owed.OwedState;
import dev.stammkunde.finance.settings.FinanceSettings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Finds what was owed when a month began: what the last close before it sealed, and what the months
 * between changed.
 */
final class OwedBefore {

    /** What a close seals for the months after it. */
    static final String STATE_FILE = "owed-state.json";

    static final String PROVISION_FILE = "provision.txt";

    private final ClosedMonths closed;
    private final SealedFiles files;
    private final CarryForward carry;

    OwedBefore(ClosedMonths closed, SealedFiles files, CarryForward carry) {
        this.closed = closed;
        this.files = files;
        this.carry = carry;
    }

    /**
     * What was owed.
     *
     * @param provision in minor units
     */
    record Before(OwedState state, long provision) {}

    /**
     * Returns what was owed.
     *
     * @param first the shop's first month
     */
    Before of(ShopMonth month, YearMonth first, FinanceSettings settings, Instant now) {
        FoldTerms terms = MakeReport.terms(settings);
        Before before =
                lastClose(month)
                        .map(this::sealed)
                        .orElseGet(
                                () -> new Before(OwedState.before(first, settings.currency()), 0));
        YearMonth next = before.state().month().plusMonths(1);
        while (next.isBefore(month.month())) {
            ShopMonth between = new ShopMonth(month.shopId(), next, month.zone());
            Measured measured =
                    MeasureOwed.of(
                            before.state(),
                            carry.fold(CarryForward.Ask.whole(between, terms, now)).figures(),
                            settings);
            before = new Before(measured.next(), measured.owed().provision().amount());
            next = next.plusMonths(1);
        }
        return before;
    }

    private Optional<MonthClose> lastClose(ShopMonth month) {
        return closed.months(month.shopId()).stream()
                .filter(other -> other.isBefore(month.month()))
                .reduce((_, later) -> later)
                .flatMap(other -> closed.find(month.shopId(), other));
    }

    private Before sealed(MonthClose close) {
        return new Before(
                OwedStateJson.read(file(close, STATE_FILE)),
                Long.parseLong(new String(file(close, PROVISION_FILE), StandardCharsets.US_ASCII)));
    }

    private byte[] file(MonthClose close, String name) {
        SealedFile sealed =
                close.content().files().stream()
                        .filter(file -> file.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> missing(close, name));
        return files.find(close.month().shopId(), close.month().month(), sealed)
                .filter(sealed::isOf)
                .orElseThrow(() -> missing(close, name));
    }

    private static IllegalStateException missing(MonthClose close, String name) {
        return new IllegalStateException(
                "%s of the close of %s is gone, or another".formatted(name, close.month().month()));
    }
}
