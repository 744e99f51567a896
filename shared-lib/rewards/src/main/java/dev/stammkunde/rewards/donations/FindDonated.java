package dev.stammkunde.rewards.donations;

import java.time.Instant;
import java.util.List;

/** Finds what was given to organisations. Reads are consistent. */
public interface FindDonated {

    /** Returns the books of all organisations to which something was ever given, by their ids. */
    List<DonationBook> books(String shopId);

    /** Returns what an organisation's entries before a time come to. */
    DonationSums before(RecipientId recipient, Instant time);
}
