package dev.stammkunde.points.store;

import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalObject;
import dev.stammkunde.points.journal.JournalObject.Kind;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys of the journal's objects: {@code journal/v1/shop=<shop>/day=<day>/<object>}, which Athena
 * and its like read as partitions. Shop ids have no letter that a key would have to escape.
 */
final class JournalKeys {

    /** All of the journal, in the one form there is. */
    static final String ROOT = "journal/v1/";

    /** Athena passes over what begins with an underscore. */
    private static final String MANIFEST = "_manifest.json";

    private static final String SHOP = "shop=";
    private static final String DAY = "day=";
    private static final String PART = "part-";
    private static final String WHOLE = "whole-";
    private static final String END = ".jsonl.gz";
    private static final Pattern A_PART =
            Pattern.compile(".*/" + PART + "([0-9a-f]{64})" + Pattern.quote(END));
    private static final Pattern A_SHOP = Pattern.compile(ROOT + SHOP + "([^/]+)/");
    private static final Pattern A_DAY = Pattern.compile(".*/" + DAY + "([0-9-]{10})/");

    private JournalKeys() {}

    /** What all days of a shop begin with. */
    static String days(String shopId) {
        return ROOT + SHOP + shopId + '/' + DAY;
    }

    /** What all objects of a day begin with. */
    static String day(JournalDay day) {
        return days(day.shopId()) + day.date() + '/';
    }

    static String object(JournalDay day, JournalObject object) {
        String kind = object.kind() == Kind.PART ? PART : WHOLE;
        return day(day) + kind + object.sha256() + END;
    }

    static String manifest(JournalDay day) {
        return day(day) + MANIFEST;
    }

    /** Returns the SHA-256 in the key of a part; nothing for what nobody writes. */
    static Optional<String> part(String key) {
        return find(A_PART, key);
    }

    /** Returns the shop in what the keys of a shop begin with. */
    static Optional<String> shop(String prefix) {
        return find(A_SHOP, prefix);
    }

    /** Returns the day in what the keys of a day begin with. */
    static Optional<LocalDate> date(String prefix) {
        try {
            return find(A_DAY, prefix).map(LocalDate::parse);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher match = pattern.matcher(text);
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }
}
