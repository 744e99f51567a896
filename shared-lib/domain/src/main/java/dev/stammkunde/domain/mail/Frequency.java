package dev.stammkunde.domain.mail;

import java.time.Duration;

/** How often a customer wants mails, of all campaigns together. */
public enum Frequency {
    /** As often as the shop allows itself. */
    AS_OFFERED(Duration.ZERO),
    AT_MOST_WEEKLY(Duration.ofDays(7)),
    AT_MOST_MONTHLY(Duration.ofDays(30));

    private final Duration apart;

    Frequency(Duration apart) {
        this.apart = apart;
    }

    /** Returns how far apart two mails must be at least. */
    public Duration apart() {
        return apart;
    }
}
