package dev.stammkunde.points.journal;

import static dev.stammkunde.points.testing.SampleLines.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.testing.InMemoryJournal;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A day of the journal is what was booked, whatever happens on the way: batches that come again in
 * others, stores that refuse or lose their answer at any call, and two who put a day together.
 */
final class JournalProperties {

    private static final JournalDay DAY = new JournalDay("kaffeerad", LocalDate.of(2026, 11, 29));
    private static final LineSpill SPILL =
            lines -> SortedLines.of(JournalProperties.all(lines)).source();

    @Property(tries = 300)
    void day_afterAnyRedeliveriesCrashesAndWriters_isWhatWasBooked(@ForAll Random random) {
        Shaky journal = new Shaky(random);
        List<JournalLine> booked = new ArrayList<>();
        TreeSet<JournalLine> heard = new TreeSet<>(JournalLine.ORDER);

        for (int step = 0; step < 40; step++) {
            switch (random.nextInt(4)) {
                case 0 -> booked.add(line("7" + random.nextInt(5), booked.size()));
                case 1, 2 -> {
                    List<JournalLine> batch = some(booked, random);
                    if (!batch.isEmpty()) {
                        untilItWorks(() -> journal.keep(DAY, SortedLines.of(batch)), random);
                        heard.addAll(batch);
                    }
                }
                default -> settle(journal);
            }
            if (!heard.isEmpty()) {
                assertThat(read(journal.calm)).containsExactlyElementsOf(heard);
            }
        }

        untilItWorks(() -> journal.keep(DAY, SortedLines.of(booked)), random);
        assertThat(read(journal.calm)).containsExactlyElementsOf(SortedLines.of(booked).lines());
    }

    private static void settle(Shaky journal) {
        try {
            new SettleDay(journal, journal, SPILL).settle(DAY);
        } catch (FaultException _) {
            // The next time goes on.
        }
    }

    /** As a queue does, brings a batch again until it is done. */
    private static void untilItWorks(Supplier<JournalParts.Kept> keeping, Random random) {
        while (true) {
            try {
                var _ = keeping.get();
                if (random.nextInt(4) > 0) {
                    return;
                }
            } catch (FaultException _) {
                // It comes again.
            }
        }
    }

    private static List<JournalLine> some(List<JournalLine> lines, Random random) {
        List<JournalLine> some = new ArrayList<>(lines);
        Collections.shuffle(some, random);
        return some.subList(0, random.nextInt(some.size() + 1));
    }

    private static List<JournalLine> read(JournalObjects objects) {
        List<JournalLine> lines = new ArrayList<>();
        new ReadJournal(objects, SPILL)
                .day(
                        DAY,
                        new ReadJournal.Visitor() {
                            @Override
                            public void line(JournalLine line) {
                                lines.add(line);
                            }

                            @Override
                            public void conflict(JournalLine one, JournalLine other) {
                                throw new AssertionError("a conflict at " + one.sequence());
                            }
                        });
        return lines;
    }

    private static List<JournalLine> all(LineSource source) {
        List<JournalLine> lines = new ArrayList<>();
        for (JournalLine line = source.next(); line != null; line = source.next()) {
            lines.add(line);
        }
        return lines;
    }

    private static final class FaultException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Refuses calls, loses answers, and lets somebody else settle the day in between. */
    private static final class Shaky implements JournalObjects, JournalParts, SettledDays {

        private final InMemoryJournal calm = new InMemoryJournal();
        private final Random random;

        Shaky(Random random) {
            this.random = random;
        }

        private <T> T shaken(Supplier<T> call) {
            int fate = random.nextInt(12);
            if (fate == 0) {
                throw new FaultException();
            }
            if (fate == 1) {
                new SettleDay(calm, calm, SPILL).settle(DAY);
            }
            T result = call.get();
            if (fate == 2) {
                throw new FaultException();
            }
            return result;
        }

        @Override
        public DayContents contents(JournalDay day) {
            return shaken(() -> calm.contents(day));
        }

        @Override
        public LineSource open(JournalDay day, JournalObject object) {
            return shaken(() -> calm.open(day, object));
        }

        @Override
        public Kept keep(JournalDay day, SortedLines lines) {
            return shaken(() -> calm.keep(day, lines));
        }

        @Override
        public String keepPiece(JournalDay day, SortedLines lines) {
            return shaken(() -> calm.keepPiece(day, lines));
        }

        @Override
        public boolean settle(JournalDay day, DayManifest manifest, @Nullable String version) {
            return shaken(() -> calm.settle(day, manifest, version));
        }
    }
}
