package dev.stammkunde.localrunner.objects;

import dev.stammkunde.insights.gathering.KeptAtRisk;
import dev.stammkunde.insights.store.S3KeptAtRisk;
import dev.stammkunde.insights.testing.KeptAtRiskContract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.io.IOException;

/** Who is likely to leave, on the runner's S3. */
final class S3KeptAtRiskTest extends KeptAtRiskContract {

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
    protected KeptAtRisk atRisk() {
        return new S3KeptAtRisk(local.client(), LocalS3.BUCKET);
    }
}
