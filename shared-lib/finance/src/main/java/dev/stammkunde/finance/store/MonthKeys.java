package dev.stammkunde.finance.store;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys of finance's objects: {@code finance/v1/shop=<shop>/month=<month>/<object>}. Shop ids have
 * no letter that a key would have to escape.
 */
public final class MonthKeys {

    private static final String ROOT = "finance/v1/shop=";
    private static final String MONTH = "month=";
    private static final Pattern A_MONTH = Pattern.compile(".*/" + MONTH + "([0-9-]{7,})/");

    private MonthKeys() {}

    /** What all months of a shop begin with. */
    public static String months(String shopId) {
        return ROOT + shopId + '/' + MONTH;
    }

    /** What all objects of a month begin with. */
    public static String month(String shopId, YearMonth month) {
        return months(shopId) + month + '/';
    }

    /** A piece of the accounts that the next month goes on from. */
    static String accounts(String shopId, YearMonth month, String sha256) {
        return month(shopId, month) + "accounts-" + sha256 + ".jsonl.gz";
    }

    /** Says which pieces there are. Athena and its like pass over what begins so. */
    static String carried(String shopId, YearMonth month) {
        return month(shopId, month) + "_carried.json";
    }

    /** Returns the month in what the keys of a month begin with. */
    static Optional<YearMonth> month(String prefix) {
        Matcher match = A_MONTH.matcher(prefix);
        try {
            return match.matches()
                    ? Optional.of(YearMonth.parse(match.group(1)))
                    : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
