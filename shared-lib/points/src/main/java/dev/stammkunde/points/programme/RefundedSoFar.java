package dev.stammkunde.points.programme;

import dev.stammkunde.shop.Refund;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The sum of an order's refunds. Points depend on this sum only, never on how it was split or in
 * which order it came.
 */
public record RefundedSoFar(Map<String, Line> lines, BigDecimal shipping, BigDecimal unallocated) {

    /** The sum of what went back of one line. */
    public record Line(int quantity, BigDecimal amount) {
        /** What of a line went back: all of it with its last piece, never more than it cost. */
        BigDecimal of(EarningTerms.Line line) {
            boolean allPieces = line.quantity() > 0 && quantity >= line.quantity();
            return allPieces ? line.gross() : amount.min(line.gross());
        }

        Line plus(Line other) {
            return new Line(Math.addExact(quantity, other.quantity), amount.add(other.amount));
        }
    }

    public RefundedSoFar {
        lines = Map.copyOf(lines);
    }

    /** Adds refunds up. */
    public static RefundedSoFar sumOf(Collection<Refund> refunds) {
        Map<String, Line> lines = new HashMap<>();
        BigDecimal shipping = BigDecimal.ZERO;
        BigDecimal unallocated = BigDecimal.ZERO;
        for (Refund refund : refunds) {
            for (Refund.RefundedLine line : refund.lines()) {
                lines.merge(
                        line.lineId(),
                        new Line(line.quantity(), line.amount().getAmount()),
                        Line::plus);
            }
            shipping = shipping.add(refund.shipping().getAmount());
            unallocated = unallocated.add(refund.unallocated().getAmount());
        }
        return new RefundedSoFar(lines, shipping, unallocated);
    }
}
