package dev.stammkunde.customers;

import dev.stammkunde.customers.FindCustomer.Found;
import dev.stammkunde.customers.FoundCustomer.By;
import dev.stammkunde.platform.Ids;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds customers by what a person types: what has an @ is an address; all else is the id of a
 * customer, an order's id or number, and the beginning of a name, whichever of them it is.
 *
 * <p>It reads the same however many customers a shop has: a query for the names, one for the
 * number, two items for each customer of the page and a few for what was typed.
 */
public final class SearchCustomers {

    /** The most on a page. */
    public static final int PAGE = 20;

    private final SearchPorts ports;

    public SearchCustomers(SearchPorts ports) {
        this.ports = ports;
    }

    /** Whether a text can be where a page of a search for {@code query} ended. */
    public boolean isPlace(String place, String query) {
        String name = FoldedName.of(query);
        return !name.isEmpty() && ports.names().isPlace(place, name);
    }

    /**
     * Returns a page of those whom the text leads to; who has a name of which both parts begin so
     * may come on two pages.
     *
     * @param after where an earlier page ended; empty for the first, which alone has those whom
     *     more than their name leads to
     */
    public SearchPage search(String shopId, String query, String after) {
        Map<CustomerId, Set<By>> found = new LinkedHashMap<>();
        if (query.contains("@")) {
            ports.addresses().customersWith(EmailKey.of(shopId, query)).keySet().stream()
                    .sorted(Comparator.comparing(CustomerId::id))
                    .limit(PAGE)
                    .forEach(id -> add(found, id, By.EMAIL));
            return new SearchPage(read(shopId, query, found), null);
        }
        if (after.isEmpty()) {
            addExact(found, shopId, query.strip());
        }
        @Nullable String next = addNamed(found, shopId, FoldedName.of(query), after);
        return new SearchPage(read(shopId, query, found), next);
    }

    private void addExact(Map<CustomerId, Set<By>> found, String shopId, String text) {
        if (!Ids.isId(text)) {
            return;
        }
        add(found, new CustomerId(shopId, text), By.CUSTOMER_ID);
        String number = OrderNumber.of(text);
        Stream.concat(
                        Stream.of(text, number)
                                .filter(Ids::isId)
                                .distinct()
                                .map(order -> new OrderId(shopId, order)),
                        number.isEmpty()
                                ? Stream.empty()
                                : ports.numbers().ordersNumbered(shopId, number).stream())
                .flatMap(order -> ports.purchases().order(order).value().order().stream())
                .flatMap(facts -> Stream.ofNullable(facts.customerId()))
                .forEach(customer -> add(found, new CustomerId(shopId, customer), By.ORDER));
    }

    private @Nullable String addNamed(
            Map<CustomerId, Set<By>> found, String shopId, String name, String after) {
        if (name.isEmpty()) {
            return null;
        }
        CustomerPage named = ports.names().customersNamed(shopId, name, after, PAGE - found.size());
        named.customers().forEach(customer -> add(found, customer, By.NAME));
        return named.next();
    }

    private static void add(Map<CustomerId, Set<By>> found, CustomerId id, By by) {
        found.computeIfAbsent(id, _ -> EnumSet.noneOf(By.class)).add(by);
    }

    /** Reads who they are, and of those who were merged who stays. */
    private List<FoundCustomer> read(String shopId, String query, Map<CustomerId, Set<By>> found) {
        Map<CustomerId, Set<By>> staying = new LinkedHashMap<>();
        Map<CustomerId, Found> kept = ports.customers().customers(List.copyOf(found.keySet()));
        List<CustomerId> others = new ArrayList<>();
        found.forEach(
                (id, by) -> {
                    CustomerId stays = id;
                    if (isMerged(kept.get(id))) {
                        stays = ports.purchases().buyer(id).id();
                        others.add(stays);
                    }
                    staying.computeIfAbsent(stays, _ -> EnumSet.noneOf(By.class)).addAll(by);
                });
        Map<CustomerId, Found> all = new LinkedHashMap<>(kept);
        all.putAll(ports.customers().customers(others));
        List<FoundCustomer> customers = new ArrayList<>();
        staying.forEach(
                (id, by) -> {
                    Found it = all.get(id);
                    if (it != null && isKnown(it)) {
                        customers.add(
                                new FoundCustomer(
                                        id,
                                        reasons(shopId, query, by, it.customer()),
                                        it.customer(),
                                        it.activity()));
                    }
                });
        return customers;
    }

    private static boolean isMerged(@Nullable Found found) {
        return found != null && found.customer() instanceof Customer.Merged;
    }

    private static boolean isKnown(Found found) {
        return !found.customer().equals(Customer.UNKNOWN)
                || !found.activity().equals(Activity.none());
    }

    private static Set<By> reasons(String shopId, String query, Set<By> by, Customer customer) {
        boolean former =
                by.contains(By.EMAIL)
                        && !(customer instanceof Customer.Known(Profile profile)
                                && profile.email()
                                        .filter(
                                                email ->
                                                        EmailKey.of(shopId, email)
                                                                .equals(EmailKey.of(shopId, query)))
                                        .isPresent());
        return former ? EnumSet.of(By.FORMER_EMAIL) : by;
    }
}
