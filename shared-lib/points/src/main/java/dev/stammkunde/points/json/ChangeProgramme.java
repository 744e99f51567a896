package dev.stammkunde.points.json;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.points.programme.ProgrammeDocument;
import dev.stammkunde.points.programme.ProgrammeDocuments;
import dev.stammkunde.points.programme.ProgrammeVersions;
import dev.stammkunde.points.programme.ProgrammeVersions.Step;
import dev.stammkunde.points.programme.ProgrammeVersions.Version;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Publishes versions of shops' rules and withdraws them, for the admin API and for the command.
 *
 * <p>Functions keep rules for {@link CachedProgrammes#LIMIT}. So a version is published, and
 * withdrawn, at least {@link #NOTICE} before it begins: then all of them know in time, each order
 * is rated by one version, and no version that rated one goes away.
 */
public final class ChangeProgramme {

    /** Twice as long as functions keep rules. */
    public static final Duration NOTICE = CachedProgrammes.LIMIT.multipliedBy(2);

    /** What became of it. */
    public sealed interface Outcome {

        /** It is so. A repeat of what was done before changes nothing. */
        record Done(Version version, boolean isRepeat) implements Outcome {}

        /** It would begin, or begins, before then. */
        record TooSoon(Instant earliest) implements Outcome {}

        /** There is, or was, another version of that name. */
        record NameTaken() implements Outcome {}

        /** Another version begins at that instant. */
        record BeginningTaken() implements Outcome {}

        /** Somebody published or withdrew since. */
        record Outdated(int revision) implements Outcome {}

        /** There is no version of that name. */
        record Unknown() implements Outcome {}
    }

    private final ProgrammeDocuments documents;
    private final ProgrammeVersions versions;

    public ChangeProgramme(ProgrammeDocuments documents, ProgrammeVersions versions) {
        this.documents = documents;
        this.versions = versions;
    }

    /** Returns the first instant at which what is published now can begin, on a whole minute. */
    public static Instant earliest(Instant now) {
        Instant minute = now.plus(NOTICE).truncatedTo(ChronoUnit.MINUTES);
        return minute.isBefore(now.plus(NOTICE)) ? minute.plus(Duration.ofMinutes(1)) : minute;
    }

    /**
     * Publishes a version ahead of its beginning.
     *
     * @param seen the revision that the person knows
     */
    public Outcome publish(ProgrammeDocument document, int seen, Acting acting) {
        Optional<Version> known = versions.find(document.shopId(), document.version());
        if (known.isPresent()) {
            return isSame(known.get(), document)
                    ? new Outcome.Done(known.get(), true)
                    : new Outcome.NameTaken();
        }
        return document.validFrom().isBefore(acting.at().plus(NOTICE))
                ? new Outcome.TooSoon(earliest(acting.at()))
                : publishAnyhow(document, seen, acting);
    }

    private static boolean isSame(Version known, ProgrammeDocument document) {
        return known.withdrawn() == null && known.document().equals(document);
    }

    /**
     * Publishes a version whenever it begins, for operators who know why: orders that were rated
     * stay as they are, and those of the next minutes may be rated by the one before.
     */
    public Outcome publishAnyhow(ProgrammeDocument document, int seen, Acting acting) {
        return switch (versions.publish(document, seen, published(document, acting))) {
            case DONE ->
                    new Outcome.Done(
                            new Version(document, new Step(acting.person(), acting.at()), null),
                            false);
            case VERSION_TAKEN -> new Outcome.NameTaken();
            case BEGINNING_TAKEN -> new Outcome.BeginningTaken();
            case OUTDATED -> new Outcome.Outdated(versions.revision(document.shopId()));
        };
    }

    /** The audit has what the programme changes about the one before it. */
    private AuditEntry published(ProgrammeDocument document, Acting acting) {
        String shopId = document.shopId();
        return DocumentType.audited(
                acting,
                shopId,
                new Deed("publish", ProgrammeJson.KIND, document.version()),
                documents
                        .inForce(shopId, document.validFrom())
                        .document()
                        .map(ProgrammeDocument::text),
                document.text());
    }

    /**
     * Withdraws a version that has not begun. It stays to be read, and its name stays taken.
     *
     * @param seen the revision that the person knows
     */
    public Outcome withdraw(String shopId, String name, int seen, Acting acting) {
        Optional<Version> known = versions.find(shopId, name);
        if (known.isEmpty()) {
            return new Outcome.Unknown();
        }
        Version version = known.get();
        if (version.withdrawn() != null) {
            return new Outcome.Done(version, true);
        }
        Instant begins = version.document().validFrom();
        if (begins.isBefore(acting.at().plus(NOTICE))) {
            return new Outcome.TooSoon(begins.minus(NOTICE));
        }
        AuditEntry entry =
                acting.did(shopId, new Deed("withdraw", ProgrammeJson.KIND, name))
                        .with("validFrom", begins, null);
        return switch (versions.withdraw(version, seen, entry)) {
            case DONE ->
                    new Outcome.Done(
                            new Version(
                                    version.document(),
                                    version.published(),
                                    new Step(acting.person(), acting.at())),
                            false);
            case VERSION_TAKEN, BEGINNING_TAKEN, OUTDATED ->
                    new Outcome.Outdated(versions.revision(shopId));
        };
    }
}
