package dev.stammkunde.programmes.partners;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sums up a month: points and purchases by their price, each line rounded once. So what is settled
 * does not depend on how many bookings it was, nor on their order.
 */
final class SumUp {

    private static final Comparator<StatementLine> ORDER =
            Comparator.comparing(StatementLine::kind)
                    .thenComparing(line -> line.currency().getCode())
                    .thenComparing(StatementLine::price);

    private SumUp() {}

    /** All that has one price. */
    private record Priced(StatementLine.Kind kind, CurrencyUnit currency, BigDecimal price) {
        Priced {
            BigDecimal stripped = price.stripTrailingZeros();
            price = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    /** Returns the lines of a month, in a fixed order. */
    static List<StatementLine> lines(
            List<SettlementLine> booked, PartnerAgreement agreement, YearMonth month) {
        Map<Priced, Long> counts = new LinkedHashMap<>();
        for (SettlementLine line : booked) {
            counts.merge(
                    new Priced(kind(line.kind()), line.currency(), line.price()),
                    line.points(),
                    Math::addExact);
            if (line.transactions() > 0 && line.fee().signum() > 0) {
                counts.merge(
                        new Priced(
                                StatementLine.Kind.FEE_PER_TRANSACTION,
                                line.currency(),
                                line.fee()),
                        (long) line.transactions(),
                        Math::addExact);
            }
        }
        PartnerPrices prices = agreement.prices();
        if (prices.monthly() > 0
                && agreement.term().touches(month.atDay(1), month.atEndOfMonth())) {
            counts.put(
                    new Priced(
                            StatementLine.Kind.FEE_PER_MONTH,
                            prices.currency(),
                            BigDecimal.valueOf(prices.monthly())),
                    1L);
        }
        List<StatementLine> lines = new ArrayList<>();
        counts.forEach((priced, count) -> lines.add(line(priced, count)));
        lines.sort(ORDER);
        return lines;
    }

    private static StatementLine.Kind kind(SettlementLine.Kind kind) {
        return switch (kind) {
            case ISSUED -> StatementLine.Kind.ISSUED;
            case REDEEMED -> StatementLine.Kind.REDEEMED;
            case CORRECTION -> StatementLine.Kind.CORRECTION;
        };
    }

    private static StatementLine line(Priced priced, long count) {
        long amount =
                priced.price()
                        .multiply(BigDecimal.valueOf(count))
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact();
        return new StatementLine(
                priced.kind(),
                priced.currency(),
                count,
                priced.price(),
                priced.kind() == StatementLine.Kind.REDEEMED ? -amount : amount);
    }
}
