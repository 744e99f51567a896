package dev.stammkunde.programmes.ladders;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is counted of the goods of a ladder, and what its steps give. Each step begins where it
 * says, that much included, and ends where the next begins, so that there is no gap between them;
 * below the first the list price holds. Steps rise, and what they give rises with them.
 */
public sealed interface Basis {

    /** Percent off the list price by how many pieces are bought at once. */
    record Pieces(Counting counting, List<PieceStep> steps) implements Basis {
        public Pieces {
            steps = List.copyOf(steps);
        }
    }

    /** A price per piece by how many pieces are bought at once. */
    record PiecePrices(Counting counting, List<PriceStep> steps) implements Basis {
        public PiecePrices {
            steps = List.copyOf(steps);
        }
    }

    /** Percent off by what the goods of the order cost at their list prices. */
    record OrderValue(List<ValueStep> steps) implements Basis {
        public OrderValue {
            steps = List.copyOf(steps);
        }
    }

    /** Percent off by the customer's turnover, this order's goods included. */
    record Turnover(TurnoverWindow window, List<ValueStep> steps) implements Basis {
        public Turnover {
            steps = List.copyOf(steps);
        }
    }

    /** Which pieces are counted together. */
    enum Counting {
        /** Those of one product, of all its variants. */
        EACH_PRODUCT,
        /** Those of all goods of the ladder. */
        TOGETHER
    }

    /** The time whose turnover counts. */
    enum TurnoverWindow {
        /** The twelve months before the moment of the question. */
        LAST_12_MONTHS,
        /** The calendar year so far, in the shop's time zone. */
        CALENDAR_YEAR
    }

    /**
     * A step of {@link Pieces}.
     *
     * @param from the first piece that it is for
     * @param percent off the list price, more than 0
     */
    record PieceStep(int from, BigDecimal percent) {}

    /**
     * A step of {@link PiecePrices}.
     *
     * @param from the first piece that it is for
     * @param price of a piece
     */
    record PriceStep(int from, Money price) {}

    /**
     * A step of {@link OrderValue} and {@link Turnover}.
     *
     * @param from where it begins
     * @param percent off the list price, more than 0
     */
    record ValueStep(Money from, BigDecimal percent) {}
}
