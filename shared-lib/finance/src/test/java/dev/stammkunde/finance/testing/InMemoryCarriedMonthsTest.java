package dev.stammkunde.finance.testing;

import dev.stammkunde.finance.months.CarriedMonths;

final class InMemoryCarriedMonthsTest extends CarriedMonthsContract {

    private final InMemoryCarriedMonths months = new InMemoryCarriedMonths();

    @Override
    protected CarriedMonths months() {
        return months;
    }
}
