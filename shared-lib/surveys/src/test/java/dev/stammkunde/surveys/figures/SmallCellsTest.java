package dev.stammkunde.surveys.figures;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

final class SmallCellsTest {

    @Test
    void hidden_oneFewCell_hidesTheSmallestOfTheOthersToo() {
        assertThat(SmallCells.hidden(Map.of("DE", 40L, "AT", 12L, "CH", 4L), 56, Set.of()))
                .containsExactlyInAnyOrder("AT", "CH");
    }

    @Test
    void hidden_enoughInAllCells_isNone() {
        assertThat(SmallCells.hidden(Map.of("DE", 40L, "AT", 5L), 45, Set.of())).isEmpty();
    }

    @Test
    void hidden_fewCellsThatAreManyTogether_areThoseAlone() {
        assertThat(SmallCells.hidden(Map.of("DE", 40L, "AT", 3L, "CH", 4L), 47, Set.of()))
                .containsExactlyInAnyOrder("AT", "CH");
    }

    @Test
    void hidden_categoryThatFewAreNotIn_isHidden() {
        assertThat(SmallCells.hidden(Map.of("tea", 18L, "cups", 9L, "cans", 8L), 20, Set.of()))
                .contains("tea");
    }

    /** Whoever knows the total and what is shown. */
    @Property
    void hidden_anyPartition_leavesNobodyAlone(
            @ForAll @Size(min = 1, max = 6) List<@LongRange(max = 12) Long> sizes) {
        Map<Integer, Long> cells = new TreeMap<>();
        for (int i = 0; i < sizes.size(); i++) {
            cells.put(i, sizes.get(i));
        }
        long total = sizes.stream().mapToLong(Long::longValue).sum();

        Set<Integer> hidden = SmallCells.hidden(cells, total, Set.of());

        long shown =
                cells.entrySet().stream()
                        .filter(cell -> !hidden.contains(cell.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        assertThat(SmallCells.isFew(total - shown) && shown > 0).isFalse();
        assertThat(hidden.size() == 1 && cells.size() > 1).isFalse();
        cells.forEach(
                (cell, n) -> assertThat(SmallCells.isFew(n) && !hidden.contains(cell)).isFalse());
    }
}
