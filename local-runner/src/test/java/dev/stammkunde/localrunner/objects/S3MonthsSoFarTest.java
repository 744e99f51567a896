package dev.stammkunde.localrunner.objects;

import dev.stammkunde.finance.files.MonthsSoFar;
import dev.stammkunde.finance.store.S3MonthsSoFar;
import dev.stammkunde.finance.testing.MonthsSoFarContract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.io.IOException;

/** What running months came to, on the runner's S3. */
final class S3MonthsSoFarTest extends MonthsSoFarContract {

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
    protected MonthsSoFar months() {
        return new S3MonthsSoFar(local.client(), LocalS3.BUCKET);
    }
}
