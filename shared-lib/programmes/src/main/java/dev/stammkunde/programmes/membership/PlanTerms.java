package dev.stammkunde.programmes.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What was agreed when somebody bought a membership. A plan that is changed changes nothing that
 * was bought.
 *
 * @param version of the plan's document
 * @param zone in which its days are counted
 */
public record PlanTerms(int version, PlanDraft plan, ZoneId zone) {

    /** Returns the day of a moment. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** Returns the first moment after a day. */
    public Instant after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
