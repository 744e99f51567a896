package dev.stammkunde.finance.posting;

import java.util.List;

/** What came of making postings. */
public sealed interface PostingOutcome {

    /** They are made; a month in which nothing happened has none. */
    record Made(PostingBatch batch) implements PostingOutcome {}

    /**
     * None are made, since accounts have no number in the settings.
     *
     * @param missing the names of all that are needed, in the order of {@link PostingAccount}
     */
    record AccountsMissing(List<PostingAccount> missing) implements PostingOutcome {
        public AccountsMissing {
            missing = List.copyOf(missing);
        }
    }
}
