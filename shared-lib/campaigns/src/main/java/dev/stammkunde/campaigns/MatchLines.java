package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.MatchedLines.Problem;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.FindCustomers;
import dev.stammkunde.customers.FindPersonalData;
import dev.stammkunde.customers.FindStaying;
import dev.stammkunde.customers.FindStaying.Staying;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.platform.Ids;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the customers whom lines mean: by their address as it is now, or by their id. Who was
 * merged into another leads to the one who stays. It costs a query for each address and two items
 * for each customer.
 */
public final class MatchLines {

    /** As many queries at once as a client has connections for, and some left. */
    private static final int AT_ONCE = 16;

    private final FindPersonalData addresses;
    private final FindStaying staying;

    public MatchLines(FindPersonalData addresses, FindCustomers customers) {
        this.addresses = addresses;
        this.staying = new FindStaying(customers);
    }

    /** Finds whom some lines mean. */
    public MatchedLines match(String shopId, List<ListLine> lines) {
        Map<EmailKey, Set<CustomerId>> reported = reported(keys(shopId, lines));
        List<CustomerId> asked =
                Stream.concat(
                                reported.values().stream().flatMap(Set::stream),
                                lines.stream()
                                        .filter(line -> Ids.isId(line.id()))
                                        .map(line -> new CustomerId(shopId, line.id())))
                        .distinct()
                        .toList();
        Map<CustomerId, Staying> found = staying.find(asked);
        SortedMap<Integer, List<CustomerId>> customers = new TreeMap<>();
        SortedMap<Integer, Problem> others = new TreeMap<>();
        for (ListLine line : lines) {
            List<CustomerId> meant = meant(shopId, line, reported, found);
            if (meant.isEmpty()) {
                others.put(line.line(), problem(shopId, line, reported));
            } else {
                customers.put(line.line(), meant);
            }
        }
        return new MatchedLines(customers, others);
    }

    private static List<EmailKey> keys(String shopId, List<ListLine> lines) {
        return lines.stream()
                .map(ListLine::address)
                .filter(address -> !address.isEmpty())
                .map(address -> EmailKey.of(shopId, address))
                .distinct()
                .toList();
    }

    /** Parts are read side by side: one after the other they would take all the time there is. */
    private Map<EmailKey, Set<CustomerId>> reported(List<EmailKey> keys) {
        Map<EmailKey, Set<CustomerId>> reported = new HashMap<>();
        try (ExecutorService parts = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Map<EmailKey, Set<CustomerId>>>> running = new ArrayList<>();
            for (int part = 0; part < AT_ONCE; part++) {
                List<EmailKey> some = every(AT_ONCE, part, keys);
                running.add(parts.submit(() -> reportedOneByOne(some)));
            }
            for (Future<Map<EmailKey, Set<CustomerId>>> part : running) {
                reported.putAll(part.get());
            }
            return reported;
        } catch (ExecutionException e) {
            throw new IllegalStateException("addresses could not be looked up", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while addresses were looked up", e);
        }
    }

    private static List<EmailKey> every(int step, int from, List<EmailKey> keys) {
        List<EmailKey> some = new ArrayList<>();
        for (int i = from; i < keys.size(); i += step) {
            some.add(keys.get(i));
        }
        return some;
    }

    private Map<EmailKey, Set<CustomerId>> reportedOneByOne(List<EmailKey> keys) {
        Map<EmailKey, Set<CustomerId>> reported = new LinkedHashMap<>();
        keys.forEach(key -> reported.put(key, addresses.customersWith(key).keySet()));
        return reported;
    }

    private static List<CustomerId> meant(
            String shopId,
            ListLine line,
            Map<EmailKey, Set<CustomerId>> reported,
            Map<CustomerId, Staying> found) {
        if (!line.address().isEmpty()) {
            EmailKey key = EmailKey.of(shopId, line.address());
            List<CustomerId> having =
                    reported.getOrDefault(key, Set.of()).stream()
                            .map(it -> Objects.requireNonNull(found.get(it)))
                            .filter(it -> addressesOf(it).anyMatch(key::equals))
                            .map(Staying::id)
                            .distinct()
                            .toList();
            if (!having.isEmpty() || line.id().isEmpty()) {
                return having;
            }
        }
        Staying named = found.get(customerOf(shopId, line));
        return named == null || !isKnown(named) ? List.of() : List.of(named.id());
    }

    private static CustomerId customerOf(String shopId, ListLine line) {
        return new CustomerId(shopId, line.id().isBlank() ? "-" : line.id());
    }

    /** Of one with whom another was merged, those that each had then. */
    private static Stream<EmailKey> addressesOf(Staying customer) {
        Profile profile = customer.profile();
        return Stream.concat(Stream.of(profile), profile.merged().values().stream())
                .flatMap(it -> it.email().stream())
                .map(email -> EmailKey.of(customer.id().shopId(), email));
    }

    private static boolean isKnown(Staying customer) {
        return customer.found().customer() instanceof Customer.Known(Profile profile)
                && !(profile.isEmpty() && customer.activity().equals(Activity.none()));
    }

    private static Problem problem(
            String shopId, ListLine line, Map<EmailKey, Set<CustomerId>> reported) {
        if (line.address().isEmpty()) {
            return Ids.isId(line.id()) ? Problem.NO_CUSTOMER : Problem.NOT_READABLE;
        }
        return reported.getOrDefault(EmailKey.of(shopId, line.address()), Set.of()).isEmpty()
                ? Problem.NO_CUSTOMER
                : Problem.FORMER_ADDRESS;
    }

    /** Returns who stays of some customers; those who are not kept any more are left out. */
    Map<CustomerId, CustomerId> staying(List<CustomerId> customers) {
        return staying.find(customers).entrySet().stream()
                .filter(entry -> isKnown(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().id()));
    }
}
