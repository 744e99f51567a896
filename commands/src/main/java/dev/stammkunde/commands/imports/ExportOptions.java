package dev.stammkunde.commands.imports;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;

/**
 * What is said of an export.
 *
 * @param platform of which it is, in lower case; absent where it is to be recognised
 * @param zone of times that say none
 * @param currency of orders that say none; absent where nobody tells it
 */
public record ExportOptions(
        String shopId, @Nullable String platform, ZoneId zone, @Nullable String currency) {

    /** Our own documents, one on each line. */
    public static final String JSON = "json";
}
