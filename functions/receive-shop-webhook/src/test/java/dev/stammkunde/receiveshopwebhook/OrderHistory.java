package dev.stammkunde.receiveshopwebhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** A history of one order: its states one after the other, each a minute after the last. */
final class OrderHistory {

    private static final Instant START = Instant.parse("2026-05-01T08:00:00Z");

    /** What happens to an order. */
    enum Step {
        PAY,
        FAIL,
        CANCEL,
        REVIVE,
        ADD,
        REFUND,
        TAKE_BACK_REFUND
    }

    enum Paying {
        PENDING,
        PAID,
        PARTLY,
        FAILED
    }

    /**
     * How an order is after a step.
     *
     * @param lines each of 10.00, with its place as id
     * @param refunds cents by id, 0.01 to 1.00 each
     * @param orderMinute when the order itself changed last
     * @param paymentMinute when its payment changed last
     */
    record State(
            Step step,
            int lines,
            Paying paying,
            boolean everPaid,
            boolean cancelled,
            SortedMap<Integer, Integer> refunds,
            int orderMinute,
            int paymentMinute) {

        Instant at() {
            return minute(Math.max(orderMinute, paymentMinute));
        }

        Instant orderAt() {
            return minute(orderMinute);
        }

        Instant paymentAt() {
            return minute(paymentMinute);
        }

        /** Returns the price of all lines. */
        String total() {
            return lines + "0.00";
        }

        /** Finds the refund that this step made. */
        Optional<Integer> newRefund() {
            return step == Step.REFUND ? Optional.of(refunds.lastKey()) : Optional.empty();
        }
    }

    private final Random random;
    private final boolean partly;
    private final List<State> states = new ArrayList<>();

    /**
     * Makes a history.
     *
     * @param partly whether the platform tells of orders that are paid in part
     */
    OrderHistory(Random random, boolean partly) {
        this.random = random;
        this.partly = partly;
        states.add(new State(Step.ADD, 1, Paying.PENDING, false, false, new TreeMap<>(), 0, 0));
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            states.add(next(Step.values()[random.nextInt(Step.values().length)]));
        }
    }

    List<State> states() {
        return states;
    }

    State last() {
        return states.getLast();
    }

    /** Finds the last state in which everything was paid. */
    Optional<State> lastPaid() {
        return states.reversed().stream().filter(s -> s.paying() == Paying.PAID).findFirst();
    }

    static Instant minute(int minute) {
        return START.plusSeconds(60L * minute);
    }

    private State next(Step wanted) {
        State s = last();
        boolean moneyMoves = s.everPaid() && s.paying() != Paying.PENDING;
        Step step = wanted == Step.REFUND && !moneyMoves ? Step.PAY : wanted;
        int now = states.size();
        SortedMap<Integer, Integer> refunds = new TreeMap<>(s.refunds());
        if (step == Step.REFUND) {
            refunds.put(now, 1 + random.nextInt(100));
        } else if (step == Step.TAKE_BACK_REFUND && !refunds.isEmpty()) {
            refunds.remove(refunds.firstKey());
        }
        Paying paying = paying(step, s.paying());
        boolean ofOrder = step == Step.CANCEL || step == Step.REVIVE || step == Step.ADD;
        boolean ofPayment = !ofOrder || paying != s.paying();
        return new State(
                step,
                s.lines() + (step == Step.ADD ? 1 : 0),
                paying,
                s.everPaid() || paying == Paying.PAID,
                step == Step.CANCEL || (s.cancelled() && step != Step.REVIVE),
                refunds,
                ofOrder ? now : s.orderMinute(),
                ofPayment ? now : s.paymentMinute());
    }

    private Paying paying(Step step, Paying before) {
        return switch (step) {
            case PAY -> Paying.PAID;
            case FAIL -> Paying.FAILED;
            case ADD ->
                    before == Paying.PAID && partly && random.nextBoolean()
                            ? Paying.PARTLY
                            : before;
            case CANCEL, REVIVE, REFUND, TAKE_BACK_REFUND -> before;
        };
    }
}
