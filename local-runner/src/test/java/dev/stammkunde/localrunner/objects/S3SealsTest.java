package dev.stammkunde.localrunner.objects;

import dev.stammkunde.finance.store.SealBucket;
import dev.stammkunde.finance.store.SealObjects;
import dev.stammkunde.finance.testing.SealedMonthsContract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.io.IOException;

/** Closes and signatures on the runner's S3. */
final class S3SealsTest extends SealedMonthsContract {

    private LocalS3 s3;

    @BeforeEach
    void start() throws IOException {
        s3 = LocalS3.inMemory();
    }

    @AfterEach
    void stop() {
        s3.close();
    }

    @Override
    protected SealObjects objects() {
        return new SealBucket(s3.client(), LocalS3.BUCKET);
    }
}
