package dev.stammkunde.programmes.referral;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps referrals, and who brings friends. Reads by identity are strongly consistent. */
public interface Referrals extends ForgetReferrals {

    /** Finds the referral of a friend. */
    Optional<Referral> find(CustomerId friend);

    /** Finds the friend whose order it is, by which a referral is or was to be paid. */
    Optional<CustomerId> findFriend(String shopId, String orderId);

    /** Returns a customer as one who brings friends. */
    Referrer referrer(CustomerId customer);

    /** Finds whom a code was given to, whenever that was. */
    Optional<CustomerId> holderOf(ReferralCode code);

    /** Gives a customer a code that is nobody's; a conflict if it is, or they have changed. */
    SaveResult give(Referrer after);

    /** Counts a click on a link with a code. */
    void click(CustomerId referrer);

    /** Returns how often links of a customer were clicked. */
    long clicks(CustomerId referrer);

    /** Returns other customers of whom a mark was kept, at most twenty. */
    List<CustomerId> holdersOf(String shopId, Mark mark);

    /** Returns what is kept of a customer. */
    List<Mark> marksOf(CustomerId customer);

    /** Keeps marks of a customer; what is kept of them stays. */
    void keep(CustomerId customer, List<Mark> marks);

    /** Writes a referral and what it makes of its referrer, both or none. */
    SaveResult save(Change change);

    /** Returns friends whose referrals have something to be done about them, the longest first. */
    List<CustomerId> due(Instant by, int limit);

    /** Returns friends of a shop whose referrals wait for somebody to look, the longest first. */
    List<CustomerId> inReview(String shopId, int limit);

    /**
     * What is written at once.
     *
     * @param orderId of the friend's order by which it is found from now on; absent without a new
     *     one
     * @param audit who of the team said it; absent where nobody did
     */
    record Change(
            Referral referral,
            Referrer referrer,
            @Nullable String orderId,
            @Nullable AuditEntry audit) {}
}
