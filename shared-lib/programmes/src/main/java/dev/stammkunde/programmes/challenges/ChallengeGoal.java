package dev.stammkunde.programmes.challenges;

import dev.stammkunde.programmes.StandingGoods;

import org.joda.money.Money;

/** What is to be reached. */
public sealed interface ChallengeGoal {

    /** Returns how much, at least one: a number, or minor units of a currency. */
    long amount();

    /** Names in what it is counted; what is counted otherwise does not add up with it. */
    String unit();

    /** Returns what goods that stand count for. */
    long count(StandingGoods.Sum sum);

    /** Writes an amount: a whole number, or a decimal of the currency. */
    String written(long amount);

    /** What can be counted of orders with goods that qualify. */
    enum Countable {
        ORDERS,
        LINES,
        PIECES
    }

    /** A number of something. */
    record Count(Countable of, long amount) implements ChallengeGoal {

        @Override
        public String unit() {
            return of.name();
        }

        @Override
        public long count(StandingGoods.Sum sum) {
            return switch (of) {
                case ORDERS -> sum.pieces() > 0 ? 1 : 0;
                case LINES -> sum.lines();
                case PIECES -> sum.pieces();
            };
        }

        @Override
        public String written(long amount) {
            return Long.toString(amount);
        }
    }

    /** What goods cost, less what was given back; in another currency it does not count. */
    record Spend(Money money) implements ChallengeGoal {

        @Override
        public long amount() {
            return money.getAmountMinorLong();
        }

        @Override
        public String unit() {
            return money.getCurrencyUnit().getCode();
        }

        @Override
        public long count(StandingGoods.Sum sum) {
            return sum.spent().isSameCurrency(money) ? sum.spent().getAmountMinorLong() : 0;
        }

        @Override
        public String written(long amount) {
            return Money.ofMinor(money.getCurrencyUnit(), amount).getAmount().toPlainString();
        }
    }
}
