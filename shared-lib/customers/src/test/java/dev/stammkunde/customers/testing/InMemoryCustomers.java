package dev.stammkunde.customers.testing;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ActivityChange;
import dev.stammkunde.customers.Buyer;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.CustomerPage;
import dev.stammkunde.customers.DataRequest;
import dev.stammkunde.customers.DataRequestStore;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.EmailLink;
import dev.stammkunde.customers.FindActivities;
import dev.stammkunde.customers.FindBirthdays;
import dev.stammkunde.customers.FindBoughtProducts;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.FindCustomers;
import dev.stammkunde.customers.FindKeptOrder;
import dev.stammkunde.customers.FindNames;
import dev.stammkunde.customers.FindNumberedOrders;
import dev.stammkunde.customers.FindOrderDays;
import dev.stammkunde.customers.FindPersonalData;
import dev.stammkunde.customers.FindProfiles;
import dev.stammkunde.customers.FindPurchaseDays;
import dev.stammkunde.customers.FindPurchaseHistory;
import dev.stammkunde.customers.FindShopCustomers;
import dev.stammkunde.customers.FindTurnover;
import dev.stammkunde.customers.KeptOrder;
import dev.stammkunde.customers.MergeChange;
import dev.stammkunde.customers.MergeStore;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.OrderMilestone;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.customers.Purchase;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.PurchaseStore;
import dev.stammkunde.customers.RedactionScope;
import dev.stammkunde.customers.RedactionStore;
import dev.stammkunde.customers.Rhythm;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.KnownOrder;

