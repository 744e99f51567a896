package dev.stammkunde.localrunner.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A file of lines. A line is in it once {@link #append} has returned, whatever becomes of the
 * runner then: what a killed process has written is the machine's, and only a machine that fails
 * loses it. A line that was cut off was never confirmed to anybody and is dropped. Callers see to
 * it that one thread at a time uses it.
 */
public final class KeptLines implements AutoCloseable {

    private static final String NEW = ".new";

    private final Path file;
    private FileChannel channel;
    private long count;

    private KeptLines(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Opens the file, or makes it. */
    public static KeptLines open(Path file) {
        try {
            return new KeptLines(file, openToWrite(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel openToWrite(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Returns all whole lines, and cuts off one that was not finished. */
    public List<String> read() {
        try {
            byte[] bytes = Files.readAllBytes(file);
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            channel.truncate(end);
            List<String> lines =
                    new String(Arrays.copyOf(bytes, end), StandardCharsets.UTF_8).lines().toList();
            count = lines.size();
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns how many lines were read and added. */
    public long count() {
        return count;
    }

    /** Adds a line, which has no line break in it. */
    public void append(String line) {
        try {
            write(line + '\n');
            count++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) throws IOException {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Puts these lines in place of all that are there, at once. */
    public void replace(Collection<String> lines) {
        try {
            channel.close(); // Windows moves nothing over a file that is open
            replace(file, String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"));
            channel = openToWrite(file);
            count = lines.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a text in place of what a file holds: who reads it finds the one or the other whole. */
    public static void replace(Path file, String text) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + NEW);
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
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
