package dev.stammkunde.localrunner.objects;

import java.util.regex.Pattern;

/** One range of bytes, both ends included. */
record ByteRange(int first, int last) {

    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]*)-([0-9]*)");

    /**
     * Reads the header {@code Range}.
     *
     * @throws S3Exception if nothing of the object is in it
     */
    static ByteRange of(String header, int length) throws S3Exception {
        var match = RANGE.matcher(header);
        if (!match.matches() || header.equals("bytes=-")) {
            throw S3Exception.notImplemented("The range " + header);
        }
        var from = match.group(1);
        var to = match.group(2);
        // Without a beginning it is the last so many.
        long first = from.isEmpty() ? Math.max(0, length - number(to)) : number(from);
        long last = from.isEmpty() || to.isEmpty() ? length - 1 : Math.min(number(to), length - 1);
        if (first > last) {
            throw new S3Exception(416, "InvalidRange", "The requested range is not satisfiable");
        }
        return new ByteRange((int) first, (int) last);
    }

    private static long number(String digits) {
        return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    /** Returns the header {@code Content-Range}. */
    String of(int length) {
        return "bytes " + first + "-" + last + "/" + length;
    }
}
