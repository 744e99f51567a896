package dev.stammkunde.programmes.membership;

import static dev.stammkunde.points.testing.Orders.eur;
import static dev.stammkunde.programmes.testing.SampleMemberships.ZONE;
import static dev.stammkunde.programmes.testing.SampleMemberships.order;
import static dev.stammkunde.programmes.testing.SampleMemberships.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.programmes.testing.SampleMemberships;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.ShopEvent;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.joda.money.Money;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Whatever happens to a membership: it is what a model says that goes through its time as it
 * happens, and in whatever order, and however often, it was heard of.
 */
final class MembershipModelProperties {

    private static final Instant START = SampleMemberships.at("2027-12-20T12:00:00");

    /** Something that happens, as it is told. */
    private record Told(Instant at, String orderId, ShopEvent event) {}

    /**
     * A membership without renewal and trial, gone through moment by moment: terms wait in line,
     * and the first of them runs.
     */
    private static final class Model {

        private static final class Term {
            private final String orderId;
            private final Instant bought;
            private Instant until;
            private MembershipState after = MembershipState.ENDED;
            private boolean isGone;

            Term(String orderId, Instant bought, Instant until) {
                this.orderId = orderId;
                this.bought = bought;
                this.until = until;
            }
        }

        private final int months;
        private final List<Term> terms = new ArrayList<>();
        private Instant cancelledAt = Instant.MIN;

        Model(int months) {
            this.months = months;
        }

        void buy(String orderId, Instant at) {
            terms.add(new Term(orderId, at, Instant.MAX));
            layOut();
        }

        /** Ends without a cut follow the day on which the chain that they are in began. */
        private void layOut() {
            Instant from = Instant.MIN;
            LocalDate anchor = LocalDate.MIN;
            int sum = 0;
            boolean isChain = false;
            for (Term term : terms) {
                boolean goesOn = isChain && term.bought.isBefore(from);
                Instant begin = term.bought.isBefore(from) ? from : term.bought;
                if (!goesOn) {
                    anchor = LocalDate.ofInstant(begin, ZONE);
                    sum = 0;
                }
                if (term.after == MembershipState.ENDED) {
                    sum += months;
                    term.until = anchor.plusMonths(sum).plusDays(1).atStartOfDay(ZONE).toInstant();
                    isChain = true;
                    from = term.until;
                } else if (begin.isBefore(term.until)) {
                    isChain = false;
                    from = term.until;
                }
            }
        }

        void end(String orderId, Instant at, MembershipState after) {
            for (Term term : terms) {
                term.isGone |= term.orderId.equals(orderId) && after != MembershipState.WITHDRAWN;
                if (term.orderId.equals(orderId)
                        && term.after == MembershipState.ENDED
                        && at.isBefore(term.until)) {
                    term.after = after;
                    term.until = at;
                }
            }
            layOut();
        }

        void withdraw(Instant at) {
            Term last =
                    terms.stream().filter(term -> !term.isGone).reduce((_, it) -> it).orElse(null);
            if (last != null && at.isBefore(withdrawnBefore(last.bought))) {
                end(last.orderId, at, MembershipState.WITHDRAWN);
            }
        }

        private static Instant withdrawnBefore(Instant bought) {
            LocalDate after = day(bought).plusDays(15);
            while (after.minusDays(1).getDayOfWeek().getValue() > 5) {
                after = after.plusDays(1);
            }
            return after.atStartOfDay(ZONE).toInstant();
        }

        private static LocalDate day(Instant at) {
            return LocalDate.ofInstant(at, ZONE);
        }

        boolean runs(Instant at) {
            return terms.stream().anyMatch(term -> at.isBefore(term.until));
        }

        boolean isCancelled(Instant at) {
            return terms.stream()
                    .filter(term -> at.isBefore(term.until))
                    .allMatch(term -> !term.bought.isAfter(cancelledAt));
        }
    }

    private static final class Life {

        private final Random random;
        private final PlanDraft plan;
        private final Model model;
        private final List<Told> told = new ArrayList<>();
        private final List<MembershipNotice> notices = new ArrayList<>();
        private final List<Order> orders = new ArrayList<>();
        private Instant now = START;

