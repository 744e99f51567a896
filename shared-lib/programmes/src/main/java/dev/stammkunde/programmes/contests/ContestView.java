package dev.stammkunde.programmes.contests;

import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.programmes.Scheme;

import java.time.Instant;
import java.util.List;

/**
 * A contest as it is at a moment.
 *
 * @param entries of the customer who asks; none where everybody asks
 */
public record ContestView(
        Scheme<ContestDraft> contest, ContestRun run, List<ContestEntry> entries, Instant at) {

    public ContestView {
        entries = List.copyOf(entries);
    }

    /** How far it is. */
    public enum Phase {
        /** It begins later. */
        SOON,
        /** Customers take part. */
        OPEN,
        /** It is paused or was called off. */
        NOT_OFFERED,
        /** Nobody takes part any more, and the winners are not drawn. */
        OVER,
        /** The winners are drawn. */
        DRAWN
    }

    /** Returns how far it is. */
    public Phase phase() {
        ContestWindow window = contest.draft().window();
        return switch (run.phase()) {
            case DRAWN -> Phase.DRAWN;
            case CLOSING, CLOSED -> Phase.OVER;
            case OPEN -> {
                if (contest.state() != DocumentState.ACTIVE) {
                    yield Phase.NOT_OFFERED;
                }
                if (window.isOver(at)) {
                    yield Phase.OVER;
                }
                yield window.isAhead(at) ? Phase.SOON : Phase.OPEN;
            }
        };
    }

    /** Returns how many more entries the customer may make. */
    public int left() {
        long counted = entries.stream().filter(entry -> entry.state().isCounted()).count();
        return (int) Math.max(0, contest.draft().entry().most() - counted);
    }
}
