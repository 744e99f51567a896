package dev.stammkunde.programmes.tiers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes one history of the versions of all ladders of tiers that a shop has had. One is in force at
 * a time: of two that two people made at once, the first.
 */
public final class TierLine {

    /** A version of a document. */
    public record Saved(String document, TierVersion version) {}

    private TierLine() {}

    /** Returns the history, whatever the order of the versions. */
    public static TierHistory of(List<Saved> versions) {
        List<Saved> inTime = new ArrayList<>(versions);
        inTime.sort(Comparator.comparing(saved -> saved.version().from()));
        Map<String, TierVersion> latest = new LinkedHashMap<>();
        List<TierVersion> line = new ArrayList<>();
        for (Saved saved : inTime) {
            latest.put(saved.document(), saved.version());
            TierVersion inForce = firstActive(latest).orElse(saved.version());
            if (line.isEmpty() || !line.getLast().name().equals(inForce.name())) {
                line.add(inForce.from(saved.version().from()));
            }
        }
        return new TierHistory(line);
    }

    private static Optional<TierVersion> firstActive(Map<String, TierVersion> latest) {
        return latest.values().stream().filter(TierVersion::active).findFirst();
    }
}
