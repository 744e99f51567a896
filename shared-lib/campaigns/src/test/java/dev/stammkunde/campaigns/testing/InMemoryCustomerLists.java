package dev.stammkunde.campaigns.testing;

import dev.stammkunde.campaigns.CustomerList;
import dev.stammkunde.campaigns.CustomerLists;
import dev.stammkunde.campaigns.FollowLists;
import dev.stammkunde.campaigns.ListId;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.CustomerPage;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.testing.InMemoryAudit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lists of customers in memory. */
public final class InMemoryCustomerLists implements CustomerLists, FollowLists {

    private static final int PAGE = 500;

    private final Map<ListId, Kept> lists = new HashMap<>();
    private final InMemoryAudit audit;

    private record Kept(
            String file, int parts, Set<Integer> done, SortedMap<CustomerId, Integer> lines) {}

    /** Makes an empty store with an audit of its own. */
    public InMemoryCustomerLists() {
        this(new InMemoryAudit());
    }

    /** Makes an empty store. */
    public InMemoryCustomerLists(InMemoryAudit audit) {
        this.audit = audit;
    }

    /** Lets a list be there that somebody uploaded before the test. */
    public ListId holding(String shopId, String id, CustomerId... customers) {
        ListId list = new ListId(shopId, id);
        begin(list, "file", 1);
        Map<CustomerId, Integer> lines = new HashMap<>();
        for (CustomerId customer : customers) {
            lines.put(customer, lines.size() + 1);
        }
        add(list, lines);
        kept(list).done().add(1);
        return list;
    }

    private Kept kept(ListId list) {
        Kept kept = lists.get(list);
        if (kept == null) {
            throw new IllegalStateException("no such list");
        }
        return kept;
    }

    @Override
    public synchronized Set<CustomerId> listed(ListId list, List<CustomerId> customers) {
        return customers.stream()
                .filter(it -> lists.containsKey(list) && kept(list).lines().containsKey(it))
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized CustomerPage customersOf(ListId list, String after) {
        List<CustomerId> left =
                !lists.containsKey(list)
                        ? List.of()
                        : kept(list).lines().keySet().stream()
                                .filter(it -> it.id().compareTo(after) > 0)
                                .toList();
        List<CustomerId> page = left.stream().limit(PAGE).toList();
        return new CustomerPage(page, left.size() > PAGE ? page.getLast().id() : null);
    }

    @Override
    public synchronized Optional<CustomerList> find(ListId list) {
        return Optional.ofNullable(lists.get(list))
                .map(
                        kept ->
                                new CustomerList(
                                        list,
                                        kept.file(),
                                        kept.parts(),
                                        kept.done(),
                                        kept.lines().size()));
    }

    @Override
    public synchronized CustomerList begin(ListId list, String file, int parts) {
        lists.computeIfAbsent(
                list,
                _ ->
                        new Kept(
                                file,
                                parts,
                                new HashSet<>(),
                                new TreeMap<>(Comparator.comparing(CustomerId::id))));
        return find(list).orElseThrow();
    }

    @Override
    public synchronized Map<CustomerId, Integer> lines(ListId list, List<CustomerId> customers) {
        Map<CustomerId, Integer> lines = new HashMap<>(kept(list).lines());
        lines.keySet().retainAll(customers);
        return lines;
    }

    @Override
    public synchronized void add(ListId list, Map<CustomerId, Integer> lines) {
        lines.forEach(kept(list).lines()::putIfAbsent);
    }

    @Override
    public synchronized SaveResult finish(ListId list, int part, AuditEntry entry) {
        Set<Integer> done = kept(list).done();
        if (done.contains(part) || !audit.add(entry)) {
            return SaveResult.CONFLICT;
        }
        done.add(part);
        return SaveResult.SAVED;
    }

    @Override
    public synchronized void forget(CustomerId customer) {
        lists.forEach((list, kept) -> kept.lines().remove(customer));
    }

    @Override
    public synchronized void handOver(CustomerId gone, CustomerId stays) {
        lists.forEach(
                (list, kept) -> {
                    Integer line = kept.lines().remove(gone);
                    if (line != null) {
                        kept.lines().putIfAbsent(stays, line);
                    }
                });
    }
}
