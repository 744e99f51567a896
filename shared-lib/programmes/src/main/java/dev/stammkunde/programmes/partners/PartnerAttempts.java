package dev.stammkunde.programmes.partners;

import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Tries again what others were faster at. */
final class PartnerAttempts {

    /** Sixteen who write at one moment all come to an end within these. */
    private static final int MOST = 60;

    private final IntConsumer beforeRetry;

    PartnerAttempts(IntConsumer beforeRetry) {
        this.beforeRetry = beforeRetry;
    }

    PartnerOutcome until(Supplier<Optional<PartnerOutcome>> attempt) {
        for (int i = 0; i < MOST; i++) {
            Optional<PartnerOutcome> outcome = attempt.get();
            if (outcome.isPresent()) {
                return outcome.get();
            }
            beforeRetry.accept(i);
        }
        return PartnerOutcome.refused(PartnerOutcome.PartnerRefusal.BUSY);
    }
}
