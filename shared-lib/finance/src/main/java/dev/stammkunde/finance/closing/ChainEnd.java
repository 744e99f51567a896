package dev.stammkunde.finance.closing;

import dev.stammkunde.platform.Sha256;

/**
 * The last signature that a shop had at some time.
 *
 * @param number its place in the chain
 * @param hash of it
 */
public record ChainEnd(long number, String hash) {

    public ChainEnd {
        Sha256.require(hash);
    }
}
