package dev.stammkunde.insights;

import java.util.List;

/** How often one customer bought in any range of months. */
final class YearSums {

    private final int[] months;
    private final long[] before;

    YearSums(List<MonthBought> active) {
        months = active.stream().mapToInt(MonthBought::month).toArray();
        before = new long[months.length + 1];
        for (int i = 0; i < months.length; i++) {
            before[i + 1] = before[i] + active.get(i).orders();
        }
    }

    /** Returns how many purchases there were, both ends included. */
    long orders(int from, int to) {
        return until(to + 1) - until(from);
    }

    /** Returns how many purchases there were before a month. */
    private long until(int month) {
        int low = 0;
        int high = months.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (months[middle] < month) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return before[low];
    }
}
