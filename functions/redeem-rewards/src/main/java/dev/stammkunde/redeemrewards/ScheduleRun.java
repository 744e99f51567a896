package dev.stammkunde.redeemrewards;

import java.time.Instant;

/** Sees to it that redemptions which are due are taken on. */
@FunctionalInterface
interface ScheduleRun {

    /**
     * Has all taken on that is due then. May be asked for one moment any number of times.
     *
     * @param at when something is due; it is looked at within some minutes after that
     * @param now the time of the request
     */
    void schedule(Instant at, Instant now);
}
