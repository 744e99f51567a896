package dev.stammkunde.programmes.challenges;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.programmes.testing.InMemoryChallenges;

final class InMemoryChallengeLifeTest extends ChallengeLifeContract {

    @Override
    Challenges challenges() {
        return new InMemoryChallenges();
    }

    @Override
    void keepDocument(DocumentId id) {}
}
