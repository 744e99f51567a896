package dev.stammkunde.finance.months;

import java.util.HashMap;
import java.util.Map;

/** Asks once for each reward; a shop has few. */
final class RememberedDonations implements KnowsDonations {

    private final KnowsDonations asked;
    private final Map<String, Boolean> answers = new HashMap<>();

    RememberedDonations(KnowsDonations asked) {
        this.asked = asked;
    }

    @Override
    public boolean isDonation(String reward) {
        return answers.computeIfAbsent(reward, asked::isDonation);
    }
}
