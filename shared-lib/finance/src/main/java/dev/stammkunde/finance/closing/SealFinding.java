package dev.stammkunde.finance.closing;

/**
 * What is not as it was sealed, in words.
 *
 * @param document such as {@code close of 2026-11}
 */
public record SealFinding(String shopId, String document, String problem) {

    /** Receives each finding, one after the other. */
    @FunctionalInterface
    public interface Listener {
        void found(SealFinding finding);
    }

    @Override
    public String toString() {
        return shopId + ": " + document + ": " + problem;
    }
}
