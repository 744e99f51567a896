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

    /** Returns this with a hold of so many days at most. */
    public Programme holdingAtMost(int days) {
        return days >= lots.holdDays()
                ? this
                : new Programme(
                        version,
                        validFrom,
                        timeZone,
                        earning,
                        new LotRules(days, lots.expiryMonths(), lots.warnDays()),
                        overdraw);
    }

    /** Returns what it says without its name and its beginning. */
    public ProgrammeRules rules() {
        return new ProgrammeRules(timeZone, earning, lots, overdraw);
    }
}
