package dev.stammkunde.points.store;

import dev.stammkunde.platform.Sha256;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.json.JournalLineJson;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Lines of the journal, compressed, as objects hold them and as they are put away. */
public final class LineFile implements LineSource {

    private static final int BUFFER = 64 * 1024;

    private final BufferedReader lines;
    private final MessageDigest digest;
    private final @Nullable String sha256;

    private LineFile(InputStream compressed, @Nullable String sha256) {
        this.digest = Sha256.digest();
        this.sha256 = sha256;
        try {
            this.lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    new DigestInputStream(
                                            new GZIPInputStream(compressed, BUFFER), digest),
                                    StandardCharsets.UTF_8),
                            BUFFER);
        } catch (IOException e) {
            throw new BrokenJournalException("an object is not compressed as it has to be", e);
        }
    }

    /**
     * Reads lines.
     *
     * @param sha256 what they must come to, which is known at their end
     */
    public static LineSource read(InputStream compressed, String sha256) {
        return new LineFile(compressed, sha256);
    }

    /** Reads lines that nobody else could have written. */
    static LineSource readOwn(InputStream compressed) {
        return new LineFile(compressed, null);
    }

    @Override
    public @Nullable JournalLine next() {
        try {
            String line = lines.readLine();
            if (line == null) {
                requireSame();
                return null;
            }
            return JournalLineJson.line(line);
        } catch (IOException e) {
            throw new BrokenJournalException("an object is not compressed as it has to be", e);
        }
    }

    private void requireSame() {
        if (sha256 != null && !sha256.equals(HexFormat.of().formatHex(digest.digest()))) {
            throw new BrokenJournalException("an object holds other lines than its name says");
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compresses the text of lines. */
    public static byte[] compress(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length / 4);
        try (GZIPOutputStream compressed = new GZIPOutputStream(bytes, BUFFER)) {
            compressed.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns what names a text. */
    public static String name(byte[] text) {
        return Sha256.of(text);
    }
}
