package dev.stammkunde.programmes.partners;

import dev.stammkunde.programmes.Attempts;

import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Tries again what others were faster at, and refuses where they always were. */
final class PartnerAttempts {

    /** Sixteen who write at one moment all come to an end within these. */
    private static final int MOST = 60;

    private final Attempts attempts;

    PartnerAttempts(IntConsumer beforeRetry) {
        this.attempts = new Attempts(MOST, beforeRetry);
    }

    PartnerOutcome until(Supplier<Optional<PartnerOutcome>> attempt) {
        return attempts.until(attempt)
                .orElseGet(() -> PartnerOutcome.refused(PartnerOutcome.PartnerRefusal.BUSY));
    }
}
