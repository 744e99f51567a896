package dev.stammkunde.insights.gathering;

import dev.stammkunde.points.journal.LineSource;

import java.util.Optional;

/** A store in which somebody else is faster, whenever something is to be replaced. */
record RivalGatherings(Gatherings gatherings, Runnable meanwhile) implements Gatherings {

    @Override
    public Optional<Stored> find(String shopId) {
        return gatherings.find(shopId);
    }

    @Override
    public Stored begin(Gathering gathering) {
        return gatherings.begin(gathering);
    }

    @Override
    public Stored move(Stored before, Gathering after) {
        meanwhile.run();
        return gatherings.move(before, after);
    }

    @Override
    public KeptLines keep(String shopId, LineSource lines) {
        return gatherings.keep(shopId, lines);
    }

    @Override
    public LineSource open(String shopId, KeptLines lines) {
        return gatherings.open(shopId, lines);
    }
}
