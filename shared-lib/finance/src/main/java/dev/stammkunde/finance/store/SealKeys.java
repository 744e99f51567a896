package dev.stammkunde.finance.store;

import dev.stammkunde.finance.closing.SealedFile;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys of what is sealed, in the journal's bucket. Shop ids have no letter that a key would have to
 * escape.
 */
final class SealKeys {

    private static final String ROOT = FinanceKeys.ROOT;
    private static final String CLOSE = "close.json";
    private static final String SIGNATURES = "signatures/";
    private static final Pattern A_CLOSE =
            Pattern.compile(ROOT + "shop=([^/]+)/month=([0-9-]+)/" + Pattern.quote(CLOSE));
    private static final Pattern A_SIGNATURE =
            Pattern.compile(ROOT + "shop=([^/]+)/" + SIGNATURES + "([0-9]{8})\\.json");

    private SealKeys() {}

    /** The close of a month. */
    record OfClose(String shopId, YearMonth month) {}

    /** A signature of a day. */
    record OfSignature(String shopId, long number) {}

    static String close(String shopId, YearMonth month) {
        return FinanceKeys.month(shopId, month) + CLOSE;
    }

    static String file(String shopId, YearMonth month, SealedFile file) {
        return FinanceKeys.month(shopId, month) + "sealed-" + file.sha256() + '-' + file.name();
    }

    static String signatures(String shopId) {
        return FinanceKeys.shop(shopId) + SIGNATURES;
    }

    static String signature(String shopId, long number) {
        return signatures(shopId) + "%08d.json".formatted(number);
    }

    static Optional<OfClose> close(String key) {
        Matcher match = A_CLOSE.matcher(key);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OfClose(match.group(1), YearMonth.parse(match.group(2))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static Optional<OfSignature> signature(String key) {
        Matcher match = A_SIGNATURE.matcher(key);
        return match.matches()
                ? Optional.of(new OfSignature(match.group(1), Long.parseLong(match.group(2))))
                : Optional.empty();
    }
}
