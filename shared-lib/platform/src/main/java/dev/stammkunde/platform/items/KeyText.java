package dev.stammkunde.platform.items;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.zip.CRC32;

/** Makes the parts of keys of every table. */
public final class KeyText {

    /** The partition key of every table. */
    public static final String PK = "pk";

    /** The sort key of every table that has one. */
    public static final String SK = "sk";

    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private KeyText() {}

    /**
     * Returns an id in which the separator {@code #} is escaped. Ids come from shops: none must
     * reach into another one's items.
     */
    public static String escape(String id) {
        return id.replace("%", "%25").replace("#", "%23");
    }

    /** Returns the id that was escaped. */
    public static String unescape(String escaped) {
        return escaped.replace("%23", "#").replace("%25", "%");
    }

    /** Returns a time as text of fixed width, in UTC, that sorts like time. */
    public static String sortable(Instant at) {
        return SORTABLE.format(at);
    }

    /** Returns the part, from 0 on, of an index of so many parts that a text lies in. */
    public static int shardOf(String text, int shards) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) (checksum.getValue() % shards);
    }
}
