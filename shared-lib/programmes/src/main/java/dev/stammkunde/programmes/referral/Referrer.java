package dev.stammkunde.programmes.referral;

import dev.stammkunde.customers.CustomerId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A customer as one who brings friends: their code, and counts that stay when people are erased.
 *
 * @param version counts writes, from 1; 0 of one that was never written
 * @param code absent where none was given, and of who was erased
 * @param codeAt when it was given
 * @param counts referrals by their state
 * @param periods how many count for the cap, by period; the latest {@value #PERIODS}
 * @param lately when friends named the code within the last 24 hours, at most {@value #LATELY}
 */
public record Referrer(
        CustomerId id,
        long version,
        @Nullable ReferralCode code,
        @Nullable Instant codeAt,
        Map<ReferralState, Long> counts,
        SortedMap<String, Long> periods,
        List<Instant> lately) {

    static final int PERIODS = 24;
    static final int LATELY = 200;
    private static final Duration DAY = Duration.ofHours(24);

    public Referrer {
        counts = Map.copyOf(counts);
        periods = new TreeMap<>(periods);
        lately = List.copyOf(lately);
    }

    /** Somebody who has brought nobody yet. */
    public static Referrer first(CustomerId id) {
        return new Referrer(id, 0, null, null, Map.of(), new TreeMap<>(), List.of());
    }

    /** How many referrals are in a state. */
    public long count(ReferralState state) {
        return counts.getOrDefault(state, 0L);
    }

    /** How many count for the cap of a period. */
    long inPeriod(String period) {
        return periods.getOrDefault(period, 0L);
    }

    /** How many friends named the code within 24 hours before an instant. */
    long within24Hours(Instant now) {
        return lately.stream().filter(at -> at.isAfter(now.minus(DAY))).count();
    }

    Referrer withCode(@Nullable ReferralCode given, @Nullable Instant at) {
        return new Referrer(id, version + 1, given, at, counts, periods, lately);
    }

    Referrer named(Instant at) {
        List<Instant> more = new ArrayList<>(lately);
        more.removeIf(earlier -> !earlier.isAfter(at.minus(DAY)));
        more.add(at);
        List<Instant> kept = more.subList(Math.max(0, more.size() - LATELY), more.size());
        return new Referrer(id, version, code, codeAt, counts, periods, kept);
    }

    /**
     * Returns this with a referral that has gone on.
     *
     * @param before absent where it is new
     */
    Referrer after(Referral.@Nullable Progress before, Referral.Progress after) {
        Map<ReferralState, Long> states = new EnumMap<>(ReferralState.class);
        states.putAll(counts);
        SortedMap<String, Long> counted = new TreeMap<>(periods);
        if (before != null) {
            states.merge(before.state(), -1L, Long::sum);
            if (before.period() != null) {
                counted.merge(before.period(), -1L, Long::sum);
            }
        }
        states.merge(after.state(), 1L, Long::sum);
        if (after.period() != null) {
            counted.merge(after.period(), 1L, Long::sum);
        }
        states.values().removeIf(count -> count == 0);
        counted.values().removeIf(count -> count <= 0);
        while (counted.size() > PERIODS) {
            counted.remove(counted.firstKey());
        }
        return new Referrer(id, version + 1, code, codeAt, states, counted, lately);
    }
}
