package dev.stammkunde.finance.files;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the running month came to until a moment. It is a report without files, made by the schedule
 * so that nobody who looks has to read the ledger. Amounts are in minor units of the currency.
 *
 * @param asOf up to when bookings are in it
 * @param madeAt when it was made
 * @param ties whether ledger, accounts and report said the same
 * @param currency ISO 4217 code, of the settings
 * @param cost what the shop itself bore: rewards, gifts, mails and the cloud, as in a month's
 *     report
 * @param expiring points in accounts by the month of the shop's calendar in which they are lost
 * @param journal names what of the month was in the journal when it was made
 * @param journalSince when that was first seen
 */
public record MonthSoFar(
        String shopId,
        YearMonth month,
        Instant asOf,
        Instant madeAt,
        boolean ties,
        String currency,
        long cost,
        SortedMap<YearMonth, Long> expiring,
        String journal,
        Instant journalSince) {

    /** So long a booking may be on its way to the journal: what is younger is not looked at. */
    public static final Duration ON_ITS_WAY = Duration.ofHours(1);

    public MonthSoFar {
        expiring = new TreeMap<>(expiring);
    }

    /** Whether all that the journal had was booked before the moment. */
    public boolean isOfAll() {
        return !journalSince.plus(ON_ITS_WAY).isAfter(asOf);
    }

    /** Returns the points that are lost in a month unless somebody uses them. */
    public long expiringIn(YearMonth some) {
        return expiring.getOrDefault(some, 0L);
    }
}
