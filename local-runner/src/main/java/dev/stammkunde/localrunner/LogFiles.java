package dev.stammkunde.localrunner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Chooses where functions log to: the data folder, else a file of this run. */
final class LogFiles {

    private LogFiles() {}

    static Path choose(Optional<Path> folder) {
        if (folder.isPresent()) {
            return folder.get().resolve("functions.log");
        }
        try {
            return Files.createTempFile("stammkunde-functions-", ".log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
