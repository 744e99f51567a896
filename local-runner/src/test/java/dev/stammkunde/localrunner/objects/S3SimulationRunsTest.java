package dev.stammkunde.localrunner.objects;

import dev.stammkunde.finance.simulation.SimulationRuns;
import dev.stammkunde.finance.store.S3SimulationRuns;
import dev.stammkunde.finance.testing.SimulationRunsContract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.io.IOException;

/** Simulations on the runner's S3. */
final class S3SimulationRunsTest extends SimulationRunsContract {

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
    protected SimulationRuns runs() {
        return new S3SimulationRuns(local.client(), LocalS3.BUCKET);
    }
}
