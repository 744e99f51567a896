package dev.stammkunde.finance.testing;

import dev.stammkunde.finance.files.MonthFiles;

final class InMemoryMonthFilesTest extends MonthFilesContract {

    private final MonthFiles files = new InMemoryMonthFiles();

    @Override
    protected MonthFiles files() {
        return files;
    }
}
