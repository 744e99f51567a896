package dev.stammkunde.programmes.stamps;

import dev.stammkunde.points.units.CountedOrder;
import dev.stammkunde.programmes.StandingGoods;

/** Counts the stamps of an order by what is left of it: pieces that went back bring none. */
final class CountStamps {

    /** What is sold by the gram has more pieces than anybody has cards for. */
    private static final long MOST = 1_000;

    private CountStamps() {}

    static long count(StampCardDraft card, CountedOrder facts) {
        StandingGoods.Sum left =
                StandingGoods.sum(
                        StandingGoods.qualifying(card.goods(), facts.order()),
                        facts.order().total(),
                        facts.refunds());
        if (left.pieces() == 0 || !left.isWorth(card.minimum())) {
            return 0;
        }
        long stamps =
                switch (card.stampsFor()) {
                    case PIECE -> left.pieces();
                    case ORDER -> 1;
                };
        Integer most = card.mostPerOrder();
        return Math.min(most == null ? MOST : most, stamps);
    }
}
