package dev.stammkunde.points.journal;

import static dev.stammkunde.points.testing.SampleLines.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stammkunde.points.testing.InMemoryJournal;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

final class ReadJournalTest {

    private static final JournalDay DAY = new JournalDay("kaffeerad", LocalDate.of(2026, 11, 29));

    private final InMemoryJournal journal = new InMemoryJournal();
    private final List<JournalLine> lines = new ArrayList<>();
    private final List<List<JournalLine>> conflicts = new ArrayList<>();
    private int spilled;

    @Test
    void day_withLinesOfTwoPartsInEachOther_isOneSortedList() {
        keep(line("7001", 1), line("7002", 1));
        keep(line("7001", 2), line("7001", 1));

        read();

        assertThat(lines).containsExactly(line("7001", 1), line("7001", 2), line("7002", 1));
        assertThat(conflicts).isEmpty();
    }

    @Test
    void day_withAnotherDocumentAtOnePlace_tellsOfBothAndChoosesNone() {
        JournalLine one = line("7001", 2, "one");
        JournalLine other = line("7001", 2, "other");
        keep(line("7001", 1), one);
        keep(other, line("7001", 3));

        read();

        assertThat(conflicts).containsExactly(List.of(one, other));
        assertThat(lines).containsExactly(line("7001", 1), line("7001", 3));
    }

    @Test
    void day_settledWithAConflict_stillTellsOfIt() {
        keep(line("7001", 1, "one"), line("7001", 1, "other"), line("7001", 1, "third"));
        assertThat(settle()).isEqualTo(new SettleDay.Result.Settled(3, 1, 2));

        read();

        assertThat(conflicts).hasSize(2);
        assertThat(lines).isEmpty();
    }

    @Test
    void day_ofMorePartsThanMayBeOpen_isPutAwayInBetween() {
        List<JournalLine> all = new ArrayList<>();
        for (int part = 0; part < ReadJournal.MOST_OPEN * 3 + 1; part++) {
            all.add(line("7001", part));
            keep(line("7001", part), line("7000", 1));
        }

        read();

        assertThat(lines).hasSize(all.size() + 1).containsAll(all);
        assertThat(spilled).isEqualTo(4);
    }

    @Test
    void day_withLinesOutOfOrder_isBroken() {
        journal.keep(DAY, new SortedLines(List.of(line("7002", 1), line("7001", 1))));

        assertThatExceptionOfType(BrokenJournalException.class).isThrownBy(this::read);
    }

    @Test
    void settle_aDay_readsNoPartsAnyMore() {
        keep(line("7001", 1));
        keep(line("7002", 1), line("7001", 1));

        assertThat(settle()).isEqualTo(new SettleDay.Result.Settled(2, 2, 0));

        assertThat(journal.contents(DAY).openParts()).isEmpty();
        read();
        assertThat(lines).containsExactly(line("7001", 1), line("7002", 1));
    }

    @Test
    void settle_again_findsNothingNew() {
        keep(line("7001", 1));
        settle();

        assertThat(settle()).isEqualTo(new SettleDay.Result.NothingNew());
    }

    @Test
    void settle_afterALatePart_takesItUp() {
        keep(line("7001", 1));
        settle();
        keep(line("7000", 1));

        read();
        assertThat(lines).containsExactly(line("7000", 1), line("7001", 1));

        assertThat(settle()).isEqualTo(new SettleDay.Result.Settled(2, 1, 0));
    }

    @Test
    void settle_aDayOfMoreThanAPiece_hasPiecesThatFollowOneAnother() {
        String half = "x".repeat(SettleDay.PIECE_CHARACTERS / 2);
        keep(line("7001", 1, half), line("7002", 1, half), line("7003", 1, half));

        settle();

        DayManifest manifest = Objects.requireNonNull(journal.contents(DAY).manifest());
        assertThat(manifest.pieces())
                .extracting(piece -> piece.last().customerId())
                .containsExactly("7002", "7003");
        read();
        assertThat(lines).hasSize(3);
    }

    private SettleDay.Result settle() {
        return new SettleDay(journal, journal, this::putAway).settle(DAY);
    }

    private void keep(JournalLine... some) {
        journal.keep(DAY, SortedLines.of(List.of(some)));
    }

    private void read() {
        new ReadJournal(journal, this::putAway)
                .day(
                        DAY,
                        new ReadJournal.Visitor() {
                            @Override
                            public void line(JournalLine line) {
                                lines.add(line);
                            }

                            @Override
                            public void conflict(JournalLine one, JournalLine other) {
                                conflicts.add(List.of(one, other));
                            }
                        });
    }

    private LineSource putAway(LineSource source) {
        spilled++;
        List<JournalLine> all = new ArrayList<>();
        for (JournalLine line = source.next(); line != null; line = source.next()) {
            all.add(line);
        }
        return new SortedLines(all).source();
    }
}
