package dev.stammkunde.programmes.membership;

import dev.stammkunde.customers.EmailKey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What somebody declared about a contract, and when it came: from then on it counts.
 *
 * @param receivedAt to the second, as it is confirmed
 */
public record Declaration(DeclarationId id, Declared said, Instant receivedAt) {

    /**
     * How many years after the year in which it came a declaration is kept: claims from the
     * contract end so (§ 195 and § 199 BGB).
     */
    public static final int KEPT_YEARS = 3;

    /** Returns who reads the address that it is confirmed to. */
    public EmailKey address() {
        return EmailKey.of(id.shopId(), said.email());
    }

    /** Returns the first instant at which it is kept no longer. */
    public Instant keptUntil() {
        return LocalDate.of(day().getYear() + KEPT_YEARS + 1, 1, 1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    /** Returns the day (in UTC) on which it came. */
    public LocalDate day() {
        return LocalDate.ofInstant(receivedAt, ZoneOffset.UTC);
    }
}
