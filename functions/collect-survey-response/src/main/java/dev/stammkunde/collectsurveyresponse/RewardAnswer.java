package dev.stammkunde.collectsurveyresponse;

import dev.stammkunde.campaigns.GivePoints;
import dev.stammkunde.campaigns.GivePoints.Present;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.points.Booking.GiftReason;
import dev.stammkunde.surveys.ParticipationKey;

import java.time.Instant;

/**
 * Books the points that an answer is rewarded with: once for each wave, and as many whatever the
 * answer is. They are a gift, as those of campaigns are.
 */
final class RewardAnswer {

    private final ProfileStore profiles;
    private final GivePoints points;

    RewardAnswer(ProfileStore profiles, GivePoints points) {
        this.profiles = profiles;
        this.points = points;
    }

    /** Books them unless they are booked, and returns how many the customer has got. */
    long reward(Asking asking, Instant now) {
        long reward = asking.survey().draft().rewardPoints();
        if (reward <= 0 || asking.isAnonymous() || asking.response().isEmpty()) {
            return 0;
        }
        ParticipationKey key = asking.participation().invitation().key();
        CustomerId customer = key.customer();
        Customer found = profiles.profileOf(customer).value();
        while (found instanceof Customer.Merged(CustomerId into, var _)) {
            customer = into;
            found = profiles.profileOf(into).value();
        }
        if (found instanceof Customer.Erased) {
            return 0;
        }
        Present gift = new Present(customer, "survey:" + key.surveyId(), key.wave(), reward);
        return points.give(gift, GiftReason.SURVEY, now).points();
    }
}
