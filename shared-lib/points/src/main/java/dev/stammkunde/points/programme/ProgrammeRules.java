package dev.stammkunde.points.programme;

import java.time.Instant;
import java.time.ZoneId;

/**
 * How orders become points, whenever that holds: a programme without its name and its beginning.
 *
 * @param timeZone the shop's, in which days and months are counted
 */
public record ProgrammeRules(
        ZoneId timeZone, EarningRules earning, LotRules lots, Overdraw overdraw) {

    /** Returns the version that has these rules. */
    public Programme from(String version, Instant validFrom) {
        return new Programme(version, validFrom, timeZone, earning, lots, overdraw);
    }
}
