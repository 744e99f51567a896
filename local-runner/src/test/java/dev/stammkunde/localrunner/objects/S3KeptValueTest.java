package dev.stammkunde.localrunner.objects;

import dev.stammkunde.insights.gathering.KeptValueReports;
import dev.stammkunde.insights.store.S3KeptValue;
import dev.stammkunde.insights.testing.KeptValueContract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.io.IOException;

/** What customers are worth, on the runner's S3. */
final class S3KeptValueTest extends KeptValueContract {

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
    protected KeptValueReports value() {
        return new S3KeptValue(local.client(), LocalS3.BUCKET);
    }
}
