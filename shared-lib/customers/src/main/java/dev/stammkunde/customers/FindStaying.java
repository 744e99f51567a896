package dev.stammkunde.customers;

import dev.stammkunde.customers.FindCustomer.Found;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds customers as they are now: of one whom the shop merged, the one who stays. */
public final class FindStaying {

    /** The shop merged one into another, who may have been merged since. */
    private static final int MOST_MERGES = 5;

    private static final int AT_ONCE = 100;

    private final FindCustomers customers;

    public FindStaying(FindCustomers customers) {
        this.customers = customers;
    }

    /** Who stays, with all that is kept of them. */
    public record Staying(CustomerId id, Found found) {

        /** Returns who they are; an empty profile of who was erased. */
        public Profile profile() {
            return found.customer() instanceof Customer.Known(Profile known)
                    ? known
                    : Profile.empty();
        }

        /** Returns what they did; nothing of who was erased. */
        public Activity activity() {
            return found.customer() instanceof Customer.Known ? found.activity() : Activity.none();
        }
    }

    /** Finds each. */
    public Map<CustomerId, Staying> find(List<CustomerId> asked) {
        Map<CustomerId, CustomerId> stays = new HashMap<>();
        asked.forEach(customer -> stays.put(customer, customer));
        Map<CustomerId, Found> found = new HashMap<>();
        for (int merges = 0; merges <= MOST_MERGES; merges++) {
            List<CustomerId> unknown =
                    stays.values().stream()
                            .distinct()
                            .filter(it -> !found.containsKey(it))
                            .toList();
            if (unknown.isEmpty()) {
                break;
            }
            for (int from = 0; from < unknown.size(); from += AT_ONCE) {
                int to = Math.min(unknown.size(), from + AT_ONCE);
                found.putAll(customers.customers(unknown.subList(from, to)));
            }
            stays.replaceAll((_, now) -> intoWhom(now, found));
        }
        Map<CustomerId, Staying> all = new HashMap<>();
        stays.forEach((customer, now) -> all.put(customer, staying(now, found)));
        return all;
    }

    private static CustomerId intoWhom(CustomerId customer, Map<CustomerId, Found> found) {
        return found.containsKey(customer)
                        && Objects.requireNonNull(found.get(customer)).customer()
                                instanceof Customer.Merged(CustomerId into, _)
                ? into
                : customer;
    }

    private static Staying staying(CustomerId customer, Map<CustomerId, Found> found) {
        return new Staying(
                customer,
                found.getOrDefault(customer, new Found(Customer.UNKNOWN, Activity.none())));
    }
}
