package dev.stammkunde.programmes.testing;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.programmes.membership.Declaration;
import dev.stammkunde.programmes.membership.DeclarationId;
import dev.stammkunde.programmes.membership.Declarations;
import dev.stammkunde.programmes.membership.Declared;
import dev.stammkunde.programmes.membership.EraseDeclarations;
import dev.stammkunde.programmes.membership.Settled;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Declarations in memory, each call atomic. */
public final class InMemoryDeclarations implements Declarations, EraseDeclarations {

    private final Map<DeclarationId, Declaration> all = new HashMap<>();
    private final Map<DeclarationId, Settled> seen = new HashMap<>();
    private final Map<DeclarationId, Instant> seenAt = new HashMap<>();

    @Override
    public synchronized Kept keep(Declaration declaration) {
        Declaration before = all.putIfAbsent(declaration.id(), declaration);
        return before == null ? new Kept(declaration, true) : new Kept(before, false);
    }

    @Override
    public synchronized Optional<Declaration> find(DeclarationId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public synchronized int countOn(EmailKey address, LocalDate day) {
        return (int)
                all.values().stream()
                        .filter(one -> one.address().equals(address) && one.day().equals(day))
                        .count();
    }

    @Override
    public synchronized List<DeclarationId> waiting(int most) {
        return all.values().stream()
                .filter(one -> !seen.containsKey(one.id()))
                .sorted(Comparator.comparing(InMemoryDeclarations::place))
                .map(Declaration::id)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void seen(Declaration declaration, Settled settled, Instant at) {
        seen.put(declaration.id(), settled);
        seenAt.putIfAbsent(declaration.id(), at);
    }

    @Override
    public synchronized Optional<Listed> findListed(DeclarationId id) {
        return find(id).map(this::listed);
    }

    private Listed listed(Declaration one) {
        return new Listed(one, seen.get(one.id()), seenAt.get(one.id()));
    }

    @Override
    public synchronized Page page(String shopId, int most, @Nullable String before) {
        List<Declaration> found =
                all.values().stream()
                        .filter(one -> one.id().shopId().equals(shopId))
                        .filter(one -> before == null || place(one).compareTo(before) < 0)
                        .sorted(Comparator.comparing(InMemoryDeclarations::place).reversed())
                        .toList();
        List<Declaration> page = found.stream().limit(most).toList();
        return new Page(
                page.stream().map(this::listed).toList(),
                found.size() > most ? place(page.getLast()) : null);
    }

    @Override
    public synchronized void erase(CustomerId person) {
        all.replaceAll(
                (_, one) ->
                        Mailbox.of(one.address()).equals(person)
                                ? new Declaration(one.id(), erased(one.said()), one.receivedAt())
                                : one);
    }

    private static Declared erased(Declared said) {
        return new Declared(
                said.kind(),
                "",
                "",
                "",
                said.reason() == null ? null : "",
                said.day(),
                said.language());
    }

    private static String place(Declaration one) {
        return one.receivedAt() + "#" + one.id().id();
    }

    /** Returns all that is kept. */
    public synchronized List<Declaration> all() {
        return List.copyOf(all.values());
    }
}
