package dev.stammkunde.surveys.testing;

import dev.stammkunde.surveys.Participations;

final class InMemoryParticipationsTest extends ParticipationsContract {

    private final InMemoryParticipations participations = new InMemoryParticipations();

    @Override
    protected Participations participations() {
        return participations;
    }
}
