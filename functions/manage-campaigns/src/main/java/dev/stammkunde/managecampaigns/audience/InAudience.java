package dev.stammkunde.managecampaigns.audience;

import dev.stammkunde.campaigns.CustomerFacts;
import dev.stammkunde.campaigns.MatchAudience;
import dev.stammkunde.campaigns.NotInAudience;

import java.util.Optional;

/** Whether a customer is in the audience that is counted. */
final class InAudience {

    private InAudience() {}

    static Optional<NotInAudience> findReasonNot(CustomerFacts known, CountAudience.Asked asked) {
        return MatchAudience.findReasonNot(
                asked.campaign().audience(),
                withoutProducts(known, asked),
                asked.settings(),
                asked.day());
    }

    /** Whoever bought any of the products is in: that condition is not looked at here. */
    private static CustomerFacts withoutProducts(CustomerFacts known, CountAudience.Asked asked) {
        return new CustomerFacts(
                known.profile(),
                known.activity(),
                known.pointsAvailable(),
                asked.campaign().audience().boughtAnyOf(),
                known.chosenLanguage());
    }
}
