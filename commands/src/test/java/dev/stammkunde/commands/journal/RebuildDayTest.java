package dev.stammkunde.commands.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.commands.SampleLedger;
import dev.stammkunde.commands.journal.RebuildDay.Found;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.DayContents;
import dev.stammkunde.points.journal.DayManifest;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.JournalObject;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.JournalParts;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.LineSpill;
import dev.stammkunde.points.journal.SettleDay;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.json.JournalLineJson;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.TemporaryLines;
import dev.stammkunde.points.testing.FirstEditionLedger;
import dev.stammkunde.points.testing.InMemoryJournal;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

final class RebuildDayTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final LocalDate DATE =
            LocalDate.ofInstant(Orders.PAID_AT.plusSeconds(60), ZoneOffset.UTC);
    private static final JournalDay DAY = new JournalDay(Orders.SHOP, DATE);
    private static final LineSpill SPILL = new TemporaryLines();

    private final InMemoryJournal journal = new InMemoryJournal();
    private final Set<JournalObject> broken = new HashSet<>();
    private final JournalObjects objects =
            new JournalObjects() {
                @Override
                public DayContents contents(JournalDay day) {
                    return journal.contents(day);
                }

                @Override
                public LineSource open(JournalDay day, JournalObject object) {
                    if (broken.contains(object)) {
                        throw new BrokenJournalException("broken");
                    }
                    return journal.open(day, object);
                }
            };
    private final List<String> told = new ArrayList<>();
    private final RebuildDay.Listener listener =
            new RebuildDay.Listener() {
                @Override
                public void found(String difference) {
                    told.add(difference);
                }

                @Override
                public void progressed(String how) {
                    // Nobody watches.
                }
            };

    @BeforeEach
    void book() {
        var ledger =
                new SampleLedger(
                        new DynamoDbPointsLedger(
                                DYNAMO_DB.client(),
                                DYNAMO_DB.table("PointsTable"),
                                DYNAMO_DB.table("EntriesTable")));
        ledger.fill("7001");
        ledger.fill("7002");
        ledger.merge("7002", "7001");
    }

    @Test
    void day_keptWholeInAnyParts_isWhatTheTablesSay() throws Exception {
        keep(lines().subList(0, 7));
        keep(lines().subList(4, 12));

        assertThat(rebuild(false)).isEqualTo(new Found(12, 0, 0, 0, 0, 0));

        assertThat(told).isEmpty();
        assertThat(verify()).isEmpty();
    }

    @Test
    void day_neverKept_isFilledAndThenWhatTheTablesSay() throws Exception {
        assertThat(rebuild(true)).isEqualTo(new Found(12, 12, 0, 0, 12, 0));

        assertThat(rebuild(false)).isEqualTo(new Found(12, 0, 0, 0, 0, 0));
    }

    @Test
    void day_withAGap_tellsWhichEntryAndFillsIt() throws Exception {
        var all = new ArrayList<>(lines());
        var gap = all.remove(3);
        keep(all);
        assertThat(new SettleDay(journal, journal, SPILL).settle(DAY))
                .isInstanceOf(SettleDay.Result.Settled.class);
        assertThat(verify()).hasSize(1);

        assertThat(rebuild(false)).isEqualTo(new Found(12, 1, 0, 0, 0, 0));
        assertThat(told.getFirst())
                .contains(
                        "customer %s, entry %d: missing"
                                .formatted(gap.customerId(), gap.sequence()));

        assertThat(rebuild(true).isWell()).isTrue();
        assertThat(verify()).isEmpty();
    }

    @Test
    void day_withAnotherDocumentInPlaceOfOne_isToldAndNeverWell() throws Exception {
        var all = new ArrayList<>(lines());
        var right = all.set(0, forged(all.getFirst()));
        keep(all);

        assertThat(rebuild(true)).isEqualTo(new Found(12, 1, 0, 1, 1, 0));

        assertThat(told).anyMatch(line -> line.contains("another content"));
        assertThat(journal.contents(DAY).parts()).hasSize(2);
        assertThat(rebuild(false).isWell()).isFalse();
        assertThat(verify()).hasSize(1);
        assertThat(right.document()).isNotEqualTo(all.getFirst().document());
    }

    @Test
    void day_withAnEntryThatTheTablesLack_isTold() throws Exception {
        keep(lines());
        keep(List.of(unknown()));

        assertThat(rebuild(true)).isEqualTo(new Found(12, 0, 1, 0, 0, 0));

        assertThat(verify()).hasSize(1);
    }

    @Test
    void day_whosePartTheManifestHides_isFilledAllTheSame() throws Exception {
        rebuild(true);
        var contents = journal.contents(DAY);
        journal.settle(DAY, new DayManifest(List.of(), Set.copyOf(contents.parts())), null);
        assertThat(verify()).hasSize(1);

        assertThat(rebuild(true)).isEqualTo(new Found(12, 12, 0, 0, 12, 0));

        assertThat(verify()).isEmpty();
    }

    @Test
    void day_thatCannotBeFilled_isNeverClaimedToBe() throws Exception {
        var keepsNothing =
                new RebuildDay.Place(objects, (_, _) -> JournalParts.Kept.ALREADY_THERE, journal);

        var found = new RebuildDay(entries(), keepsNothing, SPILL).day(DAY, true, listener);

        assertThat(found).isEqualTo(new Found(12, 12, 0, 0, 0, 0));
        assertThat(found.isWell()).isFalse();
    }

    @Test
    void day_whosePieceIsGone_isReadFromItsPartsAgain() throws Exception {
        keep(lines());
        new SettleDay(journal, journal, SPILL).settle(DAY);
        var piece = journal.contents(DAY).pieces().getFirst().object();
        broken.add(piece);

        assertThat(rebuild(false)).isEqualTo(new Found(12, 12, 0, 0, 0, 1));
        assertThat(told).anyMatch(line -> line.contains("whole-" + piece.sha256() + ": broken"));
        assertThat(rebuild(true)).isEqualTo(new Found(12, 12, 0, 0, 12, 0));

        assertThat(journal.contents(DAY).parts()).hasSize(1);
        assertThat(verify()).isEmpty();
    }

    @Test
    void day_whosePartIsBroken_isFilledBesideIt() throws Exception {
        keep(lines());
        broken.add(journal.contents(DAY).openParts().getFirst());

        assertThat(rebuild(true)).isEqualTo(new Found(12, 12, 0, 0, 12, 0));

        assertThat(verify()).isEmpty();
        assertThat(new SettleDay(objects, journal, SPILL).settle(DAY))
                .isInstanceOf(SettleDay.Result.Settled.class);
        assertThat(verify()).isEmpty();
    }

    @Test
    void day_withLinesOfAnotherDay_tellsOfEach() throws Exception {
        var other = new JournalDay(Orders.SHOP, DATE.plusDays(1));
        journal.keep(other, SortedLines.of(lines()));

        var found =
                new RebuildDay(entries(), RebuildDay.Place.of(objects, journal), SPILL)
                        .day(other, true, listener);

        assertThat(found).isEqualTo(new Found(0, 0, 12, 0, 0, 0));
        assertThat(told).hasSize(12);
    }

    @Test
    void verify_aDayThatIsNotOver_isLeftOut() throws Exception {
        var verified =
                new VerifyJournal(entries(), journal, journal, SPILL)
                        .verify(null, DATE.minusDays(1), listener);

        assertThat(verified.days()).isZero();
        assertThat(verified.differences()).isEmpty();
    }

    @Test
    void day_ofTheFirstEdition_isRebuiltToo() throws Exception {
        FirstEditionLedger.items()
                .forEach(
                        item ->
                                DYNAMO_DB
                                        .client()
                                        .putItem(
                                                put ->
                                                        put.tableName(
                                                                        DYNAMO_DB.table(
                                                                                "PointsTable"))
                                                                .item(item)));
        var all = new ArrayList<LedgerEntry>();
        entries().read(null, null, receiver(all));

        assertThat(all).anyMatch(entry -> entry.edition() == 1);
        for (LedgerEntry entry : all) {
            journal.keep(JournalDay.of(entry), SortedLines.of(List.of(JournalLineJson.of(entry))));
        }
        assertThat(verify()).isEmpty();
    }

    private Found rebuild(boolean fills) throws InterruptedException {
        told.clear();
        return new RebuildDay(entries(), RebuildDay.Place.of(objects, journal), SPILL)
                .day(DAY, fills, listener);
    }

    private List<?> verify() throws InterruptedException {
        return new VerifyJournal(entries(), objects, journal, SPILL)
                .verify(null, LocalDate.of(2999, 12, 31), listener)
                .differences();
    }

    private static BookedEntries entries() {
        return new BookedEntries(
                DYNAMO_DB.client(),
                DYNAMO_DB.table("PointsTable"),
                DYNAMO_DB.table("EntriesTable"),
                3);
    }

    private void keep(List<JournalLine> lines) {
        journal.keep(DAY, SortedLines.of(lines));
    }

    private static List<JournalLine> lines() throws InterruptedException {
        var all = new ArrayList<LedgerEntry>();
        entries().read(Orders.SHOP, DATE, receiver(all));
        return SortedLines.of(all.stream().map(JournalLineJson::of).toList()).lines();
    }

    private static BookedEntries.Receiver receiver(List<LedgerEntry> into) {
        var all = Collections.synchronizedList(into);
        return new BookedEntries.Receiver() {
            @Override
            public void entry(LedgerEntry entry) {
                all.add(entry);
            }

            @Override
            public void progressed(long items) {
                // Nobody watches.
            }
        };
    }

    private static JournalLine forged(JournalLine line) {
        return new JournalLine(
                line.customerId(),
                line.sequence(),
                line.document().replace("\"points\":", "\"points\":1"));
    }

    private static JournalLine unknown() {
        return JournalLineJson.line(
                "{\"schema\":1,\"shopId\":\"%s\",\"customerId\":\"7999\",\"sequence\":1}"
                        .formatted(Orders.SHOP));
    }
}
