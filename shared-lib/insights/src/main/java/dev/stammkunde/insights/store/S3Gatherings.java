package dev.stammkunde.insights.store;

import dev.stammkunde.insights.gathering.Gathering;
import dev.stammkunde.insights.gathering.Gatherings;
import dev.stammkunde.insights.gathering.KeptLines;
import dev.stammkunde.insights.json.GatheringStateJson;
import dev.stammkunde.platform.store.WriteOnce;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.LineChain;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.store.LineFile;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps what is gathered in the journal's bucket, beside the journal. */
public final class S3Gatherings implements Gatherings {

    /** Compressed to less than two megabytes. */
    private static final int PIECE_CHARACTERS = 16 * 1024 * 1024;

    private static final String GZIP = "application/gzip";

    private final S3Client client;
    private final String bucket;
    private final WriteOnce once;
    private final ReplacedObject objects;
    private final int pieceCharacters;

    public S3Gatherings(S3Client client, String bucket) {
        this(client, bucket, PIECE_CHARACTERS);
    }

    /**
     * Cuts other pieces than usual.
     *
     * @param pieceCharacters after so many a piece ends
     */
    public S3Gatherings(S3Client client, String bucket, int pieceCharacters) {
        this.client = client;
        this.bucket = bucket;
        this.once = new WriteOnce(client, bucket);
        this.objects = new ReplacedObject(client, bucket);
        this.pieceCharacters = pieceCharacters;
    }

    @Override
    public Optional<Stored> find(String shopId) {
        return objects.find(InsightsKeys.gathering(shopId))
                .map(read -> new Stored(GatheringStateJson.read(read.document()), read.version()));
    }

    @Override
    public Stored begin(Gathering gathering) {
        return objects.begin(
                        InsightsKeys.gathering(gathering.shopId()),
                        GatheringStateJson.write(gathering))
                .map(written -> new Stored(gathering, written.eTag()))
                .orElseGet(() -> there(gathering));
    }

    /** {@inheritDoc} Whoever loses reads what is there: it may be their own. */
    @Override
    public Stored move(Stored before, Gathering after) {
        return objects.replace(
                        InsightsKeys.gathering(after.shopId()),
                        GatheringStateJson.write(after),
                        before.version())
                .map(written -> new Stored(after, written.eTag()))
                .orElseGet(() -> there(after));
    }

    private Stored there(Gathering gathering) {
        return find(gathering.shopId())
                .orElseThrow(() -> new NoSuchElementException("what was gathered is gone"));
    }

    @Override
    public KeptLines keep(String shopId, LineSource lines) {
        List<String> pieces = new ArrayList<>();
        try (lines) {
            SortedLines some = SortedLines.next(lines, pieceCharacters);
            while (!some.lines().isEmpty()) {
                byte[] text = some.text();
                String sha256 = LineFile.name(text);
                boolean unused =
                        once.write(
                                InsightsKeys.purchases(shopId, sha256),
                                GZIP,
                                LineFile.compress(text));
                pieces.add(sha256);
                some = SortedLines.next(lines, pieceCharacters);
            }
        }
        return new KeptLines(pieces);
    }

    @Override
    public LineSource open(String shopId, KeptLines lines) {
        List<Supplier<LineSource>> pieces = new ArrayList<>();
        lines.pieces().forEach(piece -> pieces.add(() -> open(shopId, piece)));
        return new LineChain(pieces);
    }

    private LineSource open(String shopId, String piece) {
        String key = InsightsKeys.purchases(shopId, piece);
        try {
            byte[] bytes =
                    client.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArrayUnsafe();
            return LineFile.read(new ByteArrayInputStream(bytes), piece);
        } catch (NoSuchKeyException e) {
            throw new BrokenJournalException("an object is gone: " + key, e);
        }
    }
}
