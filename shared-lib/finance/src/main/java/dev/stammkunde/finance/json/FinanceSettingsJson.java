package dev.stammkunde.finance.json;

import dev.stammkunde.finance.settings.FinanceSettings;
import dev.stammkunde.platform.documents.DocumentType;

/** What a shop's finance people decide, as a document. */
public final class FinanceSettingsJson {

    private static final int MOST_BYTES = 65_536;

    /** The type. */
    public static final DocumentType<FinanceSettings> TYPE =
            new DocumentType<>(
                    "finance-settings",
                    "Stammkunde finance settings",
                    "What a shop's months are reported, closed and posted by. See finance.md.",
                    MOST_BYTES,
                    FinanceSettingsShape.of());

    private FinanceSettingsJson() {}
}
