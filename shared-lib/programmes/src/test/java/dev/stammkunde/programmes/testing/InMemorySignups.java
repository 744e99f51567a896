package dev.stammkunde.programmes.testing;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.gatherings.Roster;
import dev.stammkunde.programmes.gatherings.Signup;
import dev.stammkunde.programmes.gatherings.Signups;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who signed up for events, in memory. */
public final class InMemorySignups implements Signups {

    private final Map<DocumentId, Roster> rosters = new HashMap<>();
    private final Map<Key, Signup> signups = new HashMap<>();
    private final List<AuditEntry> audit = new ArrayList<>();

    private record Key(DocumentId event, AccountId holder) {}

    @Override
    public synchronized Roster roster(DocumentId event) {
        return rosters.getOrDefault(event, Roster.empty(event));
    }

    @Override
    public synchronized Optional<Signup> find(DocumentId event, AccountId holder) {
        return Optional.ofNullable(signups.get(new Key(event, holder)));
    }

    @Override
    public synchronized List<Signup> ofCustomer(AccountId holder) {
        return signups.values().stream().filter(it -> it.holder().equals(holder)).toList();
    }

    @Override
    public synchronized List<Signup> all(DocumentId event) {
        return signups.values().stream()
                .filter(it -> it.event().equals(event))
                .sorted(Comparator.comparingLong(Signup::number))
                .toList();
    }

    @Override
    public synchronized SaveResult save(
            Roster roster, List<Signup> changed, @Nullable AuditEntry entry) {
        boolean isNext =
                roster(roster.event()).version() == roster.version() - 1
                        && changed.stream()
                                .allMatch(
                                        it ->
                                                find(it.event(), it.holder())
                                                                .map(Signup::version)
                                                                .orElse(0L)
                                                        == it.version() - 1);
        if (!isNext) {
            return SaveResult.CONFLICT;
        }
        rosters.put(roster.event(), roster);
        changed.forEach(it -> signups.put(new Key(it.event(), it.holder()), it));
        if (entry != null) {
            audit.add(entry);
        }
        return SaveResult.SAVED;
    }

    @Override
    public synchronized void remove(Signup signup) {
        signups.remove(new Key(signup.event(), signup.holder()));
    }

    /** Returns what people did. */
    public synchronized List<AuditEntry> audit() {
        return List.copyOf(audit);
    }
}
