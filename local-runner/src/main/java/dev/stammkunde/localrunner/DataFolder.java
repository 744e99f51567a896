package dev.stammkunde.localrunner;

import dev.stammkunde.localrunner.base.KeptLines;
import dev.stammkunde.localrunner.base.Problems;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The folder in which a runner keeps its state, for one runner at a time. */
final class DataFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the folder; makes it if it is not there.
     *
     * @throws StartException if another runner has it, or it cannot be written
     */
    static DataFolder take(Path folder) {
        try {
            Files.createDirectories(tables(folder));
            var channel =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StartException(
                        "Another runner uses "
                                + folder
                                + ". Stop it or give another --data folder.");
            }
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw new StartException(
                    "The folder " + folder + " cannot be used: " + Problems.describe(e), e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null; // another runner in this process has it
        }
    }

    Path folder() {
        return folder;
    }

    /** Returns where DynamoDB Local keeps its tables in a folder. */
    static Path tables(Path folder) {
        return folder.resolve("tables");
    }

    /** Returns how far the clock was ahead when it was moved last. */
    Optional<Duration> findClockOffset() {
        try {
            var file = folder.resolve("clock");
            return Files.exists(file)
                    ? Optional.of(Duration.parse(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException | DateTimeParseException e) {
            throw new StartException(
                    "The clock in " + folder + " cannot be read: " + Problems.describe(e), e);
        }
    }

    void keepClockOffset(Duration offset) {
        try {
            KeptLines.replace(folder.resolve("clock"), offset.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
