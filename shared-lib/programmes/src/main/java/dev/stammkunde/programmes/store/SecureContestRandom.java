package dev.stammkunde.programmes.store;

import dev.stammkunde.programmes.contests.ContestRandom;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/** Takes it from the system's generator for cryptography. Safe for use by many threads. */
final class SecureContestRandom implements ContestRandom {

    private static final int SEED_BYTES = 32;

    @Override
    public String entryId() {
        return UUID.randomUUID().toString();
    }

    @Override
    public String seed() {
        byte[] seed = new byte[SEED_BYTES];
        // A new one each time: what a snapshot of the function keeps must not come twice.
        new SecureRandom().nextBytes(seed);
        return HexFormat.of().formatHex(seed);
    }
}
