package dev.stammkunde.programmes.challenges;

import dev.stammkunde.programmes.testing.InMemoryChallenges;

final class InMemoryChallengeLifeTest extends ChallengeLifeContract {

    @Override
    Challenges challenges() {
        return new InMemoryChallenges();
    }
}
