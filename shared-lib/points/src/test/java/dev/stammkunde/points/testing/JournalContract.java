package dev.stammkunde.points.testing;

import static dev.stammkunde.points.testing.SampleLines.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.DayContents;
import dev.stammkunde.points.journal.DayManifest;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalDays;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.JournalObject;
import dev.stammkunde.points.journal.JournalObject.Kind;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.JournalParts;
import dev.stammkunde.points.journal.JournalParts.Kept;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.SettledDays;
import dev.stammkunde.points.journal.SortedLines;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What each place for the journal must do. */
public abstract class JournalContract {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 29);
    private static final JournalDay DAY = new JournalDay("kaffeerad", DATE);
    private static final SortedLines LINES =
            SortedLines.of(List.of(line("7001", 2), line("7001", 1), line("ü☕😀", 1)));

    /** An empty journal. */
    protected abstract JournalObjects objects();

    protected abstract JournalParts parts();

    protected abstract JournalDays days();

    protected abstract SettledDays settledDays();

    @Test
    void contents_ofADayWithoutAnything_areEmpty() {
        assertThat(objects().contents(DAY)).isEqualTo(new DayContents(List.of(), null, null));
    }

    @Test
    void keep_linesOfADay_areReadAsTheyWereWritten() {
        assertThat(parts().keep(DAY, LINES)).isEqualTo(Kept.KEPT);

        String part = objects().contents(DAY).parts().getFirst();
        assertThat(read(DAY, new JournalObject(Kind.PART, part))).isEqualTo(LINES.lines());
    }

    @Test
    void keep_theSameLinesAgain_areOnePart() {
        parts().keep(DAY, LINES);

        assertThat(parts().keep(DAY, LINES)).isEqualTo(Kept.ALREADY_THERE);

        assertThat(objects().contents(DAY).parts()).hasSize(1);
    }

    @Test
    void keep_otherLines_areAnotherPartOfThatDayAlone() {
        parts().keep(DAY, LINES);
        parts().keep(DAY, SortedLines.of(List.of(line("7002", 1))));
        parts().keep(new JournalDay("kaffeerad", DATE.plusDays(1)), LINES);
        parts().keep(new JournalDay("kaffeerad-2", DATE), LINES);

        assertThat(objects().contents(DAY).parts()).hasSize(2);
    }

    @Test
    void open_whatIsNotThere_isToldAsBroken() {
        JournalObject none = new JournalObject(Kind.PART, "0".repeat(64));

        assertThatExceptionOfType(BrokenJournalException.class)
                .isThrownBy(() -> objects().open(DAY, none));
    }

    @Test
    void settle_aDayForTheFirstTime_makesItsManifestHold() {
        DayManifest manifest = manifest("7001");

        assertThat(settledDays().settle(DAY, manifest, null)).isTrue();

        assertThat(objects().contents(DAY).manifest()).isEqualTo(manifest);
    }

    @Test
    void settle_asIfForTheFirstTimeAgain_changesNothing() {
        settledDays().settle(DAY, manifest("7001"), null);

        assertThat(settledDays().settle(DAY, manifest("7002"), null)).isFalse();

        assertThat(objects().contents(DAY).manifest()).isEqualTo(manifest("7001"));
    }

    @Test
    void settle_fromAnOldVersion_changesNothing() {
        settledDays().settle(DAY, manifest("7001"), null);
        String old = objects().contents(DAY).version();
        assertThat(settledDays().settle(DAY, manifest("7002"), old)).isTrue();

        assertThat(settledDays().settle(DAY, manifest("7003"), old)).isFalse();

        assertThat(objects().contents(DAY).manifest()).isEqualTo(manifest("7002"));
    }

    private DayManifest manifest(String customerId) {
        SortedLines lines = SortedLines.of(List.of(line(customerId, 1)));
        String piece = settledDays().keepPiece(DAY, lines);
        assertThat(read(DAY, new JournalObject(Kind.WHOLE, piece))).isEqualTo(lines.lines());
        DayManifest.Place place = new DayManifest.Place(customerId, 1);
        return new DayManifest(
                List.of(new DayManifest.Piece(piece, 1, place, place)), Set.of("a".repeat(64)));
    }

    @Test
    void days_ofAShop_areThoseBetweenBothEnds() {
        for (int day = 0; day < 5; day++) {
            parts().keep(new JournalDay("kaffeerad", DATE.plusDays(day)), LINES);
        }
        parts().keep(new JournalDay("teerad", DATE.plusDays(9)), LINES);

        assertThat(days().shops()).containsExactly("kaffeerad", "teerad");
        assertThat(days().days("kaffeerad", DATE.plusDays(1), DATE.plusDays(3)))
                .containsExactly(DATE.plusDays(1), DATE.plusDays(2), DATE.plusDays(3));
        assertThat(days().days("kaffee", DATE, DATE.plusDays(9))).isEmpty();
    }

    private List<JournalLine> read(JournalDay day, JournalObject object) {
        List<JournalLine> lines = new ArrayList<>();
        try (LineSource source = objects().open(day, object)) {
            for (JournalLine line = source.next(); line != null; line = source.next()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
