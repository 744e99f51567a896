package dev.stammkunde.webhooks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * When a delivery that failed is tried again: at the times that Standard Webhooks recommends, ten
 * attempts in some three days. See "Deliverability and reliability" of its specification.
 */
public final class RetrySchedule {

    private static final List<Duration> AFTER =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24));

    /** Of a wait, how much may be added to it. */
    private static final int JITTER_PERCENT = 10;

    private RetrySchedule() {}

    /**
     * Finds how long to wait after so many failed attempts; nothing after the last.
     *
     * @param event the id of what is delivered
     */
    public static Optional<Duration> findWait(String event, int failed) {
        return failed < 1 || failed > AFTER.size()
                ? Optional.empty()
                : Optional.of(withJitter(event + failed, AFTER.get(failed - 1)));
    }

    /**
     * Adds up to a tenth, so that what failed at once does not come at once again. How much follows
     * from the text: a repeat of a decision decides the same.
     */
    static Duration withJitter(String text, Duration wait) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        long most = wait.toMillis() * JITTER_PERCENT / 100;
        return wait.plusMillis(most == 0 ? 0 : checksum.getValue() % (most + 1));
    }
}
