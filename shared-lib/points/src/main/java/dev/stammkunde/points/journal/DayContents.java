package dev.stammkunde.points.journal;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What there is of a day.
 *
 * @param parts the SHA-256 of all parts, in any order
 * @param manifest absent while nobody put the day together
 * @param version of the manifest as it was read
 */
public record DayContents(
        List<String> parts, @Nullable DayManifest manifest, @Nullable String version) {

    public DayContents {
        parts = List.copyOf(parts);
    }

    /** Returns the parts that no piece holds: all, or those that came late. */
    public List<JournalObject> openParts() {
        DayManifest known = manifest;
        return parts.stream()
                .filter(part -> known == null || !known.parts().contains(part))
                .sorted()
                .map(part -> new JournalObject(JournalObject.Kind.PART, part))
                .toList();
    }

    /** Returns the pieces of the manifest; none without one. */
    public List<DayManifest.Piece> pieces() {
        return manifest == null ? List.of() : manifest.pieces();
    }
}
