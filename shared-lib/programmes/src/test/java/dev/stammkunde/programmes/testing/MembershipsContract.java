package dev.stammkunde.programmes.testing;

import static dev.stammkunde.programmes.testing.SampleMemberships.at;
import static dev.stammkunde.programmes.testing.SampleMemberships.id;
import static dev.stammkunde.programmes.testing.SampleMemberships.order;
import static dev.stammkunde.programmes.testing.SampleMemberships.paid;
import static dev.stammkunde.programmes.testing.SampleMemberships.plan;
import static dev.stammkunde.programmes.testing.SampleMemberships.refunded;
import static dev.stammkunde.programmes.testing.SampleMemberships.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.membership.Membership;
import dev.stammkunde.programmes.membership.MembershipId;
import dev.stammkunde.programmes.membership.MembershipNotice;
import dev.stammkunde.programmes.membership.MembershipOrder;
import dev.stammkunde.programmes.membership.Memberships;
import dev.stammkunde.programmes.membership.NoticeKind;
import dev.stammkunde.programmes.membership.PlanRenewal;
import dev.stammkunde.programmes.membership.PlanTerms;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.ShopEvent;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** What holds of every store of memberships. */
public abstract class MembershipsContract {

    private static final PlanTerms TERMS = terms(plan(12, 14, PlanRenewal.MONTHLY, 30));
    private static final AccountId ANNA = new AccountId(Orders.SHOP, "anna#1");

    /** Returns an empty store. */
    protected abstract Memberships store();

    @Test
    void save_all_isFoundAsItWasSaved() {
        Memberships store = store();
        Membership membership = bought(id("anna#1"), "5#1");

        assertThat(store.save(membership, "5#1")).isEqualTo(SaveResult.SAVED);

        assertThat(store.find(membership.id())).contains(membership);
        assertThat(store.ofCustomer(ANNA)).containsExactly(membership);
        assertThat(store.ofOrder(Orders.SHOP, "5#1")).containsExactly(membership.id());
        assertThat(store.ofOrder(Orders.SHOP, "5")).isEmpty();
        assertThat(store.ofOrder("other", "5#1")).isEmpty();
        assertThat(store.ofCustomer(new AccountId("other", "anna#1"))).isEmpty();
    }

    @Test
    void save_ofAnOldVersion_isAConflictAndChangesNothing() {
        Memberships store = store();
        Membership first = bought(id("anna#1"), "1");
        store.save(first, "1");

        assertThat(store.save(bought(id("anna#1"), "2"), "2")).isEqualTo(SaveResult.CONFLICT);

        assertThat(store.find(first.id())).contains(first);
        assertThat(store.ofOrder(Orders.SHOP, "2")).isEmpty();
    }

    @Test
    void save_anOrderOfSomebodyElse_isAConflict() {
        Memberships store = store();
        store.save(bought(id("anna#1"), "1"), "1");

        assertThat(store.save(bought(id("ben"), "1"), "1")).isEqualTo(SaveResult.CONFLICT);

        assertThat(store.find(id("ben"))).isEmpty();
        assertThat(store.ofOrder(Orders.SHOP, "1")).containsExactly(id("anna#1"));
    }

    @Test
    void save_anOrderOfTwoPlans_leadsToBoth() {
        Memberships store = store();
        MembershipId other =
                new MembershipId(new DocumentId(Orders.SHOP, "coffee-friends"), "anna#1");
        store.save(bought(id("anna#1"), "1"), "1");
        store.save(bought(other, "1"), "1");

        assertThat(store.ofOrder(Orders.SHOP, "1")).containsExactly(other, id("anna#1"));
        assertThat(store.ofCustomer(ANNA))
                .extracting(Membership::id)
                .containsExactly(other, id("anna#1"));
    }

    @Test
    void ofPlan_byPages_isByTheirEnd() {
        Memberships store = store();
        store.save(bought(id("anna#1"), "1"), "1");
        store.save(bought(id("ben"), "2", "2026-02-15T10:00:00"), "2");
        store.save(Membership.nothing(id("carl")).next(), null);
        store.save(
                bought(
                        new MembershipId(new DocumentId(Orders.SHOP, "coffee-friends"), "anna#1"),
                        "1"),
                "1");

        Memberships.Page first = store.ofPlan(id("x").plan(), 1, null);
        Memberships.Page second = store.ofPlan(id("x").plan(), 2, first.next());

        assertThat(first.ids()).containsExactly(id("ben"));
        assertThat(second.ids()).containsExactly(id("anna#1"));
        assertThat(second.next()).isNull();
    }

    @Test
    void save_sixteenAtOnce_savesOne() throws Exception {
        Memberships store = store();
        List<Callable<SaveResult>> calls =
                IntStream.range(0, 16)
                        .mapToObj(
                                i ->
                                        (Callable<SaveResult>)
                                                () ->
                                                        store.save(
                                                                bought(id("anna#1"), "o" + i),
                                                                "o" + i))
                        .toList();

        List<SaveResult> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (Future<SaveResult> one : threads.invokeAll(calls)) {
                results.add(one.get());
            }
        }

        assertThat(results).filteredOn(SaveResult.SAVED::equals).hasSize(1);
        assertThat(store.find(id("anna#1")).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void forget_aCustomer_leavesOthersAlone() {
        Memberships store = store();
        store.save(bought(id("anna#1"), "1"), "1");
        store.save(bought(id("ben"), "2"), "2");

        store.forget(ANNA);
        store.forget(ANNA);

        assertThat(store.ofCustomer(ANNA)).isEmpty();
        assertThat(store.ofOrder(Orders.SHOP, "1")).isEmpty();
        assertThat(store.find(id("ben"))).isPresent();
        assertThat(store.ofOrder(Orders.SHOP, "2")).containsExactly(id("ben"));
    }

    private static Membership bought(MembershipId id, String orderId) {
        return bought(id, orderId, "2026-03-15T10:00:00");
    }

    private static Membership bought(MembershipId id, String orderId, String at) {
        ShopEvent paid = paid(order(orderId, id.customerId(), "29.00", 2, at(at)));
        ShopEvent back = refunded(orderId, "14.50", 1, at("2026-03-17T10:00:00"));
        return Membership.nothing(id)
                .hear(orderId, TERMS, KnownOrder.nothing(), report(paid))
                .hear(orderId, TERMS, KnownOrder.nothing(), report(back))
                .told(
                        new MembershipNotice(
                                "d#1",
                                NoticeKind.CANCELLATION,
                                at("2026-05-01T10:00:00"),
                                orderId,
                                true))
                .told(
                        new MembershipNotice(
                                "d#2",
                                NoticeKind.WITHDRAWAL,
                                at("2026-05-02T10:00:00"),
                                null,
                                false))
                .next();
    }

    private static OrderReport<MembershipOrder> report(ShopEvent event) {
        return OrderReport.of(
                        event, (Order order) -> MembershipOrder.of(order, SampleMemberships.SKU))
                .orElseThrow();
    }
}
