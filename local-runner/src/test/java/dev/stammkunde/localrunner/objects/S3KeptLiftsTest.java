package dev.stammkunde.localrunner.objects;

import dev.stammkunde.insights.lift.KeptLifts;
import dev.stammkunde.insights.store.S3KeptLifts;
import dev.stammkunde.insights.testing.KeptLiftsContract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.io.IOException;

/** What was compared, on the runner's S3. */
final class S3KeptLiftsTest extends KeptLiftsContract {

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
    protected KeptLifts lifts() {
        return new S3KeptLifts(local.client(), LocalS3.BUCKET);
    }
}
