package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.CampaignRule.WinBack;
import dev.stammkunde.campaigns.calendar.Days;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Whether a customer who has not bought for some time gets a mail. */
public sealed interface WinBackDue {

    /**
     * A step of the ladder is due.
     *
     * @param step 1, 2, …
     * @param day the customer's local day on which it is due
     */
    record Due(int step, LocalDate day) implements WinBackDue {

        /** Returns what tells this step from those of the customer's other ladders. */
        public String occurrence(Instant lastPurchase) {
            return lastPurchase + "/" + step;
        }
    }

    /** No step is due. */
    record NotDue(Reason reason) implements WinBackDue {}

    /** Why no step is due. */
    enum Reason {
        NEVER_BOUGHT,
        BEFORE_THE_FIRST_STEP,
        BETWEEN_STEPS,
        AFTER_THE_LAST_STEP
    }

    /**
     * Decides for a customer.
     *
     * @param zone the customer's
     * @param days of the run, in that zone
     */
    static WinBackDue decide(WinBack rule, Activity activity, ZoneId zone, Days days) {
        LocalDate lastPurchase =
                activity.lastPurchase().map(at -> LocalDate.ofInstant(at, zone)).orElse(null);
        Rhythm rhythm = Rhythm.find(activity.recentPurchases()).orElse(null);
        return WinBackLadder.of(rule, rhythm).due(lastPurchase, days);
    }
}
