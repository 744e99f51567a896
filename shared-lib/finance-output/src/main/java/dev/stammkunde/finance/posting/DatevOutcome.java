package dev.stammkunde.finance.posting;

import java.util.List;

/** What came of writing postings for DATEV. */
public sealed interface DatevOutcome {

    /**
     * The file is written.
     *
     * @param name as DATEV expects it
     * @param text what is in it; all its letters are of Windows-1252
     * @param replaced what stands in it otherwise than in the batch
     */
    record Written(String name, String text, List<Replacement> replaced) implements DatevOutcome {
        public Written {
            replaced = List.copyOf(replaced);
        }

        /** Returns the file as it is to be kept. */
        public byte[] file() {
            return text.getBytes(DatevText.WINDOWS_1252);
        }
    }

    /**
     * A text that had letters which Windows-1252 has not, or too many of them.
     *
     * @param column where it stands
     * @param from what it was
     * @param to what stands there
     */
    record Replacement(String column, String from, String to) {}

    /**
     * No file is written.
     *
     * @param refusals all that is wrong, at least one
     */
    record Refused(List<Refusal> refusals) implements DatevOutcome {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * A reason against a file.
     *
     * @param subject what it is about, such as the name of an account
     */
    record Refusal(Reason reason, String subject) {}

    /** What can be wrong. */
    enum Reason {
        /** There is nothing to post. */
        NOTHING_TO_POST,
        /** An account has no number in the settings. */
        ACCOUNT_MISSING,
        /** A number of an account has letters, or more digits than accounts of the shop have. */
        ACCOUNT_INVALID,
        /** A tax key has not four digits. */
        TAX_KEY_INVALID,
        /** Both accounts of a posting have tax keys, which differ. */
        TAX_KEYS_DIFFER,
        /** The adviser's number is not 1001 to 9999999. */
        CONSULTANT_INVALID,
        /** The client's number is not 1 to 99999. */
        CLIENT_INVALID,
        /** The first month of the fiscal year is not 1 to 12. */
        FISCAL_YEAR_INVALID,
        /** Accounts have not 4 to 8 digits. */
        ACCOUNT_LENGTH_INVALID,
        /** The chart of accounts has not two digits. */
        CHART_INVALID,
        /** The period is of two fiscal years. */
        ACROSS_FISCAL_YEARS,
        /** A posting is of a day outside of the period. */
        OUTSIDE_PERIOD,
        /** The currency has no hundredths, or DATEV does not know it. */
        CURRENCY_UNSUITABLE,
        /** An amount is more than 9,999,999,999.99. */
        AMOUNT_TOO_LARGE,
        /** There are more than 99,999 postings. */
        TOO_MANY_POSTINGS
    }
}
