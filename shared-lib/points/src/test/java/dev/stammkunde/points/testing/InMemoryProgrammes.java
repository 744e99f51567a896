package dev.stammkunde.points.testing;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.points.programme.ProgrammeDocument;
import dev.stammkunde.points.programme.ProgrammeDocuments;
import dev.stammkunde.points.programme.ProgrammeVersions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Published programmes in memory. */
public final class InMemoryProgrammes implements ProgrammeDocuments, ProgrammeVersions {

    private static final Comparator<ProgrammeDocument> ORDER =
            Comparator.comparing(ProgrammeDocument::validFrom)
                    .thenComparing(ProgrammeDocument::version);

    private final List<Version> versions = new ArrayList<>();
    private final Map<String, Integer> revisions = new HashMap<>();
    private final InMemoryAudit audit;

    public InMemoryProgrammes() {
        this(new InMemoryAudit());
    }

    public InMemoryProgrammes(InMemoryAudit audit) {
        this.audit = audit;
    }

    private Stream<Version> ofShop(String shopId) {
        return versions.stream().filter(one -> one.document().shopId().equals(shopId));
    }

    private Stream<ProgrammeDocument> live(String shopId) {
        return ofShop(shopId).filter(one -> one.withdrawn() == null).map(Version::document);
    }

    @Override
    public synchronized InForce inForce(String shopId, Instant at) {
        Optional<ProgrammeDocument> document =
                live(shopId).filter(one -> !one.validFrom().isAfter(at)).max(ORDER);
        return new InForce(
                document,
                document.map(ProgrammeDocument::validFrom).orElse(Instant.MIN),
                live(shopId)
                        .map(ProgrammeDocument::validFrom)
                        .filter(from -> from.isAfter(at))
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.MAX));
    }

    @Override
    public synchronized int revision(String shopId) {
        return revisions.getOrDefault(shopId, 0);
    }

    @Override
    public synchronized Optional<Version> find(String shopId, String name) {
        return ofShop(shopId).filter(one -> one.document().version().equals(name)).findFirst();
    }

    @Override
    public synchronized List<Version> page(
            String shopId, Optional<ProgrammeDocument> before, int limit) {
        return ofShop(shopId)
                .filter(one -> before.isEmpty() || ORDER.compare(one.document(), before.get()) < 0)
                .sorted(Comparator.comparing(Version::document, ORDER).reversed())
                .limit(limit)
                .toList();
    }

    /** Publishes whatever was seen, for tests that are about something else. */
    public Changed publish(ProgrammeDocument document) {
        return publish(
                document, revision(document.shopId()), SampleEntries.next(document.shopId()));
    }

    @Override
    public synchronized Changed publish(ProgrammeDocument document, int seen, AuditEntry entry) {
        if (find(document.shopId(), document.version()).isPresent()) {
            return Changed.VERSION_TAKEN;
        }
        if (live(document.shopId()).anyMatch(one -> one.validFrom().equals(document.validFrom()))) {
            return Changed.BEGINNING_TAKEN;
        }
        return change(
                seen,
                entry,
                new Version(
                        document, new Step(entry.acting().person(), entry.acting().at()), null));
    }

    @Override
    public synchronized Changed withdraw(Version version, int seen, AuditEntry entry) {
        if (live(entry.shopId()).noneMatch(version.document()::equals)) {
            return Changed.OUTDATED;
        }
        return change(
                seen,
                entry,
                new Version(
                        version.document(),
                        version.published(),
                        new Step(entry.acting().person(), entry.acting().at())));
    }

    private Changed change(int seen, AuditEntry entry, Version version) {
        if (seen != revision(entry.shopId()) || !audit.add(entry)) {
            return Changed.OUTDATED;
        }
        revisions.put(entry.shopId(), seen + 1);
        versions.removeIf(one -> one.document().equals(version.document()));
        versions.add(version);
        return Changed.DONE;
    }
}
