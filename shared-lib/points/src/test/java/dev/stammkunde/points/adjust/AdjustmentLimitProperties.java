package dev.stammkunde.points.adjust;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import java.util.List;

class AdjustmentLimitProperties {

    /** Whatever is asked for, in whatever order: what was booked alone stays within the month. */
    @Property(tries = 200)
    void ask_anyAdjustments_bookNoMoreThanTheMonthAndNoneAboveTheLimit(
            @ForAll @Size(max = 12) List<@LongRange(min = -30, max = 30) Long> points,
            @ForAll @LongRange(min = 0, max = 25) long each,
            @ForAll @LongRange(min = 0, max = 90) long month) {
        Desk desk = Desk.inMemory();
        AdjustmentLimit limit = new AdjustmentLimit(each, month);
        long booked = 0;
        long used = 0;

        for (int i = 0; i < points.size(); i++) {
            long asked = points.get(i);
            boolean allowed = Math.abs(asked) <= each && used + Math.abs(asked) <= month;
            if (asked != 0) {
                desk.ask("key " + i, asked, limit);
                booked += allowed ? asked : 0;
                used += allowed ? Math.abs(asked) : 0;
            }
        }

        assertThat(desk.balance()).isEqualTo(booked);
        assertThat(used).isLessThanOrEqualTo(month);
    }
}
