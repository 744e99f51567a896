package dev.stammkunde.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How cases that were opened in a period went.
 *
 * @param closed of those that were opened then, be it closed later
 * @param closedInTime at the latest when they were due
 * @param medianWorkingMinutes of the closed ones, half a minute up; absent without any
 * @param scoresAfter by scale, that with the most steps first; none where nobody gave another score
 */
public record CaseFigures(
        long opened,
        long closed,
        long closedInTime,
        OptionalLong medianWorkingMinutes,
        List<ScoreAfter> scoresAfter) {

    public CaseFigures {
        scoresAfter = List.copyOf(scoresAfter);
    }

    /** Counts cases. */
    public static CaseFigures of(List<CaseTiming> cases) {
        long[] minutes =
                cases.stream()
                        .filter(each -> each.closedAt() != null)
                        .mapToLong(CaseTiming::workingMinutes)
                        .sorted()
                        .toArray();
        return new CaseFigures(
                cases.size(),
                minutes.length,
                cases.stream().filter(CaseTiming::isClosedInTime).count(),
                median(minutes),
                scoresAfter(cases));
    }

    private static List<ScoreAfter> scoresAfter(List<CaseTiming> cases) {
        SortedMap<Integer, List<ScoreAfter.Pair>> byScale =
                new TreeMap<>(Comparator.reverseOrder());
        cases.stream()
                .map(CaseTiming::scores)
                .filter(Objects::nonNull)
                .forEach(
                        pair ->
                                byScale.computeIfAbsent(pair.outOf(), _ -> new ArrayList<>())
                                        .add(pair));
        return byScale.entrySet().stream()
                .map(scale -> ScoreAfter.of(scale.getKey(), scale.getValue()))
                .toList();
    }

    private static OptionalLong median(long[] sorted) {
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                sorted.length % 2 == 1
                        ? sorted[middle]
                        : (sorted[middle - 1] + sorted[middle] + 1) / 2);
    }
}
