package dev.stammkunde.surveys;

import dev.stammkunde.campaigns.GivePoints;
import dev.stammkunde.campaigns.GivePoints.Present;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.points.Booking.GiftReason;

import java.time.Instant;

/**
 * Books the points that an answer is rewarded with: once for each wave, and as many whatever the
 * answer is. They are a gift, as those of campaigns are.
 */
public final class RewardAnswer {

    private final ProfileStore profiles;
    private final GivePoints points;

    public RewardAnswer(ProfileStore profiles, GivePoints points) {
        this.profiles = profiles;
        this.points = points;
    }

    /**
     * Books them unless they are booked, and returns how many the customer has got. They are booked
     * for who was asked, whoever that is now: the account of one who was merged is that of who
     * stays, and what was given before is not given again.
     *
     * @param survey the version that asked
     * @param answered of an answer
     */
    public long reward(Survey survey, ParticipationKey answered, Instant now) {
        long reward = survey.draft().rewardPoints();
        if (reward <= 0 || answered.isAnonymous() || isErased(answered.customer())) {
            return 0;
        }
        Present gift =
                new Present(
                        answered.customer(),
                        "survey:" + answered.surveyId(),
                        answered.wave(),
                        reward);
        return points.give(gift, GiftReason.SURVEY, now).points();
    }

    private boolean isErased(CustomerId customer) {
        Customer found = profiles.profileOf(customer).value();
        while (found instanceof Customer.Merged(CustomerId into, var _)) {
            found = profiles.profileOf(into).value();
        }
        return found instanceof Customer.Erased;
    }
}
