package dev.stammkunde.insights;

import java.util.ArrayList;
import java.util.List;

/** How often one customer bought in a month; there is none of a month without a purchase. */
record MonthBought(int month, int orders) {

    /** Counts purchases, which are in their order. */
    static List<MonthBought> of(List<BoughtInWindow> all) {
        List<MonthBought> months = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= all.size(); i++) {
            if (i == all.size() || all.get(i).month() != all.get(from).month()) {
                months.add(new MonthBought(all.get(from).month(), i - from));
                from = i;
            }
        }
        return months;
    }
}
