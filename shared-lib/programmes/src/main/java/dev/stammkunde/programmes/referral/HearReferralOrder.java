package dev.stammkunde.programmes.referral;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.referral.FindPerson.Person;
import dev.stammkunde.programmes.referral.Referral.Progress;
import dev.stammkunde.programmes.referral.ReferralOrder.Sum;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Hears of orders of friends: the first paid one that comes to the minimum begins the hold, and
 * what is refunded or cancelled of it takes the referral out, or back.
 *
 * <p>Reports may come twice, late and in any order: what an order comes to follows from all that is
 * known of it.
 */
public final class HearReferralOrder {

    private final ReferralNeeds needs;
    private final Referrals referrals;
    private final NameCode nameCode;
    private final AdvanceReferral advance;
    private final SaveReferral save;
    private final FindPerson persons;
    private final CheckSides check;

    public HearReferralOrder(ReferralNeeds needs) {
        this.needs = needs;
        this.referrals = needs.referrals();
        this.nameCode = new NameCode(needs);
        this.advance = new AdvanceReferral(needs);
        this.save = new SaveReferral(referrals);
        this.persons = new FindPerson(needs.customers());
        this.check = new CheckSides(referrals, needs.ledger());
    }

    /**
     * A report of an order, as it concerns referrals.
     *
     * @param customerId whose it is; absent of guests, and where the report does not tell it
     * @param codes that it names
     */
    public record HeardOrder(
            String shopId,
            String orderId,
            @Nullable String customerId,
            OrderReport<Sum> report,
            List<String> codes) {
        public HeardOrder {
            codes = List.copyOf(codes);
        }
    }

    /**
     * Hears a report.
     *
     * @return the referral that it changed, as it is then; empty where it changed none
     * @throws RuntimeException if the store fails, or others were always faster: to be heard again
     */
    public Optional<Referral> hear(HeardOrder order, Instant now) {
        if (!needs.programmes().hasHadAny(order.shopId())) {
            return Optional.empty();
        }
        return findFriend(order)
                .flatMap(
                        friend ->
                                new Attempts(needs.beforeRetry())
                                        .get(() -> tryToHear(friend, order, now)));
    }

    private Optional<CustomerId> findFriend(HeardOrder order) {
        Optional<CustomerId> byOrder = referrals.findFriend(order.shopId(), order.orderId());
        if (byOrder.isPresent() || order.customerId() == null) {
            return byOrder;
        }
        CustomerId customer = new CustomerId(order.shopId(), order.customerId());
        return NameCode.findOf(needs, customer)
                .or(() -> named(customer, order))
                .map(Referral::friend);
    }

    /** An order that names the code does it when it is placed. */
    private Optional<Referral> named(CustomerId customer, HeardOrder order) {
        Optional<Instant> placedAt =
                KnownOrder.<Sum>nothing().hear(order.report()).newest().map(Sum::placedAt);
        return placedAt.flatMap(
                at ->
                        order.codes().stream()
                                .filter(code -> ReferralCode.find(order.shopId(), code).isPresent())
                                .map(code -> nameCode.name(customer, code, at))
                                .flatMap(
                                        outcome ->
                                                outcome instanceof NameCode.Outcome.Named named
                                                        ? List.of(named.referral()).stream()
                                                        : List.<Referral>of().stream())
                                .findFirst());
    }

    private Optional<Optional<Referral>> tryToHear(
            CustomerId friend, HeardOrder order, Instant now) {
        Optional<Referral> settled =
                referrals.find(friend).flatMap(found -> advance.settle(found, now));
        if (settled.isEmpty()) {
            return Optional.empty();
        }
        Referral before = settled.get();
        Progress after = next(before, order, now);
        if (after.equals(before.progress())) {
            return Optional.of(Optional.empty());
        }
        return save.save(before, after)
                .flatMap(saved -> advance.settle(saved, now))
                .map(Optional::of);
    }

