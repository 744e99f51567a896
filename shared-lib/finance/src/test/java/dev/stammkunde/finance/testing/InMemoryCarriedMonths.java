package dev.stammkunde.finance.testing;

import dev.stammkunde.finance.months.CarriedFold;
import dev.stammkunde.finance.months.CarriedMonth;
import dev.stammkunde.finance.months.CarriedMonth.Piece;
import dev.stammkunde.finance.months.CarriedMonths;
import dev.stammkunde.finance.months.FoldTerms;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.store.LineFile;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Carried months in memory. */
public final class InMemoryCarriedMonths implements CarriedMonths {

    private final Map<String, NavigableMap<YearMonth, CarriedMonth>> months = new HashMap<>();
    private final Map<String, Map<YearMonth, ZoneId>> zones = new HashMap<>();
    private final Map<String, SortedLines> pieces = new HashMap<>();

    @Override
    public synchronized Optional<CarriedMonth> find(String shopId, YearMonth month) {
        return Optional.ofNullable(of(shopId).get(month));
    }

    @Override
    public synchronized Optional<ZoneId> findZone(String shopId, YearMonth month) {
        return find(shopId, month)
                .map(kept -> kept.month().zone())
                .or(() -> Optional.ofNullable(zones.getOrDefault(shopId, Map.of()).get(month)));
    }

    @Override
    public synchronized Optional<CarriedMonth> findLastBefore(String shopId, YearMonth month) {
        return Optional.ofNullable(of(shopId).lowerEntry(month)).map(Map.Entry::getValue);
    }

    @Override
    public synchronized LineSource open(CarriedMonth month) {
        List<JournalLine> lines = new ArrayList<>();
        for (Piece piece : month.pieces()) {
            SortedLines some = pieces.get(piece.sha256());
            if (some == null) {
                throw new BrokenJournalException("a piece is gone");
            }
            lines.addAll(some.lines());
        }
        return new SortedLines(lines).source();
    }

    @Override
    public synchronized CarriedMonth keep(CarriedFold fold, FoldTerms terms, String beganWith) {
        List<JournalLine> lines = new ArrayList<>();
        JournalLine line = fold.accounts().next();
        while (line != null) {
            lines.add(line);
            line = fold.accounts().next();
        }
        SortedLines sorted = new SortedLines(lines);
        String sha256 = LineFile.name(sorted.text());
        pieces.put(sha256, sorted);
        CarriedMonth month =
                new CarriedMonth(
                        fold.month(),
                        terms,
                        lines.isEmpty() ? List.of() : List.of(new Piece(sha256, lines.size())),
                        beganWith);
        CarriedMonth before = of(month.month().shopId()).putIfAbsent(month.month().month(), month);
        return before == null ? month : before;
    }

    /** Puts a month in the place of what was kept, as only somebody else could. */
    public synchronized void replace(CarriedMonth month) {
        CarriedMonth unused = of(month.month().shopId()).put(month.month().month(), month);
    }

    @Override
    public synchronized void forget(String shopId, YearMonth month) {
        CarriedMonth forgotten = of(shopId).remove(month);
        if (forgotten != null) {
            ZoneId unused =
                    zones.computeIfAbsent(shopId, _ -> new HashMap<>())
                            .putIfAbsent(month, forgotten.month().zone());
        }
    }

    private NavigableMap<YearMonth, CarriedMonth> of(String shopId) {
        return months.computeIfAbsent(shopId, _ -> new TreeMap<>());
    }
}
