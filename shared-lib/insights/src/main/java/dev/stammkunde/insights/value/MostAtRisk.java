package dev.stammkunde.insights.value;

import dev.stammkunde.insights.value.AtRiskReport.AtRisk;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps of the customers at risk those who paid most; of who paid alike, the first by id. */
final class MostAtRisk {

    private static final Comparator<AtRisk> BY_PAID =
            Comparator.comparingLong(AtRisk::paidMinor)
                    .thenComparing(Comparator.comparing(AtRisk::customerId).reversed());

    private final PriorityQueue<AtRisk> most = new PriorityQueue<>(BY_PAID);
    private long customers;

    void add(String customerId, Outlook outlook, @Nullable RfmClass named) {
        if (outlook.risk() == Outlook.Risk.NONE) {
            return;
        }
        customers++;
        Long paid = outlook.paidMinor();
        most.add(
                new AtRisk(
                        customerId,
                        outlook.risk() == Outlook.Risk.GONE,
                        named,
                        paid == null ? 0 : paid,
                        outlook.expectedMinor(),
                        OutlookWords.reasons(outlook, false)));
        if (most.size() > AtRiskReport.MOST) {
            most.remove();
        }
    }

    long customers() {
        return customers;
    }

    /** Returns them, who paid most first. */
    List<AtRisk> most() {
        List<AtRisk> all = new ArrayList<>(most);
        all.sort(BY_PAID.reversed());
        return all;
    }
}
