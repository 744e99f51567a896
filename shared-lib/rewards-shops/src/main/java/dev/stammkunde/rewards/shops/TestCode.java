package dev.stammkunde.rewards.shops;

import dev.stammkunde.rewards.Benefit.PercentOff;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.codes.CodeOrder;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** A code that a shop is asked to make for a moment, which nobody is told. */
final class TestCode {

    private static final String PREFIX = "STAMMKUNDE-TEST-";
    private static final String NOBODY = "stammkunde-test";
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 8;

    private TestCode() {}

    /** Orders a code of which nobody can guess the name. */
    static CodeOrder order(String shopId, Instant now) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        Instant start = now.truncatedTo(ChronoUnit.SECONDS);
        return new CodeOrder(
                new RedemptionId(shopId, NOBODY),
                PREFIX + HexFormat.of().withUpperCase().formatHex(bytes),
                null,
                new PercentOff(1, null, null),
                "Stammkunde: a test, deleted at once",
                NOBODY,
                null,
                start,
                start.plus(LONGEST));
    }
}
