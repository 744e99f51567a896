package dev.stammkunde.programmes.partners;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Objects;

/**
 * When points can be earned and redeemed with a partner, in days of the shop's time.
 *
 * @param from the first day
 * @param until the last day on which purchases earn; absent while no end is agreed
 * @param runOffUntil the last day on which points are redeemed; that of earning where it is absent
 */
public record PartnerTerm(
        LocalDate from, @Nullable LocalDate until, @Nullable LocalDate runOffUntil) {

    /** Returns where the agreement stands on a day. */
    public PartnerPhase phase(LocalDate day) {
        if (day.isBefore(from)) {
            return PartnerPhase.NOT_BEGUN;
        }
        if (until == null || !day.isAfter(until)) {
            return PartnerPhase.ACTIVE;
        }
        LocalDate last = runOffUntil == null ? until : runOffUntil;
        return day.isAfter(last) ? PartnerPhase.OVER : PartnerPhase.RUNNING_OFF;
    }

    /** Whether it ends on the same days as another. */
    public boolean endsWith(PartnerTerm other) {
        return Objects.equals(until, other.until) && Objects.equals(runOffUntil, other.runOffUntil);
    }

    /** Whether a part of the time from one day to another is within it. */
    boolean touches(LocalDate first, LocalDate last) {
        LocalDate end = runOffUntil == null ? until : runOffUntil;
        return !last.isBefore(from) && (end == null || !first.isAfter(end));
    }
}