        Life(long chance) {
            random = new Random(chance);
            plan = plan(1 + random.nextInt(13), 0, PlanRenewal.ENDS, 0);
            model = new Model(plan.months());
        }

        void step() {
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(60 * 24 * 40)));
            switch (random.nextInt(6)) {
                case 0, 1 -> buy();
                case 2 -> {
                    notice(NoticeKind.CANCELLATION);
                    model.cancelledAt = now;
                }
                case 3 -> {
                    notice(NoticeKind.WITHDRAWAL);
                    model.withdraw(now);
                }
                default -> lose();
            }
        }

        private void buy() {
            String id = "5" + orders.size();
            Order order = order(id, "c1", random.nextInt(3_000) / 100 + ".99", 1, now);
            orders.add(order);
            told.add(new Told(now, id, SampleMemberships.paid(order)));
            model.buy(id, now);
        }

        private void lose() {
            if (orders.isEmpty()) {
                return;
            }
            Order order = orders.get(random.nextInt(orders.size()));
            boolean isChargedBack = random.nextBoolean();
            boolean isLost =
                    told.stream().filter(it -> it.orderId().equals(order.orderId())).count() > 1;
            if (isLost) {
                return;
            }
            told.add(
                    new Told(
                            now,
                            order.orderId(),
                            isChargedBack
                                    ? SampleMemberships.unpaid(order, now, PaymentState.VOIDED)
                                    : SampleMemberships.reported(
                                            order, now, new Payment.Paid(order.placedAt()), true)));
            model.end(
                    order.orderId(),
                    now,
                    isChargedBack ? MembershipState.CHARGED_BACK : MembershipState.REFUNDED);
        }

        private void notice(NoticeKind kind) {
            notices.add(new MembershipNotice("n" + notices.size(), kind, now, null, false));
        }

        MembershipCustomer heard(long shuffle) {
            List<Told> some = new ArrayList<>(told);
            some.addAll(told.subList(0, told.size() / 2));
            Collections.shuffle(some, new Random(shuffle));
            MembershipCustomer customer = new MembershipCustomer(plan);
            some.forEach(it -> customer.hears(it.orderId(), it.event()));
            List<MembershipNotice> said = new ArrayList<>(notices);
            Collections.shuffle(said, new Random(shuffle));
            said.forEach(customer::says);
            return customer;
        }
    }

    @Property(tries = 400)
    void anyLife_heardInAnyOrder_isWhatTheModelSays(@ForAll long chance, @ForAll long shuffle) {
        Life life = new Life(chance);
        for (int i = 0; i < 12; i++) {
            life.step();
            MembershipCourse course = life.heard(shuffle).course();
            MembershipState state = course.findState(life.now).orElse(MembershipState.ENDED);

            assertThat(state.hasBenefits()).isEqualTo(life.model.runs(life.now));
            if (state.hasBenefits()) {
                assertThat(state == MembershipState.CANCELLED)
                        .isEqualTo(life.model.isCancelled(life.now));
            }
            assertThat(course.findEnd(life.now))
                    .isEqualTo(
                            life.model.runs(life.now)
                                    ? life.model.terms.stream()
                                            .map(term -> term.until)
                                            .max(Instant::compareTo)
                                    : Optional.empty());
        }
    }

    @Property(tries = 200)
    void anyLife_spansFollowOneAnotherAndMoneyIsWhole(@ForAll long chance) {
        Life life = new Life(chance);
        for (int i = 0; i < 12; i++) {
            life.step();
        }
        List<MembershipSpan> spans = life.heard(chance).course().spans();
        Instant before = Instant.MIN;
        for (MembershipSpan span : spans) {
            if (!span.isNothing()) {
                assertThat(span.from()).isAfterOrEqualTo(before);
                before = span.until();
            }
            FeeSchedule fee = FeeSchedule.of("p", span);
            Money kept = FeeRevenue.byDay(fee).values().stream().reduce(eur("0"), Money::plus);
            assertThat(kept).isEqualTo(span.kept());
            assertThat(fee.owed(LocalDate.MAX.minusDays(1))).isEqualTo(span.refundDue());
            assertThat(span.kept().plus(span.refundDue()).plus(span.purchase().back()))
                    .isLessThanOrEqualTo(span.purchase().paid());
        }
    }
}
