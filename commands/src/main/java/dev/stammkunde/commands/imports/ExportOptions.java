package dev.stammkunde.commands.imports;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;

/**
 * What is said of an export.
 *
 * @param platform of which it is, in lower case; absent where it is to be recognised
 * @param zone of times that say none
 * @param currency of orders that say none; absent where nobody tells it
 * @param keeps whether rows are kept, so that orders can be made of them
 */
public record ExportOptions(
        String shopId,
        @Nullable String platform,
        ZoneId zone,
        @Nullable String currency,
        boolean keeps) {

    /** Options of an export that is only compared. */
    public ExportOptions(
            String shopId, @Nullable String platform, ZoneId zone, @Nullable String currency) {
        this(shopId, platform, zone, currency, false);
    }

    /** Our own documents, one on each line. */
    public static final String JSON = "json";
}
