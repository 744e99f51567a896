package dev.stammkunde.finance.posting;

import dev.stammkunde.finance.settings.PostingSettings;

/** Numbers of accounts and tax keys, as a shop has them. */
record PostingAccounts(PostingSettings settings) {

    /** Returns the number of an account; empty where the settings have none. */
    String number(PostingAccount account) {
        return settings.accounts().getOrDefault(account.key(), "").strip();
    }

    /**
     * Returns the tax key of a posting: that of the account it is debited to, or else of the other;
     * empty where the settings have none.
     */
    String taxKey(Posting posting) {
        String ofDebit = key(posting.debit());
        return ofDebit.isEmpty() ? key(posting.credit()) : ofDebit;
    }

    /** Whether the two accounts of a posting have keys that differ: it can carry only one. */
    boolean hasTwoTaxKeys(Posting posting) {
        String ofDebit = key(posting.debit());
        String ofCredit = key(posting.credit());
        return !ofDebit.isEmpty() && !ofCredit.isEmpty() && !ofDebit.equals(ofCredit);
    }

    private String key(PostingAccount account) {
        return settings.taxKeys().getOrDefault(account.key(), "").strip();
    }
}
