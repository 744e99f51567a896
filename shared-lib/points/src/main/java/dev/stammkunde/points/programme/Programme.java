package dev.stammkunde.points.programme;

import java.time.Instant;
import java.time.ZoneId;

/**
 * One version of a shop's rules. A version never changes: a new one begins at its {@code
 * validFrom}.
 *
 * @param validFrom orders paid from then on are rated by this version
 * @param timeZone the shop's, in which days and months are counted
 */
public record Programme(
        String version,
        Instant validFrom,
        ZoneId timeZone,
        EarningRules earning,
        LotRules lots,
        Overdraw overdraw) {

    /** Returns what it says without its name and its beginning. */
    public ProgrammeRules rules() {
        return new ProgrammeRules(timeZone, earning, lots, overdraw);
    }
}
