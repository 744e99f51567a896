package dev.stammkunde.finance.closing;

import java.time.YearMonth;
import java.util.Optional;

/** Finds the files that closes seal. A fault of the store is an exception. */
public interface SealedFiles {

    /** Finds the bytes of a file. They may be others than were sealed, where somebody tampered. */
    Optional<byte[]> find(String shopId, YearMonth month, SealedFile file);
}
