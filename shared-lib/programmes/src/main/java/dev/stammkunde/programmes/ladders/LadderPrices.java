package dev.stammkunde.programmes.ladders;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What one ladder makes of a cart, of the lines that it is for.
 *
 * @param lines by their ids
 * @param groups which lines were counted together, and how far they come
 */
public record LadderPrices(Map<String, LinePrice> lines, List<Group> groups) {

    public LadderPrices {
        lines = Map.copyOf(lines);
        groups = List.copyOf(groups);
    }

    /** What all lines cost, in minor units. */
    public long total() {
        return lines.values().stream().mapToLong(LinePrice::total).reduce(0, Math::addExact);
    }

    /**
     * What a line costs.
     *
     * @param total in minor units
     * @param parts pieces by what one costs, if ladders by pieces are meant; else none
     */
    public record LinePrice(long total, List<Part> parts) {
        public LinePrice {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Some pieces of a line that cost the same.
     *
     * @param price of one, in minor units
     * @param step from 1; 0 below the first
     */
    public record Part(int quantity, long price, int step) {}

    /**
     * Lines that were counted together.
     *
     * @param counted pieces, or minor units of value in the ladder's prices, earlier turnover
     *     included
     * @param step the one that is reached, from 1; 0 below the first
     * @param missing to the next step, counted likewise; absent on the last
     */
    public record Group(List<String> lines, long counted, int step, @Nullable Long missing) {
        public Group {
            lines = List.copyOf(lines);
        }
    }
}
