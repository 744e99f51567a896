package dev.stammkunde.finance.testing;

import dev.stammkunde.finance.files.MonthsSoFar;

final class InMemoryMonthsSoFarTest extends MonthsSoFarContract {

    private final InMemoryMonthsSoFar months = new InMemoryMonthsSoFar();

    @Override
    protected MonthsSoFar months() {
        return months;
    }
}
