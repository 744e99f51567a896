package dev.stammkunde.points.testing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The life of one order in a shop, told step by step, and an oracle that knows only its last state
 * and shares no code with the product. Amounts are in cents; a euro of goods is a point.
 */
public final class OrderLife {

    /** What can happen to an order. */
    public enum Step {
        ADD_LINE,
        PAY,
        FAIL,
        CANCEL,
        REVIVE,
        REFUND_LINE,
        REFUND_AMOUNT,
        TAKE_REFUND_BACK,
        REASSIGN
    }

    /**
     * A refund of cents: of a line, or of the whole order.
     *
     * @param line absent where the shop gave back an amount only
     */
    public record RefundMade(String id, @Nullable String line, int cents) {}

    /**
     * The order at a moment.
     *
     * @param number counts the moments, so a greater one is later
     * @param lines cents by line
     * @param paidLines the lines as they were when the order was last paid in full; empty if never
     */
    public record Moment(
            int number,
            String customer,
            Map<String, Integer> lines,
            Map<String, Integer> paidLines,
            State state,
            List<RefundMade> refunds) {
        public Moment {
            lines = new LinkedHashMap<>(lines);
            paidLines = new LinkedHashMap<>(paidLines);
            refunds = List.copyOf(refunds);
        }
    }

    /** How an order stands. */
    public enum State {
        OPEN,
        PAID,
        /** Paid, and something that was added since is not. */
        PARTLY_PAID,
        FAILED,
        CANCELLED
    }

    /** Cents of shipping of every order, which earn nothing. */
    public static final int SHIPPING = 490;

    private final List<Moment> moments = new ArrayList<>();
    private int refunds;

    /** Begins with one line. */
    public OrderLife(int cents) {
        moments.add(new Moment(1, "7001", Map.of("1", cents), Map.of(), State.OPEN, List.of()));
    }

    /** All moments so far, oldest first. */
    public List<Moment> moments() {
        return List.copyOf(moments);
    }

    public Moment last() {
        return moments.getLast();
    }

    /** Lets something happen, if it can; {@code cents} says how much. */
    public void happen(Step step, int cents) {
        Moment now = last();
        switch (step) {
            case ADD_LINE -> addLine(now, cents);
            case PAY -> next(now.customer(), now.lines(), now.lines(), State.PAID, now.refunds());
            case FAIL -> state(now, State.FAILED);
            case CANCEL -> state(now, State.CANCELLED);
            case REVIVE -> {
                if (now.state() == State.CANCELLED || now.state() == State.FAILED) {
                    next(now.customer(), now.lines(), now.lines(), State.PAID, now.refunds());
                }
            }
            case REFUND_LINE -> refund(now, "1", cents);
            case REFUND_AMOUNT -> refund(now, null, cents);
            case TAKE_REFUND_BACK -> {
                if (!now.refunds().isEmpty()) {
                    List<RefundMade> fewer = now.refunds().subList(0, now.refunds().size() - 1);
                    next(now.customer(), now.lines(), now.paidLines(), now.state(), fewer);
                }
            }
            case REASSIGN -> {
                String other = now.customer().equals("7001") ? "7002" : "7001";
                next(other, now.lines(), now.paidLines(), now.state(), now.refunds());
            }
        }
    }

    private void addLine(Moment now, int cents) {
        Map<String, Integer> more = new LinkedHashMap<>(now.lines());
        more.put(Integer.toString(more.size() + 1), cents);
        State state = now.state() == State.PAID ? State.PARTLY_PAID : now.state();
        next(now.customer(), more, now.paidLines(), state, now.refunds());
    }

    private void refund(Moment now, @Nullable String line, int cents) {
        if (now.state() == State.OPEN) {
            return;
        }
        List<RefundMade> more = new ArrayList<>(now.refunds());
        more.add(new RefundMade("r" + ++refunds, line, cents));
        next(now.customer(), now.lines(), now.paidLines(), now.state(), more);
    }

    private void state(Moment now, State state) {
        next(now.customer(), now.lines(), now.paidLines(), state, now.refunds());
    }

    private void next(
            String customer,
            Map<String, Integer> lines,
            Map<String, Integer> paidLines,
            State state,
            List<RefundMade> refundsThen) {
        moments.add(new Moment(moments.size() + 1, customer, lines, paidLines, state, refundsThen));
    }

    /**
     * Points due: whole euros of what is left of the lines that were paid, after refunds of each
     * line and then of amounts, goods first.
     */
    public static long pointsDue(Moment moment) {
        boolean counts = moment.state() == State.PAID || moment.state() == State.PARTLY_PAID;
        if (!counts || moment.paidLines().isEmpty()) {
            return 0;
        }
        long left = 0;
        for (Map.Entry<String, Integer> line : moment.paidLines().entrySet()) {
            long back =
                    moment.refunds().stream()
                            .filter(refund -> line.getKey().equals(refund.line()))
                            .mapToLong(RefundMade::cents)
                            .sum();
            left += Math.max(0, line.getValue() - back);
        }
        long amounts =
                moment.refunds().stream()
                        .filter(refund -> refund.line() == null)
                        .mapToLong(RefundMade::cents)
                        .sum();
        return Math.max(0, left - amounts) / 100;
    }

    /** Cents as a decimal number. */
    public static String decimal(int cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
