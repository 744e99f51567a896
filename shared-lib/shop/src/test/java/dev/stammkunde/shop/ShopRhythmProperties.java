package dev.stammkunde.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.shop.ShopRhythm.State;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Shops that keep a timetable, week after week, in their own time. */
final class ShopRhythmProperties {

    private static final int WEEKS = 6;

    /** The spring change of clocks lies in the third week. */
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-03-09");

    /**
     * Opening hours of one webhook per hour.
     *
     * @param startDay the weekday on which the shop was connected
     */
    record Timetable(ZoneId zone, Set<DayOfWeek> days, int opens, int hours, DayOfWeek startDay) {

        List<Instant> webhooks() {
            List<Instant> all = new ArrayList<>();
            LocalDate start = FIRST_DAY.plusDays(startDay.ordinal());
            for (LocalDate day = start;
                    day.isBefore(start.plusWeeks(WEEKS));
                    day = day.plusDays(1)) {
                if (days.contains(day.getDayOfWeek())) {
                    for (int hour = opens; hour < opens + hours; hour++) {
                        all.add(day.atTime(hour % 24, 0).atZone(zone).toInstant());
                    }
                }
            }
            return all.stream().sorted().distinct().toList();
        }
    }

    @Provide
    Arbitrary<Timetable> timetables() {
        return Combinators.combine(
                        Arbitraries.of("Europe/Berlin", "America/Los_Angeles", "Asia/Tokyo", "UTC")
                                .map(ZoneId::of),
                        Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
                        Arbitraries.integers().between(0, 23),
                        Arbitraries.integers().between(1, 24),
                        Arbitraries.of(DayOfWeek.class))
                .as(Timetable::new);
    }

    @Property(tries = 200)
    void stateAt_weeklyTimetable_isNeverSilent(@ForAll("timetables") Timetable timetable) {
        List<Instant> webhooks = timetable.webhooks();
        ShopRhythm rhythm = ShopRhythm.beginning("shop", webhooks.getFirst());

        for (Instant next : webhooks) {
            // A silence is longest just before it ends.
            assertThat(rhythm.stateAt(next)).isNotInstanceOf(State.Silent.class);
            rhythm = rhythm.heardAt(next);
        }
    }

    @Property(tries = 200)
    void stateAt_timetableThatStops_isSilentAndThenGone(@ForAll("timetables") Timetable timetable) {
        ShopRhythm rhythm = all(timetable.webhooks());
        Instant last = rhythm.lastHeardAt();

        List<Class<?>> states = new ArrayList<>();
        for (int hours = 0; hours < 24 * 70; hours++) {
            Class<?> state = rhythm.stateAt(last.plus(Duration.ofHours(hours))).getClass();
            if (states.isEmpty() || states.getLast() != state) {
                states.add(state);
            }
        }

        assertThat(states).containsExactly(State.Heard.class, State.Silent.class, State.Gone.class);
    }

    @Property(tries = 200)
    void heardAt_repeatedAndSwapped_losesNoGapAndEndsAtTheLatest(
            @ForAll("timetables") Timetable timetable,
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 5) int swaps) {
        List<Instant> inOrder = timetable.webhooks();
        List<Instant> confused = new ArrayList<>(inOrder);
        confused.addAll(inOrder.subList(0, inOrder.size() / 2));
        Collections.sort(confused);
        for (int swap = 0; swap < swaps; swap++) {
            int at = 1 + random.nextInt(confused.size() - 1);
            Collections.swap(confused, at - 1, at);
        }

        ShopRhythm right = all(inOrder);
        ShopRhythm wrong = all(confused);

        assertThat(wrong.lastHeardAt()).isEqualTo(right.lastHeardAt());
        for (LocalDate day : wrong.longestGaps().keySet()) {
            // What overtakes another over midnight takes its gap along, to a later day.
            assertThat(Collections.max(wrong.longestGaps().tailMap(day).values()))
                    .isGreaterThanOrEqualTo(right.longestGaps().getOrDefault(day, Duration.ZERO));
        }
    }

    private static ShopRhythm all(List<Instant> webhooks) {
        ShopRhythm rhythm = ShopRhythm.beginning("shop", webhooks.getFirst());
        for (Instant next : webhooks) {
            rhythm = rhythm.heardAt(next);
        }
        return rhythm;
    }
}
