package dev.stammkunde.finance.store;

import dev.stammkunde.finance.files.MadeReport.FileRef;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys of finance's objects: {@code finance/v1/shop=<shop>/month=<2026-11>/<object>}, and {@code
 * …/simulation=<id>/<object>}, beside the journal. Shop ids have no letter that a key would have to
 * escape.
 */
final class FinanceKeys {

    /** All of finance, in the one form there is. */
    static final String ROOT = "finance/v1/";

    private static final String SHOP = "shop=";
    private static final String MONTH = "month=";
    private static final Pattern A_MONTH = Pattern.compile(".*/" + MONTH + "([0-9-]{7,})/");

    private FinanceKeys() {}

    /** What all months of a shop begin with. */
    static String months(String shopId) {
        return shop(shopId) + MONTH;
    }

    /** What all objects of a month begin with. */
    static String month(String shopId, YearMonth month) {
        return months(shopId) + month + '/';
    }

    /** What all objects of a shop begin with. */
    static String shop(String shopId) {
        return ROOT + SHOP + shopId + '/';
    }

    /** A piece of the accounts that the next month goes on from. */
    static String accounts(String shopId, YearMonth month, String sha256) {
        return month(shopId, month) + "accounts-" + sha256 + ".jsonl.gz";
    }

    /** Says which pieces there are. Athena and its like pass over what begins so. */
    static String carried(String shopId, YearMonth month) {
        return month(shopId, month) + "_carried.json";
    }

    /** The zone that a month had when it was forgotten first. It is never replaced. */
    static String zone(String shopId, YearMonth month) {
        return month(shopId, month) + "_zone.txt";
    }

    /** A file by what it holds; its name is for people. */
    static String file(String shopId, YearMonth month, FileRef file) {
        return month(shopId, month) + "file-" + file.sha256() + '-' + file.name();
    }

    /** Says which files the report of a month has. It alone is replaced. */
    static String made(String shopId, YearMonth month, @Nullable Instant asOf) {
        return month(shopId, month) + (asOf == null ? "_report.json" : "_report-" + asOf + ".json");
    }

    /** Says what a running month came to. It is replaced. */
    static String soFar(String shopId, YearMonth month) {
        return month(shopId, month) + "_report-so-far.json";
    }

    /** Says what came of the last wish to close a month. */
    static String note(String shopId, YearMonth month) {
        return month(shopId, month) + "_closing.json";
    }

    /** What all objects of a simulation begin with. */
    private static String simulation(String shopId, String simulationId) {
        return shop(shopId) + "simulation=" + simulationId + '/';
    }

    /** A simulation, which is replaced while it goes on. */
    static String simulationRun(String shopId, String simulationId) {
        return simulation(shopId, simulationId) + "_simulation.json";
    }

    /** What a simulation added up at some time. */
    static String simulationSums(String shopId, String simulationId, String sha256) {
        return simulation(shopId, simulationId) + "file-" + sha256 + "-sums.gz";
    }

    /** Returns the month in what the keys of a month begin with. */
    static Optional<YearMonth> findMonth(String prefix) {
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
