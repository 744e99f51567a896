package dev.stammkunde.finance.testing;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.files.ClosingNote;
import dev.stammkunde.finance.files.MadeReport;
import dev.stammkunde.finance.files.MadeReport.FileRef;
import dev.stammkunde.finance.files.MonthFiles;
import dev.stammkunde.finance.files.ReportFile;
import dev.stammkunde.platform.Sha256;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files of months in memory. Thread-safe. */
public final class InMemoryMonthFiles implements MonthFiles {

    private final Map<Place, byte[]> files = new ConcurrentHashMap<>();
    private final Map<Made, MadeReport> made = new ConcurrentHashMap<>();

    private final Map<Noted, ClosingNote> notes = new ConcurrentHashMap<>();

    private record Noted(String shopId, YearMonth month) {}

    private record Place(String shopId, YearMonth month, FileRef file) {}

    private record Made(String shopId, YearMonth month, Instant asOf) {}

    @Override
    public FileRef keep(ShopMonth month, ReportFile file) {
        FileRef ref =
                new FileRef(
                        file.name(),
                        file.contentType(),
                        Sha256.of(file.content()),
                        file.content().length);
        files.putIfAbsent(new Place(month.shopId(), month.month(), ref), file.content().clone());
        return ref;
    }

    @Override
    public void made(MadeReport report) {
        ShopMonth month = report.month();
        made.put(
                new Made(
                        month.shopId(),
                        month.month(),
                        report.isWhole() ? Instant.MAX : report.asOf()),
                report);
    }

    @Override
    public Optional<MadeReport> find(String shopId, YearMonth month, @Nullable Instant asOf) {
        return Optional.ofNullable(
                made.get(new Made(shopId, month, asOf == null ? Instant.MAX : asOf)));
    }

    @Override
    public byte[] open(MadeReport report, FileRef file) {
        byte[] content =
                files.get(new Place(report.month().shopId(), report.month().month(), file));
        if (content == null) {
            throw new NoSuchElementException(file.name());
        }
        return content.clone();
    }

    @Override
    public List<YearMonth> months(String shopId) {
        return files.keySet().stream()
                .filter(place -> place.shopId().equals(shopId))
                .map(Place::month)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public void note(String shopId, YearMonth month, ClosingNote note) {
        notes.put(new Noted(shopId, month), note);
    }

    @Override
    public Optional<ClosingNote> findNote(String shopId, YearMonth month) {
        return Optional.ofNullable(notes.get(new Noted(shopId, month)));
    }
}
