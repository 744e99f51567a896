package dev.stammkunde.finance.store;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.json.CarriedMonthJson;
import dev.stammkunde.finance.months.CarriedFold;
import dev.stammkunde.finance.months.CarriedMonth;
import dev.stammkunde.finance.months.CarriedMonth.Piece;
import dev.stammkunde.finance.months.CarriedMonths;
import dev.stammkunde.finance.months.FoldTerms;
import dev.stammkunde.platform.store.WriteOnce;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.LineChain;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.store.LineFile;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Carried months in the journal's bucket: pieces of sorted lines, and a manifest that makes them
 * count. Each is written only where there is none of its name, so that a month that was kept never
 * changes; who stops in between, or forgets a month, leaves pieces that count for nothing.
 */
public final class S3CarriedMonths implements CarriedMonths {

    /** Compressed to some three megabytes, as a piece of the journal. */
    private static final int PIECE_CHARACTERS = 16 * 1024 * 1024;

    private static final String LINES = "application/gzip";
    private static final String TEXT = "text/plain";
    private static final String JSON = "application/json";

    private final S3Client client;
    private final String bucket;
    private final WriteOnce once;
    private final int pieceCharacters;

    public S3CarriedMonths(S3Client client, String bucket) {
        this(client, bucket, PIECE_CHARACTERS);
    }

    /**
     * Cuts other pieces than usual.
     *
     * @param pieceCharacters after so many a piece ends
     */
    public S3CarriedMonths(S3Client client, String bucket, int pieceCharacters) {
        this.client = client;
        this.bucket = bucket;
        this.once = new WriteOnce(client, bucket);
        this.pieceCharacters = pieceCharacters;
    }

    @Override
    public Optional<CarriedMonth> find(String shopId, YearMonth month) {
        String key = FinanceKeys.carried(shopId, month);
        try {
            return Optional.of(CarriedMonthJson.read(shopId, month, get(key)));
        } catch (NoSuchKeyException _) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<ZoneId> findZone(String shopId, YearMonth month) {
        Optional<CarriedMonth> kept = find(shopId, month);
        return kept.isPresent()
                ? kept.map(found -> found.month().zone())
                : findForgotten(FinanceKeys.zone(shopId, month));
    }

    private Optional<ZoneId> findForgotten(String key) {
        try {
            return Optional.of(ZoneId.of(new String(get(key), StandardCharsets.US_ASCII)));
        } catch (NoSuchKeyException _) {
            return Optional.empty();
        } catch (DateTimeException e) {
            throw new BrokenJournalException("no zone: " + key, e);
        }
    }

    /** {@inheritDoc} Asks for the month before, which is nearly always it, and else lists them. */
    @Override
    public Optional<CarriedMonth> findLastBefore(String shopId, YearMonth month) {
        Optional<CarriedMonth> before = find(shopId, month.minusMonths(1));
        if (before.isPresent()) {
            return before;
        }
        return months(shopId).stream()
                .filter(one -> one.isBefore(month))
                .sorted(Comparator.reverseOrder())
                .flatMap(one -> find(shopId, one).stream())
                .findFirst();
    }

    private List<YearMonth> months(String shopId) {
        return client
                .listObjectsV2Paginator(
                        list ->
                                list.bucket(bucket)
                                        .prefix(FinanceKeys.months(shopId))
                                        .delimiter("/"))
                .commonPrefixes()
                .stream()
                .flatMap(common -> FinanceKeys.findMonth(common.prefix()).stream())
                .toList();
    }

    @Override
    public LineSource open(CarriedMonth month) {
        List<Supplier<LineSource>> pieces = new ArrayList<>();
        month.pieces().forEach(piece -> pieces.add(() -> open(month.month(), piece)));
        return new LineChain(pieces);
    }

    private LineSource open(ShopMonth month, Piece piece) {
        String key = FinanceKeys.accounts(month.shopId(), month.month(), piece.sha256());
        try {
            return LineFile.read(new ByteArrayInputStream(get(key)), piece.sha256());
        } catch (NoSuchKeyException e) {
            throw new BrokenJournalException("an object is gone: " + key, e);
        }
    }

    private byte[] get(String key) {
        return client.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArrayUnsafe();
    }

    @Override
    public CarriedMonth keep(CarriedFold fold, FoldTerms terms, String beganWith) {
        ShopMonth month = fold.month().figures().month();
        List<Piece> pieces = new ArrayList<>();
        SortedLines some = SortedLines.next(fold.accounts(), pieceCharacters);
        while (!some.lines().isEmpty()) {
            byte[] text = some.text();
            String sha256 = LineFile.name(text);
            boolean unused =
                    once.write(
                            FinanceKeys.accounts(month.shopId(), month.month(), sha256),
                            LINES,
                            LineFile.compress(text));
            pieces.add(new Piece(sha256, some.lines().size()));
            some = SortedLines.next(fold.accounts(), pieceCharacters);
        }
        CarriedMonth kept = new CarriedMonth(fold.month(), terms, pieces, beganWith);
        byte[] manifest = CarriedMonthJson.write(kept).getBytes(StandardCharsets.UTF_8);
        return once.write(FinanceKeys.carried(month.shopId(), month.month()), JSON, manifest)
                ? kept
                : find(month.shopId(), month.month()).orElseThrow();
    }

    /** {@inheritDoc} The zone is written first: who stops in between has lost nothing. */
    @Override
    public void forget(String shopId, YearMonth month) {
        Optional<CarriedMonth> kept = find(shopId, month);
        if (kept.isEmpty()) {
            return;
        }
        byte[] zone = kept.get().month().zone().getId().getBytes(StandardCharsets.US_ASCII);
        boolean unused = once.write(FinanceKeys.zone(shopId, month), TEXT, zone);
        client.deleteObject(it -> it.bucket(bucket).key(FinanceKeys.carried(shopId, month)));
    }
}
