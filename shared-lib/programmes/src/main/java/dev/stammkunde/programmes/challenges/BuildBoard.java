package dev.stammkunde.programmes.challenges;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Makes the leader board of a challenge anew, from all who take part, page by page. It keeps the
 * first hundred, and of all others how many have how much, so that whoever asks is told their
 * place.
 */
final class BuildBoard {

    private static final int PAGE = 500;
    private static final int TOP = 100;

    /** Distinct amounts that are counted: the board is read whole. */
    private static final int MOST_AMOUNTS = 1_000;

    private static final Comparator<LeaderBoard.Entry> MOST_FIRST =
            Comparator.comparingLong(LeaderBoard.Entry::amount)
                    .reversed()
                    .thenComparing(LeaderBoard.Entry::customerId);

    private final Challenges challenges;
    private final PriorityQueue<LeaderBoard.Entry> top = new PriorityQueue<>(MOST_FIRST.reversed());
    private final TreeMap<Long, Long> counts = new TreeMap<>();
    private boolean isWhole = true;

    BuildBoard(Challenges challenges) {
        this.challenges = challenges;
    }

    /** Makes it; a conflict where somebody changed it meanwhile: the next run makes it then. */
    SaveResult build(DocumentId challenge, String unit, Instant now) {
        Optional<LeaderBoard> before = challenges.findBoard(challenge);
        @Nullable String last = null;
        List<TakingPart> page = challenges.participants(challenge, last, PAGE);
        while (!page.isEmpty()) {
            page.forEach(held -> add(held, unit));
            last = page.getLast().id().customerId();
            page = challenges.participants(challenge, last, PAGE);
        }
        return challenges.keepBoard(
                challenge,
                new LeaderBoard(
                        now,
                        unit,
                        top.stream().sorted(MOST_FIRST).toList(),
                        counts,
                        isWhole,
                        before.map(LeaderBoard::version).orElse(0L) + 1));
    }

    private void add(TakingPart held, String unit) {
        long amount = held.amount(unit);
        if (amount <= 0) {
            return;
        }
        counts.merge(amount, 1L, Long::sum);
        if (counts.size() > MOST_AMOUNTS) {
            counts.pollFirstEntry();
            isWhole = false;
        }
        top.add(
                new LeaderBoard.Entry(
                        held.id().customerId(),
                        amount,
                        Optional.ofNullable(held.boardName()).map(BoardName::firstName)));
        if (top.size() > TOP) {
            top.poll();
        }
    }
}
