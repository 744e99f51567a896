package dev.stammkunde.programmes.challenges;

import dev.stammkunde.programmes.testing.InMemoryChallenges;

final class InMemoryChallengePlacesTest extends ChallengePlacesContract {

    @Override
    Challenges challenges() {
        return new InMemoryChallenges();
    }
}
