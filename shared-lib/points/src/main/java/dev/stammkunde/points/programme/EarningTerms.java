package dev.stammkunde.points.programme;

import dev.stammkunde.points.units.PersonalBonus;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
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
 * @param byGiftCard what of {@code total} was paid with gift cards and so does not earn
 * @param unnamed what goes back with a refund that does not say for what it is
 * @param personal what raised its points for what the customer was; its rates have that in them
 */
public record EarningTerms(
        List<Line> lines,
        Line shipping,
        BigDecimal total,
        BigDecimal minimum,
        OptionalLong cap,
        RoundingMode rounding,
        BigDecimal byGiftCard,
        UnnamedRefunds unnamed,
        List<PersonalBonus> personal) {

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
    private static final RefundedSoFar NO_REFUND =
            new RefundedSoFar(Map.of(), BigDecimal.ZERO, BigDecimal.ZERO);

    public EarningTerms {
        lines = List.copyOf(lines);
        personal = List.copyOf(personal);
    }

    /** Terms of an order that nothing raises but the programme. */
    public EarningTerms(
            List<Line> lines,
            Line shipping,
            BigDecimal total,
            BigDecimal minimum,
            OptionalLong cap,
            RoundingMode rounding,
            BigDecimal byGiftCard,
            UnnamedRefunds unnamed) {
        this(lines, shipping, total, minimum, cap, rounding, byGiftCard, unnamed, List.of());
    }

    /** Returns these lines by the other rules of earlier terms. */
    EarningTerms byRulesOf(EarningTerms earlier) {
        return new EarningTerms(
                lines,
                shipping,
                total,
                earlier.minimum,
                earlier.cap,
                earlier.rounding,
                byGiftCard,
                earlier.unnamed,
                earlier.personal);
    }

    /** Points before any refund. */
    public long points() {
        return pointsAfter(NO_REFUND);
    }

    /**
     * Points on what remains of the order.
     *
     * <p>A refund that names lines lowers those lines and no others; a line that the order does not
     * have, or not yet, takes nothing. What was given back without saying for what lowers what
     * remains: the goods first, all in proportion, or everything, by {@link #unnamed}. What was
     * paid by gift card and does not earn counts as given back in that way. Since only sums matter,
     * any split and sequence of refunds comes to the same points.
     */
    public long pointsAfter(RefundedSoFar refunded) {
        Remains remains = remains(refunded);
        return rounded(remains.points(), remains.value());
    }

    /** Points before any refund, not rounded. */
    Ratio exactPoints() {
        return remains(NO_REFUND).points();
    }

    private record Remains(Ratio points, Ratio value) {}

    private Remains remains(RefundedSoFar refunded) {
        List<Ratio> linePoints = new ArrayList<>(lines.size());
        List<Ratio> lineValues = new ArrayList<>(lines.size());
        BigDecimal goods = BigDecimal.ZERO;
        for (Line line : lines) {
            RefundedSoFar.Line back = refunded.lines().getOrDefault(line.lineId(), NOTHING);
            linePoints.add(points(line, back));
            lineValues.add(value(line, back));
            goods = goods.add(line.gross().subtract(back.of(line)));
        }
        Ratio points = Ratio.sum(linePoints);
        Ratio value = Ratio.sum(lineValues);
        RefundedSoFar.Line shippingBack = new RefundedSoFar.Line(0, refunded.shipping());
        BigDecimal shippingLeft = shipping.gross().subtract(shippingBack.of(shipping));
        BigDecimal fees =
                total.subtract(shipping.gross()).subtract(goodsGross()).max(BigDecimal.ZERO);
        BigDecimal gone = refunded.unallocated().add(byGiftCard);
        BigDecimal everything = goods.add(shippingLeft).add(fees);
        Ratio goodsKept =
                switch (unnamed) {
                    case GOODS_FIRST -> keptShare(goods, gone);
                    case PRO_RATA -> keptShare(everything, gone);
                };
        Ratio shippingKept =
                switch (unnamed) {
                    case GOODS_FIRST ->
                            keptShare(shippingLeft, gone.subtract(goods).max(BigDecimal.ZERO));
                    case PRO_RATA -> keptShare(everything, gone);
                };
        return new Remains(
                points.times(goodsKept).plus(points(shipping, shippingBack).times(shippingKept)),
                value.times(goodsKept).plus(value(shipping, shippingBack).times(shippingKept)));
    }

    private BigDecimal goodsGross() {
        return lines.stream().map(Line::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Ratio keptShare(BigDecimal remaining, BigDecimal gone) {
        if (gone.signum() == 0) {
            return Ratio.ONE;
        }
        return gone.compareTo(remaining) >= 0
                ? Ratio.ZERO
                : Ratio.share(remaining.subtract(gone), remaining);
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
