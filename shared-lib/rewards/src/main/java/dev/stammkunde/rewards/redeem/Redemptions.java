package dev.stammkunde.rewards.redeem;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.Decision;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.RewardLimits;
import dev.stammkunde.rewards.donations.DonationBook;
import dev.stammkunde.rewards.donations.RecipientId;

import java.util.Optional;

/**
 * Keeps redemptions, and books their points. Each write is one transaction on condition of the
 * version before. Reads are consistent.
 */
public interface Redemptions {

    /** Finds a redemption. */
    Optional<Redemption> find(RedemptionId id);

    /**
     * Writes a new redemption with its ledger's entry and account, and counts it for its reward.
     *
     * @return a conflict where it is there, the account moved, its code is taken, or a limit is
     *     reached; then nothing is written
     */
    SaveResult reserve(Decision.Book booking, Redemption redemption, RewardLimits limits);

    /** Writes a change that moves no points. */
    SaveResult save(Redemption after);

    /**
     * Writes a change with its ledger's entry and account. One that is released no longer counts
     * for its reward, and one that is captured late counts again; each order that used it leads to
     * it.
     *
     * @return a conflict where anything is not as it was read, or an order that was paid with
     *     points in part was so before
     */
    SaveResult book(Decision.Book booking, Redemption before, Redemption after);

    /** Returns the book of an organisation, be it empty. Consistent. */
    DonationBook donations(RecipientId recipient);

    /**
     * Writes the same with a donation, or with one that is taken back: the entry and the book after
     * it. One that is taken back is marked as such.
     *
     * @param deed of who took it back; empty where a customer gave
     * @return a conflict also where the book has other entries
     */
    SaveResult book(
            Decision.Book booking,
            Redemption before,
            Redemption after,
            DonationBook.Change donation,
            Optional<AuditEntry> deed);
}
