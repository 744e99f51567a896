package dev.stammkunde.points.store;

import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.LineSpill;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Puts lines away in temporary files, compressed in haste. */
public final class TemporaryLines implements LineSpill {

    private static final int BUFFER = 64 * 1024;

    @Override
    public LineSource putAway(LineSource lines) {
        try {
            Path file = Files.createTempFile("journal", ".jsonl.gz");
            try {
                write(lines, file);
                return LineFile.readOwn(
                        Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(LineSource lines, Path file) throws IOException {
        try (OutputStream compressed = new FastGzip(Files.newOutputStream(file))) {
            for (JournalLine line = lines.next(); line != null; line = lines.next()) {
                compressed.write(line.document().getBytes(StandardCharsets.UTF_8));
                compressed.write('\n');
            }
        }
    }

    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
