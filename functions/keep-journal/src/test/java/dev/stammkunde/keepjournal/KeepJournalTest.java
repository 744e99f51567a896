package dev.stammkunde.keepjournal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalParts.Kept;
import dev.stammkunde.points.testing.AnyEntries;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

final class KeepJournalTest {

    private final AnyEntries entries = new AnyEntries(new Random(11));
    private final List<JournalDay> kept = new ArrayList<>();
    private final List<JournalDay> failed = new ArrayList<>();
    private final KeepJournal.Listener listener =
            new KeepJournal.Listener() {
                @Override
                public void kept(JournalDay day, int lines, Kept how) {
                    kept.add(day);
                }

                @Override
                public void failed(JournalDay day, RuntimeException failure) {
                    failed.add(day);
                }
            };

    @Test
    void keep_entriesOfSeveralDays_areAPartForEach() {
        LedgerEntry one = entries.next();
        LedgerEntry other = entries.next();

        assertThat(
                        new KeepJournal((_, _) -> Kept.KEPT)
                                .keep(List.of(message("a", one, other)), listener))
                .containsExactly("a");

        assertThat(kept)
                .containsExactlyInAnyOrder(JournalDay.of(one), JournalDay.of(other))
                .doesNotHaveDuplicates();
    }

    @Test
    void keep_whileOneDayFails_doesNotKeepItsMessageForDone() {
        LedgerEntry well = entries.next();
        LedgerEntry bad = entries.next();
        KeepJournal keepJournal =
                new KeepJournal(
                        (day, _) -> {
                            if (day.equals(JournalDay.of(bad))) {
                                throw new IllegalStateException("S3 refuses");
                            }
                            return Kept.KEPT;
                        });

        assertThat(
                        keepJournal.keep(
                                List.of(
                                        message("a", well),
                                        message("b", bad),
                                        message("c", well, bad)),
                                listener))
                .containsExactly("a");

        assertThat(failed).containsExactly(JournalDay.of(bad));
    }

    private static BookingsMessage message(String id, LedgerEntry... entries) {
        return new BookingsMessage(id, List.of(entries));
    }
}
