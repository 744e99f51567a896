package dev.stammkunde.delivermail;

import java.time.Instant;

/** Sees to it that held mails are looked at again. */
@FunctionalInterface
interface ScheduleRelease {

    /**
     * Has all mails looked at that are due then. May be asked for one moment any number of times.
     *
     * @param at when mails are due; they are looked at within some minutes after that
     * @param now the moment of the decision that they wait
     */
    void scheduleRelease(Instant at, Instant now);
}
