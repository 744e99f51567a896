package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.EntryRoom;
import dev.stammkunde.points.programme.EarningTerms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of an order in its entry: one map for each, or, of more than a thousand, one list for
 * each of their fields. Names that stand once leave room for twice as many lines in an item, which
 * takes 400 KB ({@link EntryRoom}).
 */
final class LinesItem {

    static final int MOST_MAPS = 1_000;

    private static final String MAPS = "lines";
    private static final String IDS = "lineIds";
    private static final String QUANTITIES = "lineQtys";
    private static final String GROSS = "lineGross";
    private static final String VALUES = "lineValues";
    private static final String RATES = "lineRates";

    private LinesItem() {}

    static ItemWriter write(ItemWriter item, List<EarningTerms.Line> lines) {
        if (lines.size() <= MOST_MAPS) {
            return item.list(MAPS, lines, LinesItem::line);
        }
        return item.texts(IDS, lines, EarningTerms.Line::lineId)
                .texts(QUANTITIES, lines, line -> Integer.toString(line.quantity()))
                .texts(GROSS, lines, line -> line.gross().toPlainString())
                .texts(VALUES, lines, line -> line.value().toPlainString())
                .texts(RATES, lines, line -> line.rate().toPlainString());
    }

    static List<EarningTerms.Line> read(ItemReader item) {
        if (!item.has(IDS)) {
            return item.list(MAPS, LinesItem::line);
        }
        List<String> ids = item.texts(IDS);
        List<String> quantities = item.texts(QUANTITIES);
        List<String> gross = item.texts(GROSS);
        List<String> values = item.texts(VALUES);
        List<String> rates = item.texts(RATES);
        List<EarningTerms.Line> lines = new ArrayList<>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            lines.add(
                    new EarningTerms.Line(
                            ids.get(i),
                            Integer.parseInt(quantities.get(i)),
                            new BigDecimal(gross.get(i)),
                            new BigDecimal(values.get(i)),
                            new BigDecimal(rates.get(i))));
        }
        return lines;
    }

    static ItemWriter line(EarningTerms.Line line) {
        return new ItemWriter()
                .text("id", line.lineId())
                .number("qty", line.quantity())
                .decimal("gross", line.gross())
                .decimal("value", line.value())
                .decimal("rate", line.rate());
    }

    static EarningTerms.Line line(ItemReader item) {
        return new EarningTerms.Line(
                item.text("id"),
                item.integer("qty"),
                item.decimal("gross"),
                item.decimal("value"),
                item.decimal("rate"));
    }
}
