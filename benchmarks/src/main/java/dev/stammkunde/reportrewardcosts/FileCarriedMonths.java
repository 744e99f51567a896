package dev.stammkunde.reportrewardcosts;

import dev.stammkunde.finance.months.CarriedFold;
import dev.stammkunde.finance.months.CarriedMonth;
import dev.stammkunde.finance.months.CarriedMonth.Piece;
import dev.stammkunde.finance.months.CarriedMonths;
import dev.stammkunde.finance.months.FoldTerms;
import dev.stammkunde.points.journal.LineChain;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.store.LineFile;

import org.jspecify.annotations.NullMarked;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The carried months of one shop in files, as a bucket holds them. */
@NullMarked
final class FileCarriedMonths implements CarriedMonths {

    private static final long CHARACTERS = 8L * 1024 * 1024;

    private final Path folder;
    private final NavigableMap<YearMonth, CarriedMonth> months = new TreeMap<>();

    FileCarriedMonths(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<CarriedMonth> find(String shopId, YearMonth month) {
        return Optional.ofNullable(months.get(month));
    }

    @Override
    public Optional<ZoneId> findZone(String shopId, YearMonth month) {
        return find(shopId, month).map(kept -> kept.month().zone());
    }

    @Override
    public Optional<CarriedMonth> findLastBefore(String shopId, YearMonth month) {
        return Optional.ofNullable(months.lowerEntry(month)).map(Map.Entry::getValue);
    }

    @Override
    public void forget(String shopId, YearMonth month) {
        months.remove(month);
    }

    @Override
    public LineSource open(CarriedMonth month) {
        List<Supplier<LineSource>> pieces = new ArrayList<>();
        month.pieces().forEach(piece -> pieces.add(() -> open(piece.sha256())));
        return new LineChain(pieces);
    }

    private LineSource open(String sha256) {
        try {
            return LineFile.read(Files.newInputStream(folder.resolve(sha256)), sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public CarriedMonth keep(CarriedFold fold, FoldTerms terms, String beganWith) {
        List<Piece> pieces = new ArrayList<>();
        SortedLines some = SortedLines.next(fold.accounts(), CHARACTERS);
        while (!some.lines().isEmpty()) {
            byte[] text = some.text();
            String sha256 = LineFile.name(text);
            try {
                Files.write(folder.resolve(sha256), LineFile.compress(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            pieces.add(new Piece(sha256, some.lines().size()));
            some = SortedLines.next(fold.accounts(), CHARACTERS);
        }
        CarriedMonth kept = new CarriedMonth(fold.month(), terms, pieces, beganWith);
        months.put(kept.month().month(), kept);
        return kept;
    }
}
