package dev.stammkunde.finance.files;

import dev.stammkunde.finance.ShopMonth;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A report that was made.
 *
 * @param asOf up to when bookings are in it
 * @param madeAt when it was made
 * @param ties whether ledger, accounts and report say the same
 * @param entries how many bookings the month has
 * @param entriesSha256 of their hashes, in their order
 * @param notes what finance should know of the files, such as which was not made and why
 */
public record MadeReport(
        ShopMonth month,
        Instant asOf,
        Instant madeAt,
        boolean ties,
        long entries,
        String entriesSha256,
        List<FileRef> files,
        List<String> notes) {

    /** The file that a person reviews before the month is closed. */
    public static final String REPORT = "report.json";

    public MadeReport {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /**
     * Where a file is.
     *
     * @param sha256 of its content, by which it is found
     * @param bytes how long it is
     */
    public record FileRef(String name, String contentType, String sha256, long bytes) {}

    /** Whether it is of the whole month. */
    public boolean isWhole() {
        return asOf.equals(month.ends());
    }

    /** Whether somebody who has seen a report of this hash has seen this one. */
    public boolean isReviewed(String sha256) {
        return findFile(REPORT).filter(file -> file.sha256().equals(sha256)).isPresent();
    }

    /** Finds a file by its name. */
    public Optional<FileRef> findFile(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }
}
