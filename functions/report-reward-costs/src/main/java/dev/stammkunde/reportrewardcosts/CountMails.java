package dev.stammkunde.reportrewardcosts;

import java.time.Instant;

/** Counts mails that campaigns and surveys sent. */
interface CountMails {

    /**
     * Returns how many were handed over to be sent.
     *
     * @param from when the first of them was ordered, at the earliest
     * @param until when the last of them was ordered before
     */
    long sent(String shopId, Instant from, Instant until);
}