import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All ports of customers in memory, each call atomic. */
public final class InMemoryCustomers
        implements ProfileStore,
                RedactionStore,
                FindPersonalData,
                PurchaseStore,
                MergeStore,
                DataRequestStore,
                FindCustomer,
                FindCustomers,
                FindBirthdays,
                FindProfiles,
                FindShopCustomers,
                FindPurchaseDays,
                FindActivities,
                FindBoughtProducts,
                FindKeptOrder,
                FindNames,
                FindNumberedOrders,
                FindOrderDays,
                FindPurchaseHistory,
                FindTurnover {

    private static final int SHARDS = 2;
    private static final int PAGE_SIZE = 100;
    private static final Found NOTHING = new Found(Customer.UNKNOWN, Activity.none());

    private final Map<CustomerId, Versioned<Customer>> profiles = new HashMap<>();
    private final Map<EmailKey, Map<CustomerId, Instant>> links = new HashMap<>();
    private final NavigableSet<Named> names = new TreeSet<>();
    private final Map<RedactionScope, Instant> redactions = new HashMap<>();
    private final Map<OrderId, Versioned<KnownOrder<OrderFacts>>> orders = new HashMap<>();
    private final Map<CustomerId, Versioned<Activity>> activities = new HashMap<>();
    private final Map<CustomerId, CustomerId> mergedInto = new HashMap<>();
    private final Map<CustomerId, Set<String>> mergedFrom = new HashMap<>();
    private final Map<CustomerId, NavigableSet<Purchase>> purchases = new HashMap<>();
    private final Map<String, Map<String, DataRequest>> requests = new HashMap<>();

    @Override
    public synchronized Versioned<Customer> profileOf(CustomerId customer) {
        return profiles.getOrDefault(customer, new Versioned<>(Customer.UNKNOWN, 0));
    }

    @Override
    public synchronized SaveResult save(ProfileChange change) {
        if (!canSave(change)) {
            return SaveResult.CONFLICT;
        }
        put(change);
        return SaveResult.SAVED;
    }

    private boolean canSave(ProfileChange change) {
        return isCurrent(profileOf(change.customer()), change.expected())
                && change.emailsLinked().entrySet().stream()
                        .noneMatch(link -> covers(link.getKey().email(), link.getValue()));
    }

    private void put(ProfileChange change) {
        profiles.put(
                change.customer(), new Versioned<>(change.next(), change.expected().version() + 1));
        change.emailsLinked().forEach((link, at) -> linksOf(link.email()).put(link.customer(), at));
        for (EmailLink link : change.emailsUnlinked()) {
            linksOf(link.email()).remove(link.customer());
        }
        change.namesListed().forEach(name -> names.add(new Named(change.customer(), name)));
        change.namesUnlisted().forEach(name -> names.remove(new Named(change.customer(), name)));
    }

    @Override
    public synchronized CustomerPage customersNamed(
            String shopId, String beginning, String after, int limit) {
        List<Named> rest =
                names.stream()
                        .filter(named -> named.customer().shopId().equals(shopId))
                        .filter(named -> begins(named.name(), beginning))
                        .filter(named -> named.place().compareTo(after) > 0)
                        .toList();
        List<Named> page = rest.stream().limit(limit).toList();
        return new CustomerPage(
                page.stream().map(Named::customer).toList(),
                page.size() < rest.size() ? page.getLast().place() : null);
    }

    private static boolean begins(String name, String beginning) {
        return beginning.codePointCount(0, beginning.length()) == 1
                ? name.equals(beginning)
                : name.startsWith(beginning);
    }

    @Override
    public boolean isPlace(String place, String beginning) {
        return place.startsWith(beginning);
    }

    @Override
    public synchronized List<OrderId> ordersNumbered(String shopId, String number) {
        return orders.entrySet().stream()
                .filter(entry -> entry.getKey().shopId().equals(shopId))
                .filter(
                        entry ->
                                entry.getValue()
                                        .value()
                                        .order()
                                        .filter(facts -> number.equals(facts.number()))
                                        .isPresent())
                .map(Map.Entry::getKey)
                .limit(MOST)
                .toList();
    }

    @Override
    public synchronized OrderPage reachedOn(
            String shopId, OrderMilestone milestone, LocalDate day, int part, String after) {
        List<FindOrderDays.Reached> rest =
                orders.entrySet().stream()
                        .filter(entry -> entry.getKey().shopId().equals(shopId))
                        .filter(entry -> Math.floorMod(entry.getKey().id().hashCode(), 2) == part)
                        .filter(entry -> entry.getKey().id().compareTo(after) > 0)
                        .sorted(Comparator.comparing(entry -> entry.getKey().id()))
                        .map(
                                entry ->
                                        new FindOrderDays.Reached(
                                                entry.getKey(), entry.getValue().value()))
                        .filter(
                                found ->
                                        KeptOrder.findReached(found.order(), milestone)
                                                .map(Rhythm::dayOf)
                                                .filter(day::equals)
                                                .isPresent())
                        .toList();
        List<FindOrderDays.Reached> page = rest.stream().limit(PAGE_SIZE).toList();
        return new OrderPage(page, page.size() < rest.size() ? page.getLast().id().id() : null);
    }

    @Override
    public int partCount(OrderMilestone milestone) {
        return SHARDS;
    }

    /** A name that leads to a customer. */
    private record Named(CustomerId customer, String name) implements Comparable<Named> {

        String place() {
            return name + '#' + customer.id();
        }

        @Override
        public int compareTo(Named other) {
            return Comparator.comparing(Named::place)
                    .thenComparing(named -> named.customer().shopId())
                    .compare(this, other);
        }
    }

    @Override
    public synchronized Optional<Instant> findRedaction(RedactionScope scope) {
        return Optional.ofNullable(redactions.get(scope));
    }

    @Override
    public synchronized SaveResult keepRedaction(RedactionScope scope, Instant at) {
        redactions.merge(scope, at, (known, next) -> known.isAfter(next) ? known : next);
        return SaveResult.SAVED;
    }

    @Override
    public synchronized Map<CustomerId, Instant> customersWith(EmailKey email) {
        return Map.copyOf(linksOf(email));
    }

    @Override
    public synchronized Stream<CustomerId> customersOf(String shopId, int shard) {
        return profiles.entrySet().stream()
                .filter(entry -> isPersonal(entry.getValue().value()))
                .map(Map.Entry::getKey)
                .filter(customer -> customer.shopId().equals(shopId))
                .filter(customer -> Math.floorMod(customer.id().hashCode(), SHARDS) == shard)
                .toList()
                .stream();
    }

    @Override
    public int shardCount() {
        return SHARDS;
    }

    @Override
    public synchronized Map<CustomerId, Found> customers(List<CustomerId> customers) {
        Map<CustomerId, Found> found = new HashMap<>();
        customers.forEach(
                customer ->
                        found.put(
                                customer,
                                new Found(
                                        profileOf(customer).value(), activity(customer).value())));
        return found;
    }

    @Override
    public synchronized Versioned<KnownOrder<OrderFacts>> order(OrderId order) {
        return orders.getOrDefault(order, new Versioned<>(KnownOrder.nothing(), 0));
    }

    @Override
    public KnownOrder<OrderFacts> keptOrder(OrderId id) {
        return order(id).value();
    }

    @Override
    public synchronized Buyer buyer(CustomerId customer) {
        CustomerId id = customer;
        while (mergedInto.containsKey(id)) {
            id = mergedInto.get(id);
        }
        return new Buyer(
                id,
                activities.getOrDefault(id, new Versioned<>(Activity.none(), 0)),
                new TreeSet<>(mergedFrom.getOrDefault(id, Set.of())));
    }

    @Override
    public synchronized SaveResult merge(MergeChange change) {
        CustomerId gone = change.gone().id();
        CustomerId stays = change.stays().id();
        boolean current =
                change.profiles().stream().allMatch(this::canSave)
                        && isCurrent(change.gone())
                        && isCurrent(change.stays());
        if (!current) {
            return SaveResult.CONFLICT;
        }
        change.profiles().forEach(this::put);
        activities.put(gone, next(change.gone(), Activity.none()));
        activities.put(stays, next(change.stays(), change.activity()));
        mergedInto.put(gone, stays);
        mergedFrom.remove(gone);
        mergedFrom.put(stays, change.mergedFrom());
        return SaveResult.SAVED;
    }

    private boolean isCurrent(Buyer expected) {
        Buyer stored = buyer(expected.id());
        return stored.id().equals(expected.id())
                && isCurrent(stored.activity(), expected.activity());
    }

    private static Versioned<Activity> next(Buyer expected, Activity activity) {
        return new Versioned<>(activity, expected.activity().version() + 1);
    }

    @Override
    public synchronized List<Purchase> purchases(CustomerId customer, End from, int limit) {
        NavigableSet<Purchase> all = purchasesOf(customer);
        Stream<Purchase> sorted =
                switch (from) {
                    case EARLIEST -> all.stream();
                    case LATEST -> all.descendingSet().stream();
                };
        return sorted.limit(limit).toList();
    }

    @Override
    public synchronized List<Purchase> purchasesBefore(
            CustomerId customer, @Nullable Purchase before, int limit) {
        NavigableSet<Purchase> all = purchasesOf(customer);
        return (before == null ? all : all.headSet(before, false))
                .descendingSet().stream().limit(limit).toList();
    }

    @Override
    public synchronized SaveResult save(PurchaseChange change) {
        boolean current =
                isCurrent(order(change.order()), change.expected())
                        && change.activities().stream().allMatch(a -> isCurrent(a.expected()));
        if (!current) {
            return SaveResult.CONFLICT;
        }
        orders.put(change.order(), new Versioned<>(change.next(), change.expected().version() + 1));
        change.activities().forEach(this::apply);
        return SaveResult.SAVED;
    }

    @Override
    public synchronized boolean keep(DataRequest request) {
        return requests.computeIfAbsent(request.shopId(), shop -> new LinkedHashMap<>())
                        .putIfAbsent(request.requestId(), request)
                == null;
    }

    @Override
    public synchronized List<DataRequest> requestsOf(String shopId) {
        return new ArrayList<>(requests.getOrDefault(shopId, Map.of()).values());
    }

    @Override
    public synchronized Optional<Found> find(CustomerId customer) {
        Found found = new Found(profileOf(customer).value(), activity(customer).value());
        return found.equals(NOTHING) ? Optional.empty() : Optional.of(found);
    }

    @Override
    public synchronized CustomerPage birthdaysOn(
            String shopId, MonthDay day, int shard, String after) {
        return page(
                customersOf(shopId, shard).filter(customer -> day.equals(birthdayOf(customer))),
                after);
    }

    @Override
    public synchronized CustomerPage customersOf(String shopId, int shard, String after) {
        return page(customersOf(shopId, shard), after);
    }

    @Override
    public synchronized CustomerPage lastBoughtOn(
            String shopId, LocalDate day, int shard, String after) {
        return page(
                buyersOf(shopId, shard)
                        .filter(customer -> lastDayOf(customer).filter(day::equals).isPresent()),
                after);
    }

    @Override
    public synchronized CustomerPage firstBoughtOn(
            String shopId, MonthDay day, int shard, String after) {
        return page(
                buyersOf(shopId, shard).filter(customer -> day.equals(firstDayOf(customer))),
                after);
    }

    @Override
    public synchronized RhythmPage lastBoughtWithRhythm(
            String shopId, int bucket, Span days, String after) {
        Stream<CustomerId> found =
                IntStream.range(0, SHARDS)
                        .boxed()
                        .flatMap(shard -> buyersOf(shopId, shard))
                        .filter(
                                customer ->
                                        rhythmOf(customer)
                                                .filter(rhythm -> rhythm.bucket() == bucket)
                                                .isPresent())
                        .filter(customer -> lastDayOf(customer).filter(days::contains).isPresent());
        CustomerPage page = page(found, after);
        return new RhythmPage(
                page.customers().stream()
                        .map(
                                customer ->
                                        new Entry(
                                                customer,
                                                lastDayOf(customer).orElseThrow(),
                                                rhythmOf(customer).orElseThrow()))
                        .toList(),
                page.next());
    }

    @Override
    public synchronized Map<CustomerId, Activity> activities(List<CustomerId> customers) {
        Map<CustomerId, Activity> found = new HashMap<>();
        customers.forEach(customer -> found.put(customer, ownActivity(customer)));
        return found;
    }

    @Override
    public synchronized Set<String> boughtBy(CustomerId customer) {
        return buyer(customer).everyId().stream()
                .flatMap(id -> purchases(id, End.LATEST, PURCHASES).stream())
                .sorted(Comparator.reverseOrder())
                .limit(PURCHASES)
                .flatMap(purchase -> purchase.products().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public synchronized Turnover turnover(
            CustomerId customer, Period period, CurrencyUnit currency) {
        List<Purchase> bought =
                buyer(customer).everyId().stream()
                        .flatMap(id -> purchasesOf(id).stream())
                        .filter(purchase -> !purchase.at().isBefore(period.from()))
                        .filter(purchase -> !purchase.at().isAfter(period.until()))
                        .sorted(Comparator.reverseOrder())
                        .toList();
        Turnover sum =
                new Turnover(Turnover.none(currency).paid(), 0, bought.size() <= MOST_ORDERS);
        for (Purchase purchase : bought.stream().limit(MOST_ORDERS).toList()) {
            sum = sum.plus(keptOrder(new OrderId(customer.shopId(), purchase.orderId())));
        }
        return sum;
    }

    private static CustomerPage page(Stream<CustomerId> customers, String after) {
        List<CustomerId> rest =
                customers
                        .filter(customer -> customer.id().compareTo(after) > 0)
                        .sorted(Comparator.comparing(CustomerId::id))
                        .limit(PAGE_SIZE + 1L)
                        .toList();
        return rest.size() <= PAGE_SIZE
                ? new CustomerPage(rest, null)
                : new CustomerPage(rest.subList(0, PAGE_SIZE), rest.get(PAGE_SIZE - 1).id());
    }

    private Stream<CustomerId> buyersOf(String shopId, int shard) {
        return activities.keySet().stream()
                .filter(customer -> customer.shopId().equals(shopId))
                .filter(customer -> Math.floorMod(customer.id().hashCode(), SHARDS) == shard)
                .toList()
                .stream();
    }

    /** Of one who was merged none: the indexes find who stays. */
    private Activity ownActivity(CustomerId customer) {
        return activities.getOrDefault(customer, new Versioned<>(Activity.none(), 0)).value();
    }

    private Optional<LocalDate> lastDayOf(CustomerId customer) {
        return ownActivity(customer).lastPurchase().map(Rhythm::dayOf);
    }

    private @Nullable MonthDay firstDayOf(CustomerId customer) {
        Instant first = ownActivity(customer).firstPurchase();
        return first == null ? null : MonthDay.from(Rhythm.dayOf(first));
    }

    private Optional<Rhythm> rhythmOf(CustomerId customer) {
        return Rhythm.find(ownActivity(customer).recentPurchases());
    }

    @Override
    public synchronized Map<CustomerId, Customer> profiles(List<CustomerId> customers) {
        Map<CustomerId, Customer> found = new HashMap<>();
        customers.forEach(customer -> found.put(customer, profileOf(customer).value()));
        return found;
    }

    private @Nullable MonthDay birthdayOf(CustomerId customer) {
        return switch (profileOf(customer).value()) {
            case Customer.Known(Profile profile) ->
                    profile.birthday().map(Birthday::day).orElse(null);
            case Customer.Erased _, Customer.Merged _ -> null;
        };
    }

    private void apply(ActivityChange change) {
        activities.put(change.expected().id(), next(change.expected(), change.next()));
        change.removed().forEach(it -> purchasesOf(it.by()).remove(it.purchase()));
        // One of the same order and time gives way: a set would keep it.
        change.added().forEach(it -> purchasesOf(it.by()).remove(it.purchase()));
        change.added().forEach(it -> purchasesOf(it.by()).add(it.purchase()));
    }

    private boolean covers(EmailKey email, Instant reportedAt) {
        Instant redactedAt = redactions.get(new RedactionScope.Address(email));
        return redactedAt != null && !reportedAt.isAfter(redactedAt);
    }

    private Map<CustomerId, Instant> linksOf(EmailKey email) {
        return links.computeIfAbsent(email, key -> new HashMap<>());
    }

    private NavigableSet<Purchase> purchasesOf(CustomerId customer) {
        return purchases.computeIfAbsent(customer, key -> new TreeSet<>());
    }

    private static boolean isPersonal(Customer customer) {
        return switch (customer) {
            case Customer.Known(Profile profile) -> !profile.isEmpty();
            case Customer.Erased _, Customer.Merged _ -> false;
        };
    }

    private static boolean isCurrent(Versioned<?> stored, Versioned<?> expected) {
        return stored.version() == expected.version();
    }
}
