package dev.stammkunde.finance.settings;

import java.util.Map;

/**
 * What a month's postings need of a shop's books. No accounts and no tax keys are shipped: those of
 * another chart would be posted, and nobody would see it.
 *
 * @param consultant the tax adviser's number at DATEV, 1001 to 9999999
 * @param client the shop's number there, 1 to 99999
 * @param fiscalYearStartMonth 1 to 12
 * @param accountLength digits of a general ledger account, 4 to 8
 * @param chart of accounts, {@code 03} or {@code 04} (SKR)
 * @param label of a batch, of at most 30 characters
 * @param accounts account numbers by the names that postings use
 * @param taxKeys keys of four digits by the names that postings use
 */
public record PostingSettings(
        int consultant,
        int client,
        int fiscalYearStartMonth,
        int accountLength,
        String chart,
        String label,
        Map<String, String> accounts,
        Map<String, String> taxKeys) {

    public PostingSettings {
        accounts = Map.copyOf(accounts);
        taxKeys = Map.copyOf(taxKeys);
    }
}
