package dev.stammkunde.programmes.contests;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.Sha256;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * How far a contest is.
 *
 * @param seed 64 digits of hexadecimal; told to nobody before the draw
 * @param terms the fingerprint of what must not change
 * @param entered how many entries were made, withdrawn ones included
 * @param list what can win; there once it is closed
 * @param drawnAt there once it is drawn
 * @param drawn entries in the order in which they were drawn
 * @param version counts what was written, entries aside
 */
public record ContestRun(
        DocumentId contest,
        ContestPhase phase,
        String seed,
        String terms,
        Instant openedAt,
        long entered,
        @Nullable ContestList list,
        @Nullable Instant drawnAt,
        List<Drawn> drawn,
        long version) {

    public ContestRun {
        drawn = List.copyOf(drawn);
    }

    /** Returns a contest that is opened. */
    static ContestRun opened(DocumentId contest, String seed, String terms, Instant now) {
        return new ContestRun(
                contest,
                ContestPhase.OPEN,
                Sha256.require(seed),
                terms,
                now,
                0,
                null,
                null,
                List.of(),
                1);
    }

    /** Returns the SHA-256 of the seed's 32 bytes, which is published from the opening on. */
    public String commitment() {
        return Sha256.of(HexFormat.of().parseHex(seed));
    }

    /** Finds the seed once it is no secret any more. */
    public Optional<String> findRevealedSeed() {
        return phase == ContestPhase.DRAWN ? Optional.of(seed) : Optional.empty();
    }

    /** Finds the prize of an entry that won, be it that it was declined. */
    public Optional<Drawn> findDrawn(String entry) {
        return drawn.stream().filter(each -> each.entry().equals(entry)).findFirst();
    }

    ContestRun closing() {
        return next(ContestPhase.CLOSING, null, null, List.of());
    }

    ContestRun closed(ContestList made) {
        return next(ContestPhase.CLOSED, made, null, List.of());
    }

    ContestRun drawn(List<Drawn> all, Instant firstDrawnAt) {
        return next(ContestPhase.DRAWN, list, firstDrawnAt, all);
    }

    private ContestRun next(
            ContestPhase next,
            @Nullable ContestList made,
            @Nullable Instant firstDrawnAt,
            List<Drawn> all) {
        return new ContestRun(
                contest,
                next,
                seed,
                terms,
                openedAt,
                entered,
                made,
                firstDrawnAt,
                all,
                version + 1);
    }

    /** Tells nothing of the seed. */
    @Override
    public String toString() {
        return "ContestRun[" + contest + ", " + phase + ", version " + version + "]";
    }
}
