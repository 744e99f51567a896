package dev.stammkunde.points.programme;

import dev.stammkunde.platform.AuditEntry;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The versions of shops' rules, as those see them who publish. What was published is never changed;
 * what was withdrawn stays to be read, and its name stays taken.
 *
 * <p>Whoever changes something names the revision that they have seen, so that of two people at
 * once the second is told.
 */
public interface ProgrammeVersions {

    /** Who did something, and when. */
    record Step(String by, Instant at) {}

    /**
     * A version and what became of it.
     *
     * @param published absent of what releases published that did not note it
     * @param withdrawn absent of what holds, or will
     */
    record Version(
            ProgrammeDocument document, @Nullable Step published, @Nullable Step withdrawn) {}

    /** How a change ended. */
    enum Changed {
        DONE,
        /** The shop has, or had, a version of that name. Nothing was written. */
        VERSION_TAKEN,
        /** The shop has a version that begins at the same instant. Nothing was written. */
        BEGINNING_TAKEN,
        /** Somebody published or withdrew since. Nothing was written. */
        OUTDATED
    }

    /** Returns how often something was published or withdrawn in a shop. */
    int revision(String shopId);

    /** Finds a version by its name. */
    Optional<Version> find(String shopId, String name);

    /**
     * Returns versions, the one that begins last first, withdrawn ones among them.
     *
     * @param before the last one of the page before
     */
    List<Version> page(String shopId, Optional<ProgrammeDocument> before, int limit);

    /**
     * Adds a version.
     *
     * @param seen the revision that the caller knows
     * @param entry of the audit, which is written in the same transaction
     */
    Changed publish(ProgrammeDocument document, int seen, AuditEntry entry);

    /**
     * Takes a version out of those that will hold. Whether it may is the caller's to know.
     *
     * @param seen the revision that the caller knows
     * @param entry of the audit, which is written in the same transaction
     */
    Changed withdraw(Version version, int seen, AuditEntry entry);
}