    private Progress next(Referral referral, HeardOrder order, Instant now) {
        ReferralOrder known = referral.progress().order();
        boolean isSame = known != null && known.orderId().equals(order.orderId());
        ReferralOrder heard = heard(isSame ? known : null, order);
        Progress progress = referral.progress();
        if (heard.findPlacedAt().isEmpty()) {
            return isSame ? progress.with(heard) : progress;
        }
        Instant placedAt = heard.findPlacedAt().get();
        if (CheckSides.isBefore(placedAt, referral.namedAt())) {
            return heard.isPaid() && isOpen(progress)
                    ? progress.rejected(ReferralReason.EXISTING_CUSTOMER)
                    : progress;
        }
        boolean counts =
                heard.comesTo(referral.terms().minimum())
                        && placedAt.isBefore(referral.orderBefore());
        return isSame ? again(referral, heard, counts, now) : another(referral, heard, counts, now);
    }

    /** What was refunded or cancelled before the order came, the ledger knows. */
    private ReferralOrder heard(@Nullable ReferralOrder known, HeardOrder order) {
        if (known != null) {
            return new ReferralOrder(order.orderId(), known.known().hear(order.report()));
        }
        KnownOrder<Order> ledgers =
                needs.ledger().order(order.shopId(), order.orderId(), null).order().known();
        KnownOrder<Sum> first =
                ledgers.newest().filter(Order::test).isPresent()
                        ? KnownOrder.nothing()
                        : ledgers.keeping(Sum::of);
        return new ReferralOrder(order.orderId(), first.hear(order.report()));
    }

    private static boolean isOpen(Progress progress) {
        return switch (progress.state()) {
            case REGISTERED, PURCHASED, HELD -> true;
            case PAID, REJECTED -> false;
        };
    }

    /** An order by which the referral is not paid yet. */
    private Progress another(Referral referral, ReferralOrder heard, boolean counts, Instant now) {
        Progress progress = referral.progress();
        boolean mayBegin =
                progress.state() == ReferralState.REGISTERED
                        || progress.state() == ReferralState.PURCHASED
                        || progress.reasons().contains(ReferralReason.TOO_LATE);
        if (!mayBegin || !counts) {
            return progress;
        }
        if (heard.isPaid()) {
            return held(referral, heard, now);
        }
        return heard.mayBePaid() && progress.state() != ReferralState.PURCHASED
                ? progress.at(ReferralState.PURCHASED).with(heard)
                : progress;
    }

    /** The order that the referral goes by. */
    private Progress again(Referral referral, ReferralOrder heard, boolean counts, Instant now) {
        Progress progress = referral.progress();
        boolean stands = counts && heard.isPaid();
        return switch (progress.state()) {
            case REGISTERED, PURCHASED ->
                    stands
                            ? held(referral, heard, now)
                            : progress.at(
                                            counts && heard.mayBePaid()
                                                    ? ReferralState.PURCHASED
                                                    : ReferralState.REGISTERED)
                                    .with(heard);
            case HELD -> (stands ? progress : progress.rejected(heard.lostBy())).with(heard);
            case PAID ->
                    (stands ? progress : progress.rejected(heard.lostBy()).settled(false))
                            .with(heard);
            case REJECTED ->
                    stands && progress.reasons().stream().anyMatch(ReferralReason::isOfOrder)
                            ? held(referral, heard, now)
                            : progress.with(heard);
        };
    }

    private Progress held(Referral referral, ReferralOrder heard, Instant now) {
        Progress held = referral.progress().at(ReferralState.HELD).with(heard);
        Optional<Person> friend = persons.find(referral.friend());
        Optional<Person> referrer = persons.find(referral.referrer());
        if (friend.isPresent() && referrer.isPresent()) {
            CheckSides.Found found = check.check(friend.get(), referrer.get(), referral.namedAt());
            if (!found.reasons().isEmpty()) {
                return held.rejected(found.reasons().iterator().next());
            }
            held = held.doubted(found.doubts());
        }
        String period = period(referral, heard, now);
        long counted = referrals.referrer(referral.referrer()).inPeriod(period);
        return counted >= referral.terms().most()
                ? held.rejected(ReferralReason.CAP_REACHED)
                : held.counted(period);
    }

    private String period(Referral referral, ReferralOrder heard, Instant now) {
        Instant paidAt = heard.known().paidAt().orElse(now);
        return referral.terms()
                .period()
                .of(
                        paidAt.atZone(
                                        needs.programmesAsOf()
                                                .apply(now)
                                                .inForce(referral.shopId(), now)
                                                .timeZone())
                                .toLocalDate());
    }
}
