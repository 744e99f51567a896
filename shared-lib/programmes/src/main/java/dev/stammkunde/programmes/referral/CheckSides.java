package dev.stammkunde.programmes.referral;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.FindJoined;
import dev.stammkunde.programmes.referral.FindPerson.Person;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks whether the two sides of a referral are one person, or the friend is new to the shop. It is
 * asked when the code is named, when the hold begins and when it ends: what shops tell of a friend
 * often comes after the code.
 */
final class CheckSides {

    private final Referrals referrals;
    private final FindJoined joined;

    CheckSides(Referrals referrals, FindJoined joined) {
        this.referrals = referrals;
        this.joined = joined;
    }

    /** What was found. */
    record Found(Set<ReferralReason> reasons, Set<ReferralDoubt> doubts) {}

    /**
     * Looks at both as they are known now, and keeps the friend's marks.
     *
     * @param namedAt what the friend bought before was not brought by the code
     */
    Found check(Person friend, Person referrer, Instant namedAt) {
        EnumSet<ReferralReason> reasons = EnumSet.noneOf(ReferralReason.class);
        EnumSet<ReferralDoubt> doubts = EnumSet.noneOf(ReferralDoubt.class);
        if (friend.id().equals(referrer.id())) {
            reasons.add(ReferralReason.OWN_CODE);
            return new Found(reasons, doubts);
        }
        Instant first = friend.activity().firstPurchase();
        if (first != null && isBefore(first, namedAt)) {
            reasons.add(ReferralReason.EXISTING_CUSTOMER);
        }
        Set<CustomerId> friends = idsOf(friend);
        Set<CustomerId> referrers = idsOf(referrer);
        for (CustomerId each : referrers) {
            referrals
                    .find(each)
                    .filter(brought -> friends.contains(brought.referrer()))
                    .filter(brought -> brought.state() != ReferralState.REJECTED)
                    .ifPresent(_ -> reasons.add(ReferralReason.CIRCLE));
        }
        compare(friend, referrer, reasons);
        for (Mark mark : marks(friend)) {
            compare(mark, friends, referrers, new Found(reasons, doubts));
        }
        return new Found(reasons, doubts);
    }

    /**
     * Whether something was before the code was named. Shops tell times to the second: what is of
     * the second of the naming came by it.
     */
    static boolean isBefore(Instant at, Instant namedAt) {
        return at.isBefore(namedAt.truncatedTo(ChronoUnit.SECONDS));
    }

    private static void compare(Person friend, Person referrer, Set<ReferralReason> reasons) {
        String shopId = friend.id().shopId();
        boolean isSame =
                friend.profile()
                        .email()
                        .map(email -> Mark.ofEmail(shopId, email))
                        .filter(
                                mark ->
                                        referrer.profile()
                                                .email()
                                                .map(email -> Mark.ofEmail(shopId, email))
                                                .filter(mark::equals)
                                                .isPresent())
                        .isPresent();
        if (isSame) {
            reasons.add(ReferralReason.SAME_EMAIL);
        }
    }

    /** They are kept first, so that of two friends at once one at least sees the other. */
    private List<Mark> marks(Person friend) {
        CustomerId id = friend.id();
        List<Mark> marks = new ArrayList<>(referrals.marksOf(id));
        friend.profile()
                .email()
                .map(email -> Mark.ofEmail(id.shopId(), email))
                .filter(mark -> !marks.contains(mark))
                .ifPresent(
                        mark -> {
                            referrals.keep(id, List.of(mark));
                            marks.add(mark);
                        });
        return marks;
    }

    private void compare(
            Mark mark, Set<CustomerId> friends, Set<CustomerId> referrers, Found found) {
        for (CustomerId holder : referrals.holdersOf(friends.iterator().next().shopId(), mark)) {
            if (referrers.contains(holder)) {
                found.reasons().add(mark.kind().reason());
            } else if (!friends.contains(holder)) {
                mark.kind()
                        .findDoubt()
                        .ifPresentOrElse(
                                found.doubts()::add,
                                () -> found.reasons().add(ReferralReason.EMAIL_OF_ANOTHER_FRIEND));
            }
        }
    }

    private Set<CustomerId> idsOf(Person person) {
        CustomerId id = person.id();
        Set<CustomerId> ids = new HashSet<>();
        ids.add(id);
        joined.customersOf(new AccountId(id.shopId(), id.id()))
                .forEach(each -> ids.add(new CustomerId(id.shopId(), each)));
        return ids;
    }
}
