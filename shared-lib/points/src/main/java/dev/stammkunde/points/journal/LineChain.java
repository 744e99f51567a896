package dev.stammkunde.points.journal;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** Makes one sorted list of several that follow one another; one of them is open at a time. */
public final class LineChain implements LineSource {

    private final Iterator<Supplier<LineSource>> following;
    private @Nullable LineSource open;

    /** Chains sources, each of which is opened when the one before has ended. */
    public LineChain(List<Supplier<LineSource>> sources) {
        this.following = sources.iterator();
    }

    @Override
    public @Nullable JournalLine next() {
        while (true) {
            LineSource source = open;
            JournalLine line = source == null ? null : source.next();
            if (line != null || source == null && !following.hasNext()) {
                return line;
            }
            close();
            if (!following.hasNext()) {
                return null;
            }
            open = following.next().get();
        }
    }

    @Override
    public void close() {
        LineSource source = open;
        open = null;
        if (source != null) {
            source.close();
        }
    }
}
