package dev.stammkunde.finance.closing;

import java.util.Optional;

/** The points that a sealed report begins and ends with. */
public record SealedPoints(long opening, long closing) {

    /** The file of a close that says so. */
    public static final String FILE = "report.json";

    /** Reads them of a report. */
    @FunctionalInterface
    public interface Reading {
        /** Finds them; nothing where a file does not say so. */
        Optional<SealedPoints> find(byte[] report);
    }
}
