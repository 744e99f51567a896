package dev.stammkunde.insights.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.insights.CountedPurchase;
import dev.stammkunde.insights.gathering.Gathering;
import dev.stammkunde.insights.gathering.Gatherings;
import dev.stammkunde.insights.gathering.Gatherings.Stored;
import dev.stammkunde.insights.gathering.KeptLines;
import dev.stammkunde.insights.gathering.TakenDay;
import dev.stammkunde.insights.json.JsonPurchaseLines;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.SortedLines;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What every store of gatherings does. Each test gets an empty one. */
public abstract class GatheringsContract {

    private static final String SHOP = "teeladen";
    private static final Gathering BEGUN = Gathering.begun(SHOP);

    protected abstract Gatherings gatherings();

    @Test
    void begin_twice_keepsTheFirst() {
        Stored first = gatherings().begin(BEGUN);
        Stored moved = gatherings().move(first, at(1));

        assertThat(gatherings().begin(BEGUN)).isEqualTo(moved);
        assertThat(gatherings().find(SHOP)).contains(moved);
        assertThat(gatherings().find("another")).isEmpty();
    }

    @Test
    void move_byTwoWhoReadTheSame_isRefusedTheSecond() {
        Stored read = gatherings().begin(BEGUN);

        Stored first = gatherings().move(read, at(1));
        Stored second = gatherings().move(read, at(2));

        assertThat(first.gathering()).isEqualTo(at(1));
        assertThat(second).isEqualTo(first);
        assertThat(gatherings().move(second, at(2)).gathering()).isEqualTo(at(2));
    }

    @Test
    void move_whatIsNotThere_fails() {
        Stored elsewhere = new Stored(BEGUN, "\"0123456789abcdef0123456789abcdef\"");

        assertThatThrownBy(() -> gatherings().move(elsewhere, BEGUN))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void keep_manyLines_areReadBackInTheirOrder() {
        SortedLines lines = lines(100);

        KeptLines kept = gatherings().keep(SHOP, lines.source());

        assertThat(kept.pieces()).hasSizeGreaterThan(1);
        assertThat(all(gatherings().open(SHOP, kept))).isEqualTo(lines.lines());
        assertThat(gatherings().keep(SHOP, lines.source())).isEqualTo(kept);
        assertThat(gatherings().keep(SHOP, lines(0).source()).pieces()).isEmpty();
    }

    @Test
    void open_whatIsGone_isBroken() {
        KeptLines gone = new KeptLines(List.of("ab".repeat(32)));

        assertThatThrownBy(() -> all(gatherings().open(SHOP, gone)))
                .isInstanceOf(BrokenJournalException.class);
    }

    private static Gathering at(int day) {
        return new Gathering(
                SHOP,
                Gathering.EDITION,
                new TreeMap<>(Map.of(LocalDate.of(2026, 11, day), new TakenDay("ab", 3))),
                List.of(new KeptLines(List.of("cd", "ef")), new KeptLines(List.of("01"))),
                new TreeMap<>(Map.of("Größe 7", " anna\"", "b", "c")),
                1);
    }

    private static SortedLines lines(int count) {
        List<JournalLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CountedPurchase purchase =
                    new CountedPurchase(
                            "Kundin \"" + i,
                            "o-" + i,
                            1 + i % 3,
                            Instant.ofEpochSecond(1_700_000_000L + i),
                            i % 2 == 0,
                            "EUR",
                            i % 5 == 0 ? null : (long) i);
            JournalLine line = new JsonPurchaseLines().line(SHOP, purchase);
            assertThat(new JsonPurchaseLines().purchase(line)).isEqualTo(purchase);
            lines.add(line);
        }
        return SortedLines.of(lines);
    }

    private static List<JournalLine> all(LineSource lines) {
        List<JournalLine> all = new ArrayList<>();
        try (lines) {
            for (JournalLine line = lines.next(); line != null; line = lines.next()) {
                all.add(line);
            }
        }
        return all;
    }
}
