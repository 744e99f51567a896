package dev.stammkunde.commands.journal;

import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.DayContents;
import dev.stammkunde.points.journal.DayManifest;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalObject;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.LineSource;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a day can be read, after each object was read to its end: only there an object proves to
 * hold what its name says.
 *
 * @param contents without what is broken: its pieces are gone from the manifest, which names its
 *     parts, so that who reads passes over both
 */
record ReadableDay(DayContents contents, long broken) {

    /** Receives what is broken. */
    interface Listener {
        void broken(JournalObject object, BrokenJournalException why);
    }

    /** Looks at what readers of the day take. */
    static ReadableDay asItIsRead(JournalObjects objects, JournalDay day, Listener listener) {
        return of(objects, day, objects.contents(day), listener);
    }

    /** Looks at all parts too that the manifest says nobody need read any more. */
    static ReadableDay withAllParts(JournalObjects objects, JournalDay day, Listener listener) {
        DayContents all = objects.contents(day);
        DayManifest manifest = new DayManifest(all.pieces(), Set.of());
        return of(objects, day, new DayContents(all.parts(), manifest, all.version()), listener);
    }

    private static ReadableDay of(
            JournalObjects objects, JournalDay day, DayContents contents, Listener listener) {
        List<DayManifest.Piece> pieces =
                contents.pieces().stream()
                        .filter(piece -> isWell(objects, day, piece.object(), listener))
                        .toList();
        Set<String> passedOver = new HashSet<>();
        for (JournalObject part : contents.openParts()) {
            if (!isWell(objects, day, part, listener)) {
                passedOver.add(part.sha256());
            }
        }
        long broken = contents.pieces().size() - pieces.size() + passedOver.size();
        DayManifest manifest = contents.manifest();
        if (manifest != null) {
            passedOver.addAll(manifest.parts());
        }
        return new ReadableDay(
                new DayContents(
                        contents.parts(), new DayManifest(pieces, passedOver), contents.version()),
                broken);
    }

    private static boolean isWell(
            JournalObjects objects, JournalDay day, JournalObject object, Listener listener) {
        try (LineSource lines = objects.open(day, object)) {
            while (lines.next() != null) {
                // The end is what counts.
            }
            return true;
        } catch (BrokenJournalException e) {
            listener.broken(object, e);
            return false;
        }
    }
}
