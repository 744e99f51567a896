package dev.stammkunde.finance.store;

import dev.stammkunde.finance.closing.BrokenSealException;
import dev.stammkunde.finance.closing.ClosedMonths;
import dev.stammkunde.finance.closing.MonthClose;
import dev.stammkunde.finance.closing.SealedFile;
import dev.stammkunde.finance.closing.SealedFiles;
import dev.stammkunde.finance.closing.SealedMonths;
import dev.stammkunde.finance.json.CloseJson;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Closes and their files, as objects that are written once. */
public final class SealStore implements ClosedMonths, SealedFiles, SealedMonths {

    private final SealObjects objects;

    public SealStore(SealObjects objects) {
        this.objects = objects;
    }

    @Override
    public List<String> shops() {
        return objects.keys(FinanceKeys.ROOT).stream()
                .flatMap(key -> SealKeys.close(key).stream())
                .map(SealKeys.OfClose::shopId)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<YearMonth> months(String shopId) {
        return objects.keys(FinanceKeys.months(shopId)).stream()
                .flatMap(key -> SealKeys.close(key).stream())
                .map(SealKeys.OfClose::month)
                .sorted()
                .toList();
    }

    @Override
    public Optional<MonthClose> find(String shopId, YearMonth month) {
        return objects.find(SealKeys.close(shopId, month))
                .map(CloseJson::read)
                .map(
                        close -> {
                            if (!close.month().shopId().equals(shopId)
                                    || !close.month().month().equals(month)) {
                                throw new BrokenSealException("it is the close of another month");
                            }
                            return close;
                        });
    }

    @Override
    public Optional<byte[]> find(String shopId, YearMonth month, SealedFile file) {
        return objects.find(SealKeys.file(shopId, month, file));
    }

    @Override
    public Kept keep(String shopId, YearMonth month, SealedFile file, byte[] bytes) {
        return objects.add(SealKeys.file(shopId, month, file), bytes)
                ? Kept.KEPT
                : Kept.ALREADY_THERE;
    }

    @Override
    public boolean seal(MonthClose close) {
        return objects.add(
                SealKeys.close(close.month().shopId(), close.month().month()),
                CloseJson.write(close));
    }
}
