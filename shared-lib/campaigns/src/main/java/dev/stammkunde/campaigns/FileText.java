package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.CodeFile.Encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;

/** The text of a file as shops and spreadsheets write it, and how it was read. */
record FileText(String text, Encoding encoding) {

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Whether a file begins like one of UTF-16, which nobody can guess without that. */
    static boolean isUtf16(byte[] file) {
        return file.length >= 2 && ((file[0] & file[1] & 0xff) >= 0xfe);
    }

    /** Reads it as UTF-8, with or without a mark, or else as Windows-1252. */
    static Optional<FileText> find(byte[] file) {
        return decoded(file, StandardCharsets.UTF_8)
                .map(text -> new FileText(text, Encoding.UTF_8))
                .or(
                        () ->
                                decoded(file, WINDOWS)
                                        .map(text -> new FileText(text, Encoding.WINDOWS_1252)));
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        int start = startsWithMark(file) ? MARK.length : 0;
        try {
            return Optional.of(
                    charset.newDecoder()
                            .decode(ByteBuffer.wrap(file, start, file.length - start))
                            .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static boolean startsWithMark(byte[] file) {
        return file.length >= MARK.length
                && IntStream.range(0, MARK.length).allMatch(i -> file[i] == MARK[i]);
    }
}
