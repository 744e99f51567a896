package dev.stammkunde.programmes.challenges;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.Scheme;

import java.util.Optional;
import java.util.OptionalLong;

/** Shows a customer the leader board of a challenge, and their own place. */
public final class ShowBoard {

    private final ChallengeNeeds needs;
    private final FindTakingPart find;

    public ShowBoard(ChallengeNeeds needs) {
        this.needs = needs;
        this.find = new FindTakingPart(needs.challenges(), needs.ledger());
    }

    /**
     * A board as a customer sees it.
     *
     * @param board as it was made last; empty before that, and where something else is counted
     *     since
     * @param mine what they have now
     */
    public record Shown(
            Scheme<ChallengeDraft> challenge, Optional<LeaderBoard> board, TakingPart mine) {

        /** Returns what they have in the goal's unit. */
        public long amount() {
            return mine.amount(challenge.draft().goal().unit());
        }

        /** Finds their place, by what they have now among what all had when it was made. */
        public OptionalLong findPlace() {
            return board.map(made -> made.findPlace(amount())).orElseGet(OptionalLong::empty);
        }
    }

    /**
     * Finds it; empty where there is no such challenge, or it has no board. One that is not made
     * yet, such as of a challenge that had none before, is made by the hourly run. It reads and
     * changes nothing.
     */
    public Optional<Shown> find(DocumentId id, AccountId customer) {
        return needs.documents()
                .find(id)
                .filter(challenge -> challenge.state() != DocumentState.ARCHIVED)
                .filter(challenge -> challenge.draft().showsBoard())
                .map(challenge -> shown(challenge, customer));
    }

    private Shown shown(Scheme<ChallengeDraft> challenge, AccountId customer) {
        Optional<LeaderBoard> board =
                needs.challenges()
                        .findBoard(challenge.id())
                        .filter(made -> made.unit().equals(challenge.draft().goal().unit()));
        return new Shown(challenge, board, find.find(challenge.id(), customer).whole());
    }
}
