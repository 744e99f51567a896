package dev.stammkunde.programmes.membership;

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
                public SaveResult save(Membership next, @Nullable String orderId) {
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
     * Writes the next version of a membership, and that an order leads to it.
     *
     * @param orderId the order whose report changed it; absent where none did
     * @return a conflict where it is not as it was read, or the order leads to another customer's
     *     membership of the plan
     */
    SaveResult save(Membership next, @Nullable String orderId);
}
