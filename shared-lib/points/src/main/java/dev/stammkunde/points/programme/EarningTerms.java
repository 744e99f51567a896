package dev.stammkunde.points.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The terms on which an order earned, kept with the entry, so that a refund is settled by the rules
 * that earned the points and not by today's.
 *
 * @param lines the order's lines
 * @param shipping shipping as a line of its own, with rate 0 where it does not earn
 * @param total everything that was paid, tax included
 * @param minimum least value that earns
 * @param cap most points that the order earns
 */
public record EarningTerms(
        List<Line> lines,
        Line shipping,
        BigDecimal total,
        BigDecimal minimum,
        OptionalLong cap,
        RoundingMode rounding) {

    /**
     * The terms of one line.
     *
     * @param gross what was paid for it, tax included: what refunds are measured against
     * @param value what of it earns, by the programme's basis
     * @param rate points per 1.00 of {@code value}, multipliers included
     */
    public record Line(
            String lineId, int quantity, BigDecimal gross, BigDecimal value, BigDecimal rate) {

        /** The share of this line that has not gone back. */
        private Ratio remaining(RefundedSoFar.Line refunded) {
            boolean allPieces = quantity > 0 && refunded.quantity() >= quantity;
            if (allPieces) {
                return Ratio.ZERO;
            }
            if (refunded.amount().signum() == 0) {
                return Ratio.ONE;
            }
            if (refunded.amount().compareTo(gross) >= 0) {
                return Ratio.ZERO;
            }
            return Ratio.share(gross.subtract(refunded.amount()), gross);
        }
    }

    private static final RefundedSoFar.Line NOTHING = new RefundedSoFar.Line(0, BigDecimal.ZERO);

    public EarningTerms {
        lines = List.copyOf(lines);
    }

    /** Points before any refund. */
    public long points() {
        return pointsAfter(new RefundedSoFar(Map.of(), BigDecimal.ZERO, BigDecimal.ZERO));
    }

    /**
     * Points on what remains of the order.
     *
     * <p>A refund that names lines lowers those lines. What was given back without saying for what
     * lowers everything that remains in proportion: of an order of 100, 25 given back take a
     * quarter of every line. Lines that the order does not have count as given back without saying
     * for what. Since only sums matter, any split and sequence of refunds comes to the same points.
     */
    public long pointsAfter(RefundedSoFar refunded) {
        Map<String, RefundedSoFar.Line> byLine = new HashMap<>(refunded.lines());
        RefundedSoFar.Line refundedShipping = new RefundedSoFar.Line(0, refunded.shipping());
        BigDecimal named = refunded.shipping().min(shipping.gross());
        Ratio points = points(shipping, refundedShipping);
        Ratio value = value(shipping, refundedShipping);
        for (Line line : lines) {
            RefundedSoFar.Line back = byLine.remove(line.lineId());
            back = back == null ? NOTHING : back;
            named = named.add(back.amount().min(line.gross()));
            points = points.plus(points(line, back));
            value = value.plus(value(line, back));
        }
        BigDecimal unnamed = refunded.unallocated();
        for (RefundedSoFar.Line unknown : byLine.values()) {
            unnamed = unnamed.add(unknown.amount());
        }
        Ratio kept = keptShare(total.subtract(named), unnamed);
        return rounded(points.times(kept), value.times(kept));
    }

    private static Ratio keptShare(BigDecimal remaining, BigDecimal unnamed) {
        if (unnamed.signum() == 0) {
            return Ratio.ONE;
        }
        return unnamed.compareTo(remaining) >= 0
                ? Ratio.ZERO
                : Ratio.share(remaining.subtract(unnamed), remaining);
    }

    private static Ratio value(Line line, RefundedSoFar.Line back) {
        return line.rate().signum() == 0
                ? Ratio.ZERO
                : Ratio.of(line.value()).times(line.remaining(back));
    }

    private static Ratio points(Line line, RefundedSoFar.Line back) {
        return value(line, back).times(Ratio.of(line.rate()));
    }

    private long rounded(Ratio points, Ratio value) {
        if (value.isLessThan(Ratio.of(minimum))) {
            return 0;
        }
        long whole = points.round(rounding);
        return cap.isPresent() ? Math.min(whole, cap.getAsLong()) : whole;
    }
}
