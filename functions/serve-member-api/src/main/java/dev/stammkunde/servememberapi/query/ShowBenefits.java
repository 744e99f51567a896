package dev.stammkunde.servememberapi.query;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomers;
import dev.stammkunde.customers.FindStaying;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.programmes.membership.CustomerMemberships;
import dev.stammkunde.programmes.membership.Membership;
import dev.stammkunde.programmes.membership.Memberships;
import dev.stammkunde.programmes.membership.PlanBenefits;
import dev.stammkunde.programmes.membership.ShownMembership;
import dev.stammkunde.programmes.tiers.TierBenefits;
import dev.stammkunde.programmes.tiers.TierProjection;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells what an order of now would have by the customer's tier and memberships, beside prices. The
 * shop ships; points are rated when the order is paid, by what holds then.
 */
public final class ShowBenefits {

    private final FindStaying staying;
    private final ShowTier showTier;
    private final CustomerMemberships memberships;

    /** Of accounts in a ledger. Who was erased has nothing. */
    public ShowBenefits(
            FindCustomers customers,
            ShowTier showTier,
            Memberships memberships,
            LedgerHistory ledger) {
        this.staying = new FindStaying(customers);
        this.showTier = showTier;
        this.memberships = CustomerMemberships.reading(memberships, ledger);
    }

    /** Something that a customer has, and why. */
    public sealed interface Benefit {

        /**
         * Until when it holds if nothing more is bought; absent where nothing is known to end it.
         */
        @Nullable Instant until();

        /** By the tier. */
        record OfTier(TierProjection.Current current, Gives gives) implements Benefit {
            @Override
            public @Nullable Instant until() {
                return current.until();
            }
        }

        /** By a membership. */
        record OfMembership(ShownMembership membership, Gives gives) implements Benefit {
            @Override
            public Instant until() {
                return membership.until();
            }
        }

        /** What is given. */
        Gives gives();
    }

    /** What is given. */
    public sealed interface Gives {

        /** The shop ships for nothing. */
        record FreeShipping() implements Gives {}

        /**
         * More points than others get.
         *
         * @param percent on top of the base points, more than zero
         */
        record ExtraPoints(BigDecimal percent) implements Gives {}
    }

    /** Returns them, those of the tier first; none of a guest. */
    public List<Benefit> of(String shopId, @Nullable String customerId, Instant now) {
        if (customerId == null) {
            return List.of();
        }
        List<Benefit> all = all(new AccountId(shopId, customerId), now);
        // Most customers have none, and whether they were erased need not be asked.
        return all.isEmpty() || isErased(new CustomerId(shopId, customerId)) ? List.of() : all;
    }

    private List<Benefit> all(AccountId account, Instant now) {
        List<Benefit> all = new ArrayList<>();
        showTier.find(account, now)
                .map(TierProjection::current)
                .ifPresent(
                        current ->
                                ofTier(current.tier().benefits())
                                        .forEach(
                                                gives ->
                                                        all.add(
                                                                new Benefit.OfTier(
                                                                        current, gives))));
        for (Membership one : memberships.of(account)) {
            List<Gives> given = ofPlan(CustomerMemberships.benefits(List.of(one), now));
            ShownMembership.find(one, now)
                    .ifPresent(
                            shown ->
                                    given.forEach(
                                            gives ->
                                                    all.add(
                                                            new Benefit.OfMembership(
                                                                    shown, gives))));
        }
        return withBestPoints(all);
    }

    /** Of several memberships the one that gives the most points counts. */
    private static List<Benefit> withBestPoints(List<Benefit> all) {
        Optional<Benefit> best =
                all.stream()
                        .filter(Benefit.OfMembership.class::isInstance)
                        .filter(it -> percent(it).signum() > 0)
                        .max(Comparator.comparing(ShowBenefits::percent));
        return all.stream()
                .filter(
                        it ->
                                it instanceof Benefit.OfTier
                                        || percent(it).signum() == 0
                                        || best.filter(it::equals).isPresent())
                .toList();
    }

    private static BigDecimal percent(Benefit benefit) {
        return switch (benefit.gives()) {
            case Gives.FreeShipping() -> BigDecimal.ZERO;
            case Gives.ExtraPoints(BigDecimal percent) -> percent;
        };
    }

    private boolean isErased(CustomerId customer) {
        FindStaying.Staying who =
                Objects.requireNonNull(staying.find(List.of(customer)).get(customer));
        return who.found().customer() instanceof Customer.Erased;
    }

    private static List<Gives> ofTier(TierBenefits benefits) {
        return gives(
                benefits.freeShipping(),
                benefits.earningFactor().subtract(BigDecimal.ONE).movePointRight(2));
    }

    private static List<Gives> ofPlan(PlanBenefits benefits) {
        return gives(benefits.freeShipping(), BigDecimal.valueOf(benefits.extraPointsPercent()));
    }

    private static List<Gives> gives(boolean freeShipping, BigDecimal percent) {
        List<Gives> all = new ArrayList<>();
        if (freeShipping) {
            all.add(new Gives.FreeShipping());
        }
        if (percent.signum() > 0) {
            all.add(new Gives.ExtraPoints(percent));
        }
        return all;
    }
}
