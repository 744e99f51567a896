package dev.stammkunde.programmes.contests;

import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.testing.InMemoryContests;
import dev.stammkunde.programmes.testing.InMemorySchemes;

final class InMemoryContestTest extends ContestContract {

    private InMemorySchemes<ContestDraft> documents = new InMemorySchemes<>();

    @Override
    ContestWorld world() {
        documents = new InMemorySchemes<>();
        return new ContestWorld(documents, new InMemoryContests(documents));
    }

    @Override
    void put(Scheme<ContestDraft> contest) {
        documents.put(contest);
    }
}
