package dev.stammkunde.finance.output;

import dev.stammkunde.finance.costs.MonthCosts;
import dev.stammkunde.finance.costs.MonthCosts.Discount;
import dev.stammkunde.finance.costs.MonthCosts.GiftCost;
import dev.stammkunde.finance.costs.MonthCosts.RewardCost;
import dev.stammkunde.finance.output.Section.Column;
import dev.stammkunde.finance.output.Section.Line;
import dev.stammkunde.finance.report.MonthReport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of costs. */
final class CostSections {

    private final MonthCosts costs;
    private final ReportWords words;
    private final Columns columns;

    CostSections(MonthReport report, ReportWords words) {
        this.costs = report.costs();
        this.words = words;
        this.columns = new Columns(words);
    }

    /** What the shop bore, and below its sum nothing: the parts come to the total of the report. */
    Section costs() {
        long rewards =
                costs.rewards().stream()
                        .filter(reward -> reward.bearer() == null)
                        .mapToLong(RewardCost::net)
                        .sum();
        long gifts = costs.gifts().stream().mapToLong(GiftCost::value).sum();
        Long services = costs.services().cost();
        return Section.of(
                        ReportTopic.COSTS,
                        words.say(ReportText.COST_KIND),
                        List.of(columns.summed("cost", ReportText.COST)),
                        List.of(
                                line("rewards", ReportText.COST_REWARDS, amount(rewards)),
                                line("gifts", ReportText.COST_GIFTS, amount(gifts)),
                                line(
                                        "services",
                                        ReportText.COST_SERVICES,
                                        services == null ? Cell.nothing() : amount(services))))
                .withTotal("total", words.say(ReportText.TOTAL));
    }

    private Line line(String key, ReportWords.Said title, Cell cost) {
        return new Line(key, words.say(title), List.of(cost));
    }

    private Cell amount(long minor) {
        return new Cell.Amount(minor, costs.currency());
    }

    Section rewards() {
        return rewards(ReportTopic.REWARD_COSTS, costs.rewards())
                .withTotal("total", words.say(ReportText.TOTAL));
    }

    /** Their amounts are of several currencies, so that there is no sum of them. */
    Section otherCurrencies() {
        return rewards(ReportTopic.OTHER_CURRENCIES, costs.otherCurrencies());
    }

    private Section rewards(ReportTopic topic, List<RewardCost> rewards) {
        List<Column> titles =
                List.of(
                        columns.plain("bearer", ReportText.BEARER),
                        columns.plain("vat", ReportText.TREATMENT),
                        columns.summed("count", ReportText.COUNT),
                        columns.summed("cost", ReportText.COST),
                        columns.summed("returned", ReportText.RETURNED),
                        columns.summed("net", ReportText.NET));
        List<Line> lines = new ArrayList<>();
        for (RewardCost reward : rewards) {
            String id = reward.reward();
            lines.add(
                    new Line(
                            id == null ? "part_payment" : id, title(reward, words), cells(reward)));
        }
        return Section.of(topic, words.say(ReportText.REWARD), titles, lines);
    }

    private List<Cell> cells(RewardCost reward) {
        String bearer = reward.bearer();
        return List.of(
                new Cell.Text(bearer == null ? words.say(ReportText.SHOP_BEARS) : bearer),
                new Cell.Text(TermText.vat(words.language(), reward.vat())),
                new Cell.Count(reward.count()),
                new Cell.Amount(reward.cost(), reward.currency()),
                new Cell.Amount(reward.returned(), reward.currency()),
                new Cell.Amount(reward.net(), reward.currency()));
    }

    /** Returns what a reward is called. */
    static String title(RewardCost reward, ReportWords words) {
        String id = reward.reward();
        if (id == null) {
            return words.say(ReportText.PART_PAYMENT);
        }
        return reward.title().isBlank() ? id : reward.title();
    }

    Section gifts() {
        List<Line> lines =
                costs.gifts().stream()
                        .map(
                                gift ->
                                        new Line(
                                                gift.campaign(),
                                                gift.campaign(),
                                                List.of(
                                                        new Cell.Points(gift.points()),
                                                        amount(gift.value()))))
                        .toList();
        return Section.of(
                        ReportTopic.GIFT_VALUES,
                        words.say(ReportText.CAMPAIGN),
                        List.of(
                                columns.summed("points", ReportText.POINTS),
                                columns.summed("value", ReportText.VALUE)),
                        lines)
                .withTotal("total", words.say(ReportText.TOTAL));
    }

    Section vat() {
        List<Line> lines = new ArrayList<>();
        for (Discount discount : costs.discounts()) {
            BigDecimal rate = discount.ratePercent();
            String key = discount.treatment().name().toLowerCase(Locale.ROOT);
            lines.add(
                    new Line(
                            key + '_' + (rate == null ? "unknown" : rate.toPlainString()),
                            TermText.vat(words.language(), discount.treatment()),
                            List.of(
                                    rate == null
                                            ? Cell.nothing()
                                            : new Cell.Share(rate.movePointLeft(2)),
                                    amount(discount.gross()),
                                    amount(discount.vat()),
                                    amount(discount.net()))));
        }
        return Section.of(
                        ReportTopic.VAT,
                        words.say(ReportText.TREATMENT),
                        List.of(
                                columns.plain("rate", ReportText.RATE),
                                columns.summed("gross", ReportText.GROSS),
                                columns.summed("vat", ReportText.VAT_AMOUNT),
                                columns.summed("net", ReportText.NET_OF_TAX)),
                        lines)
                .withTotal("total", words.say(ReportText.TOTAL));
    }
}
