package dev.stammkunde.localrunner.objects;

import dev.stammkunde.finance.files.MonthFiles;
import dev.stammkunde.finance.store.S3MonthFiles;
import dev.stammkunde.finance.testing.MonthFilesContract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.io.IOException;

/** Files of months on the runner's S3. */
final class S3MonthFilesTest extends MonthFilesContract {

    private LocalS3 local;

    @BeforeEach
    void start() throws IOException {
        local = LocalS3.inMemory();
    }

    @AfterEach
    void stop() {
        local.close();
    }

    @Override
    protected MonthFiles files() {
        return new S3MonthFiles(local.client(), LocalS3.BUCKET);
    }
}
