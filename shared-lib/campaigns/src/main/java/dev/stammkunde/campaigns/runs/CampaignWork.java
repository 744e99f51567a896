package dev.stammkunde.campaigns.runs;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;

import java.time.Duration;
import java.util.OptionalLong;

/** Carries out campaigns of one kind, part by part. */
public interface CampaignWork {

    /** Whether campaigns of a rule are of this kind. */
    boolean isFor(CampaignRule rule);

    /**
     * Carries out a part: finds who is due, gives what is to be given and orders mails. It takes no
     * longer than {@link #timeForPart}.
     *
     * <p>A part may come again, after it was done in part or as a whole, so all it does has
     * business keys.
     *
     * @throws RuntimeException if it could not be done: it comes again
     */
    PageDone carryOut(CampaignPage page);

    /**
     * Finds how many more customers can get a campaign's gift; nothing where it does not run out.
     */
    default OptionalLong findGiftsLeft(Campaign campaign) {
        return OptionalLong.empty();
    }

    /**
     * Returns how long a part of a campaign may take together with the message that continues its
     * run: a part is not begun with less time than that, unless it is the first of an invocation.
     */
    default Duration timeForPart(Campaign campaign) {
        return Duration.ofSeconds(8);
    }
}
