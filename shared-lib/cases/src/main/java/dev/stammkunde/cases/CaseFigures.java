package dev.stammkunde.cases;

import java.util.List;
import java.util.OptionalLong;

/**
 * How cases that were opened in a period went.
 *
 * @param closed of those that were opened then, be it closed later
 * @param closedInTime at the latest when they were due
 * @param medianWorkingMinutes of the closed ones, half a minute up; absent without any
 */
public record CaseFigures(
        long opened, long closed, long closedInTime, OptionalLong medianWorkingMinutes) {

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
                median(minutes));
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
