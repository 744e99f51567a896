package dev.stammkunde.notices.store;

import dev.stammkunde.notices.Reader;
import dev.stammkunde.platform.items.KeyText;

/**
 * Keys of what people want to be told, in the table of shops. One partition names the latest
 * version of everybody: one query finds who is told at all. It has an item for a person in a shop,
 * some hundred.
 */
final class NoticeKeys {

    /** Of which versions are the latest, and of what people were told. */
    static final String ALL = "NOTICES";

    static final String LATEST = "latest#";
    private static final String MARK = "mark#";

    private NoticeKeys() {}

    static String versions(Reader reader) {
        return ALL + '#' + place(reader);
    }

    static String mark(Reader reader) {
        return MARK + place(reader);
    }

    static String place(Reader reader) {
        return KeyText.escape(reader.shopId()) + '#' + KeyText.escape(reader.person());
    }

    static Reader reader(String place) {
        int end = place.indexOf('#');
        return new Reader(
                KeyText.unescape(place.substring(0, end)),
                KeyText.unescape(place.substring(end + 1)));
    }
}
