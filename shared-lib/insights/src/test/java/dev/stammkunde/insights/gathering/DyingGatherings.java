package dev.stammkunde.insights.gathering;

import dev.stammkunde.points.journal.LineSource;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A store whose caller dies after some writes, at the latest right after one was made. */
record DyingGatherings(Gatherings gatherings, AtomicInteger left) implements Gatherings {

    @Override
    public Optional<Stored> find(String shopId) {
        return gatherings.find(shopId);
    }

    @Override
    public Stored begin(Gathering gathering) {
        Stored begun = gatherings.begin(gathering);
        live();
        return begun;
    }

    @Override
    public Stored move(Stored before, Gathering after) {
        live();
        Stored moved = gatherings.move(before, after);
        live();
        return moved;
    }

    @Override
    public KeptLines keep(String shopId, LineSource lines) {
        KeptLines kept = gatherings.keep(shopId, lines);
        live();
        return kept;
    }

    @Override
    public LineSource open(String shopId, KeptLines lines) {
        return gatherings.open(shopId, lines);
    }

    private void live() {
        if (left.getAndDecrement() <= 0) {
            throw new IllegalStateException("it died");
        }
    }
}
