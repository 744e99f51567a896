package dev.stammkunde.finance.output;

import dev.stammkunde.finance.costs.MonthCosts;
import dev.stammkunde.finance.costs.MonthCosts.RewardCost;
import dev.stammkunde.finance.output.Drawing.Shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws what rewards cost after all, the dearest first. */
final class RewardChart {

    private static final int STEP = 36;
    private static final int BAR_OFFSET = 19;
    private static final int BAR = 11;
    private static final int MOST = 10;
    private static final int LONGEST_NAME = 30;

    private RewardChart() {}

    /** A bar of the chart. */
    private record Entry(String name, long net, String look) {}

    static Drawing of(MonthCosts costs, ReportWords words) {
        List<Entry> entries = entries(costs.rewards(), words);
        long most = entries.stream().mapToLong(Entry::net).max().orElse(0);
        List<Shape> shapes = new ArrayList<>();
        int y = 0;
        for (Entry entry : entries) {
            double width = most <= 0 ? 0 : (double) Math.max(entry.net(), 0) / most;
            shapes.add(
                    Drawing.label(
                            0,
                            y + 13,
                            "start",
                            "name",
                            Drawing.shortened(entry.name(), LONGEST_NAME)));
            shapes.add(
                    Drawing.label(
                            Drawing.WIDTH,
                            y + 13,
                            "end",
                            "value",
                            words.amount(entry.net(), costs.currency())));
            shapes.add(Drawing.bar(0, y + BAR_OFFSET, width * Drawing.WIDTH, BAR, entry.look()));
            y += STEP;
        }
        long net = costs.rewards().stream().mapToLong(RewardCost::net).sum();
        return new Drawing(
                "rewards",
                words.say(ReportText.REWARD_CHART),
                words.say(
                        ReportText.REWARD_CHART_IS,
                        words.number(costs.rewards().size()),
                        words.amount(net, costs.currency())),
                Drawing.WIDTH,
                Math.max(y, STEP),
                shapes);
    }

    private static List<Entry> entries(List<RewardCost> rewards, ReportWords words) {
        List<RewardCost> dearest =
                rewards.stream()
                        .sorted(Comparator.comparingLong(RewardCost::net).reversed())
                        .toList();
        List<Entry> entries = new ArrayList<>();
        for (RewardCost reward : dearest.subList(0, Math.min(MOST, dearest.size()))) {
            String bearer = reward.bearer();
            String name = CostSections.title(reward, words);
            entries.add(
                    bearer == null
                            ? new Entry(name, reward.net(), "whole")
                            : new Entry(
                                    name + " · " + words.say(ReportText.PARTNER),
                                    reward.net(),
                                    "partner"));
        }
        if (dearest.size() > MOST) {
            List<RewardCost> others = dearest.subList(MOST, dearest.size());
            entries.add(
                    new Entry(
                            words.say(ReportText.OTHER_REWARDS, words.number(others.size())),
                            others.stream().mapToLong(RewardCost::net).sum(),
                            "whole"));
        }
        return entries;
    }
}
