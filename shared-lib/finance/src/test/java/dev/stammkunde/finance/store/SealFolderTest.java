package dev.stammkunde.finance.store;

import dev.stammkunde.finance.testing.SealedMonthsContract;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Objects;

final class SealFolderTest extends SealedMonthsContract {

    @TempDir @Nullable Path folder;

    @Override
    protected SealObjects objects() {
        return new SealFolder(Objects.requireNonNull(folder));
    }
}
