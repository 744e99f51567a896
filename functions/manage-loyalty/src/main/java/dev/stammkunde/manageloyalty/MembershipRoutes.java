package dev.stammkunde.manageloyalty;

import static dev.stammkunde.platform.http.AdminGroup.FINANCE;
import static dev.stammkunde.platform.http.AdminGroup.MARKETING;
import static dev.stammkunde.platform.http.AdminGroup.SUPPORT;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.PageMark;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.membership.BuyMembership.Sale;
import dev.stammkunde.programmes.membership.EndMembership;
import dev.stammkunde.programmes.membership.Membership;
import dev.stammkunde.programmes.membership.MembershipId;
import dev.stammkunde.programmes.membership.Memberships;
import dev.stammkunde.programmes.membership.ShownMembership;
import dev.stammkunde.programmes.membership.UsedValue;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Shows memberships, and lets support write down what was sold, said and paid back. */
final class MembershipRoutes {

    private static final String ALL = " /admin/shops/{shopId}/customers/{customerId}/memberships";
    private static final String ONE = ALL + "/{planId}";
    private static final String MEMBERS =
            "GET /admin/shops/{shopId}/membership-plans/{planId}/members";
    private static final int USUAL_PAGE = 20;
    private static final int LARGEST_PAGE = 50;
    private static final Pattern PLACE = Pattern.compile("[0-9TZ:.-]{20,40}#.{1,400}");

    private final MembershipPorts ports;

    MembershipRoutes(MembershipPorts ports) {
        this.ports = ports;
    }

    Stream<LoyaltyRoute> routes() {
        return Stream.of(
                new LoyaltyRoute(
                        "LIST_CUSTOMER_MEMBERSHIPS",
                        "GET" + ALL,
                        Set.of(MARKETING, FINANCE, SUPPORT),
                        (input, _) -> ofCustomer(input)),
                new LoyaltyRoute(
                        "LIST_MEMBERS",
                        MEMBERS,
                        Set.of(MARKETING, FINANCE, SUPPORT),
                        (input, _) -> members(input)),
                new LoyaltyRoute("SELL_MEMBERSHIP", "POST" + ALL, Set.of(SUPPORT), this::sell),
                new LoyaltyRoute(
                        "END_MEMBERSHIP", "POST" + ONE + "/notices", Set.of(SUPPORT), this::say),
                new LoyaltyRoute(
                        "LIFT_MEMBERSHIP_NOTICE",
                        "POST" + ONE + "/lift",
                        Set.of(SUPPORT),
                        this::lift),
                new LoyaltyRoute(
                        "REPAY_MEMBERSHIP",
                        "POST" + ONE + "/repayments",
                        Set.of(SUPPORT, FINANCE),
                        this::repay));
    }

    private HttpResponse ofCustomer(AdminInput input) {
        return list(
                input,
                ports.ofCustomers().of(MembershipAsk.customer(input)),
                null,
                ports.used()::count);
    }

    private HttpResponse members(AdminInput input) {
        DocumentId plan = MembershipAsk.plan(input);
        Memberships.Page page =
                ports.memberships()
                        .ofPlan(
                                plan,
                                input.number("limit", USUAL_PAGE, LARGEST_PAGE),
                                input.cursor(PLACE).orElse(null));
        // Customers who were merged are listed under each name, and shown once.
        Map<MembershipId, Membership> shown = new LinkedHashMap<>();
        for (MembershipId listed : page.ids()) {
            ports.ofCustomers().of(listed.account()).stream()
                    .filter(it -> it.id().plan().equals(plan))
                    .forEach(it -> shown.put(it.id(), it));
        }
        return list(input, shown.values(), page.next(), _ -> Optional.empty());
    }

    /** One that was never paid is none. */
    private static HttpResponse list(
            AdminInput input,
            Collection<Membership> all,
            @Nullable String next,
            Function<ShownMembership, Optional<UsedValue>> used) {
        Instant now = input.request().at();
        List<Membership> shown =
                all.stream().filter(it -> MembershipView.isShown(it, now)).toList();
        return HttpResponse.json(
                200,
                JsonText.object(
                        json -> {
                            json.array(
                                    "memberships",
                                    each ->
                                            shown.forEach(
                                                    it ->
                                                            each.object(
                                                                    of ->
                                                                            MembershipView.write(
                                                                                    of, it, now,
                                                                                    used))));
                            if (next != null) {
                                json.text("next", PageMark.cursor(next));
                            }
                        }));
    }

    private HttpResponse sell(AdminInput input, Acting acting) {
        Sale sale = MembershipAsk.sale(input);
        known(sale.customer());
        return switch (ports.buy().buy(sale, acting)) {
            case DONE -> ofCustomer(input);
            case REPEATED -> ofCustomer(input).replayed();
            case NO_PLAN -> throw AdminRefusedException.invalid("planId", "must be a plan on sale");
            case WRONG_AMOUNT ->
                    throw AdminRefusedException.invalid("paid", "must be in the fee's currency");
            case SAID_OTHERWISE -> throw MembershipProblems.saidOtherwise();
        };
    }

    private HttpResponse say(AdminInput input, Acting acting) {
        return answer(
                input,
                ports.end()
                        .say(
                                MembershipAsk.customer(input),
                                MembershipAsk.plan(input),
                                MembershipAsk.notice(input),
                                acting));
    }

    private HttpResponse lift(AdminInput input, Acting acting) {
        return answer(input, ports.end().lift(MembershipAsk.lift(input), acting));
    }

    private HttpResponse answer(AdminInput input, EndMembership.Outcome outcome) {
        return switch (outcome) {
            case DONE -> ofCustomer(input);
            case REPEATED -> ofCustomer(input).replayed();
            case UNKNOWN -> throw MembershipProblems.unknown();
            case NOT_ON -> throw MembershipProblems.notOn();
            case TOO_LATE -> throw MembershipProblems.tooLate();
            case WITHDRAWN_BEFORE -> throw MembershipProblems.withdrawnBefore();
            case SAID_OTHERWISE -> throw MembershipProblems.saidOtherwise();
        };
    }

    private HttpResponse repay(AdminInput input, Acting acting) {
        return switch (ports.repay().say(MembershipAsk.repayment(input), acting)) {
            case DONE -> ofCustomer(input);
            case REPEATED -> ofCustomer(input).replayed();
            case UNKNOWN -> throw MembershipProblems.unknown();
            case SAID_OTHERWISE -> throw MembershipProblems.saidOtherwise();
            case WRONG_AMOUNT ->
                    throw AdminRefusedException.invalid(
                            "amount", "must be at most what was paid and is not back");
        };
    }

    /** Nothing is sold to somebody who was erased, or whom the shop never told of. */
    private void known(AccountId customer) {
        if (!ports.customers().knows(new CustomerId(customer.shopId(), customer.customerId()))) {
            throw AdminRefusedException.of(
                    404,
                    "unknown-customer",
                    "Nothing is kept of this customer",
                    "The shop has reported nothing of a customer with this id, or they were"
                            + " erased.");
        }
    }
}
