package dev.stammkunde.programmes.membership;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * Keeps what is known of memberships. All is read as it is at that moment. Failures of the store
 * are thrown as they are, and may be tried again.
 */
public interface Memberships extends ForgetMemberships {

    /** Of shops that sell none, and so never save one. */
    Memberships NONE =
            new Memberships() {
                @Override
                public Optional<Membership> find(MembershipId id) {
                    return Optional.empty();
                }

                @Override
                public List<Membership> ofCustomer(AccountId holder) {
                    return List.of();
                }

                @Override
                public List<MembershipId> ofOrder(String shopId, String orderId) {
                    return List.of();
                }

                @Override
                public Page ofPlan(DocumentId plan, int most, @Nullable String after) {
                    return new Page(List.of(), null);
                }

                @Override
                public SaveResult save(Change change) {
                    throw new UnsupportedOperationException("no memberships are kept");
                }

                @Override
                public void forget(AccountId holder) {}
            };

    /** Finds a membership. */
    Optional<Membership> find(MembershipId id);

    /** Returns all memberships of a customer, under this name alone, by their plans. */
    List<Membership> ofCustomer(AccountId holder);

    /** Returns which memberships an order buys, by their plans. */
    List<MembershipId> ofOrder(String shopId, String orderId);

    /**
     * Returns a page of the memberships of a plan, by when they end. It may miss for moments what
     * was just saved. Merged customers are under each of their names.
     *
     * @param after where the page before ended; null for the first
     */
    Page ofPlan(DocumentId plan, int most, @Nullable String after);

    /**
     * A page.
     *
     * @param next where the next one begins; null after the last
     */
    record Page(List<MembershipId> ids, @Nullable String next) {
        public Page {
            ids = List.copyOf(ids);
        }
    }

    /**
     * The next version of a membership.
     *
     * @param orderId the order whose report changed it; absent where none did
     * @param audit who changed it; absent where it followed by itself
     */
    record Change(Membership next, @Nullable String orderId, @Nullable AuditEntry audit) {}

    /**
     * Writes the next version of a membership, that an order leads to it, and who did it.
     *
     * @return a conflict where it is not as it was read, or the order leads to another customer's
     *     membership of the plan
     */
    SaveResult save(Change change);

    /** The same of what followed by itself. */
    default SaveResult save(Membership next, @Nullable String orderId) {
        return save(new Change(next, orderId, null));
    }
}
