package dev.stammkunde.insights.recommendations;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindProfiles;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.suggestions.KeptSuggestions;
import dev.stammkunde.customers.suggestions.Suggestion;
import dev.stammkunde.customers.suggestions.SuggestionRun.UnderWay;
import dev.stammkunde.insights.value.RateCustomers.EachCustomer;
import dev.stammkunde.shop.catalogue.Catalogue;
import dev.stammkunde.shop.catalogue.Product;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Chooses products for all customers of a shop. Purchases are read customer by customer, some times
 * over; memory is bounded by how many products and pairs of them are remembered, whatever the
 * number of customers.
 *
 * <p>What was chosen is written customer by customer, in their order, and how far that came is
 * kept: a call that dies is made again from there, and writing the same twice changes nothing.
 */
public final class RecommendToShop {

    /** So many products are told apart; beyond them nothing is popular. */
    static final int MOST_PRODUCTS = 50_000;

    /** Some 100 MB for each of two models. */
    static final int MOST_PAIRS = 4_000_000;

    /** So many customers are judged by. */
    static final int MOST_JUDGED = 20_000;

    private static final int BATCH = 25;

    /** How often it is kept how far it came: in batches. */
    private static final int MOVED = 40;

    /**
     * What is asked for.
     *
     * @param now until when purchases are known; it names the run
     * @param zone where the shop's days begin
     */
    public record Ask(String shopId, Instant now, ZoneId zone) {}

    private final Catalogue catalogue;
    private final FindProfiles profiles;
    private final KeptSuggestions suggestions;

    /**
     * Works on what is given.
     *
     * @param profiles whose, since nothing is suggested to who was erased
     */
    public RecommendToShop(
            Catalogue catalogue, FindProfiles profiles, KeptSuggestions suggestions) {
        this.catalogue = catalogue;
        this.profiles = profiles;
        this.suggestions = suggestions;
    }

    /** Whether a run is shown already, or a later one is. */
    public boolean isDone(Ask ask) {
        Instant whole = suggestions.progress(ask.shopId()).whole();
        return whole != null && !whole.isBefore(ask.now());
    }

    /**
     * Whether the shop has told of any product. Where it has none any more, nothing is shown from
     * now on.
     */
    public boolean hasCatalogue(Ask ask) {
        boolean hasAny;
        try (Stream<Product> products = catalogue.all(ask.shopId())) {
            hasAny = products.findAny().isPresent();
        }
        if (!hasAny && suggestions.progress(ask.shopId()).whole() != null) {
            boolean unused = suggestions.finish(ask.shopId(), ask.now());
        }
        return hasAny;
    }

    /**
     * Judges by what customers bought last which recommenders are used.
     *
     * @param customers each time the same ones, in the order of their ids
     */
    public RecommendationReport judge(Ask ask, EachCustomer customers) {
        Reading reading = new Reading(ask, customers);
        ProductNumbers numbers = reading.numbers();
        Assortment assortment = assortment(ask, numbers);
        RecommendationModel.Counting counting =
                new RecommendationModel.Counting(numbers, assortment, reading.today, MOST_PAIRS);
        Judged judged = new Judged(reading.comers);
        reading.each(
                (customerId, buyer) ->
                        counting.add(
                                judged.isJudged(customerId, buyer) ? buyer.withoutLast() : buyer));
        JudgeRecommenders judge = new JudgeRecommenders(counting.model());
        reading.each(
                (customerId, buyer) -> {
                    if (judged.isJudged(customerId, buyer)) {
                        judge.add(buyer);
                    }
                });
        return new RecommendationReport(ask.shopId(), ask.now(), assortment.size(), judge.judge());
    }

    /**
     * Writes suggestions for all customers, or goes on with it.
     *
     * @param used beside what is popular
     * @param customers each time the same ones, in the order of their ids
     * @return whether all are written and shown, or another run goes before; false where there was
     *     no time for all
     */
    public boolean write(
            Ask ask, Set<Recommender> used, EachCustomer customers, BooleanSupplier timeLeft) {
        UnderWay before = suggestions.progress(ask.shopId()).underWay();
        String after = before != null && before.run().equals(ask.now()) ? before.after() : "";
        if (!suggestions.move(ask.shopId(), ask.now(), after)) {
            return true;
        }
        Reading reading = new Reading(ask, customers);
        ProductNumbers numbers = reading.numbers();
        RecommendationModel.Counting counting =
                new RecommendationModel.Counting(
                        numbers, assortment(ask, numbers), reading.today, MOST_PAIRS);
        reading.each((_, buyer) -> counting.add(buyer));
        Writing writing =
                new Writing(
                        ask,
                        new RecommendToCustomer(counting.model(), used, Product::inStock),
                        reading.today,
                        timeLeft);
        reading.each(
                (customerId, buyer) -> {
                    if (customerId.compareTo(after) > 0) {
                        writing.add(customerId, buyer);
                    }
                });
        return writing.end();
    }

    private Assortment assortment(Ask ask, ProductNumbers numbers) {
        Assortment assortment = new Assortment();
        try (Stream<Product> products = catalogue.all(ask.shopId())) {
            products.forEach(product -> assortment.add(product, numbers));
        }
        return assortment;
    }

    /** Which customers are judged by: every second who came again, or fewer of many. */
    private record Judged(long comers) {

        private static final int PARTS = 1_000;

        boolean isJudged(String customerId, BuyerHistory buyer) {
            long parts = Math.min(PARTS / 2, Math.ceilDiv(MOST_JUDGED * (long) PARTS, 1 + comers));
            return buyer.baskets().size() > 1
                    && Math.floorMod(customerId.hashCode() * 0x9E3779B1, PARTS) < parts;
        }
    }

    /** Goes over customers, and counts what is found on the first way. */
    private static final class Reading {

        /** What is done with each customer. */
        @FunctionalInterface
        interface EachBuyer {
            void buyer(String customerId, BuyerHistory buyer);
        }

        private final Ask ask;
        private final EachCustomer customers;
        private final int today;
        private long comers;

        Reading(Ask ask, EachCustomer customers) {
            this.ask = ask;
            this.customers = customers;
            this.today = Math.toIntExact(LocalDate.ofInstant(ask.now(), ask.zone()).toEpochDay());
        }

        void each(EachBuyer buyers) {
            customers.tell(
                    purchases -> {
                        BuyerHistory buyer = BuyerHistory.of(purchases, ask.zone(), ask.now());
                        if (!buyer.baskets().isEmpty()) {
                            buyers.buyer(purchases.getFirst().customerId(), buyer);
                        }
                    });
        }

        ProductNumbers numbers() {
            ProductNumbers.Counting counting = new ProductNumbers.Counting(MOST_PRODUCTS);
            comers = 0;
            each(
                    (_, buyer) -> {
                        counting.add(buyer);
                        comers += buyer.baskets().size() > 1 ? 1 : 0;
                    });
            return counting.numbers();
        }
    }

    /** Writes batch by batch, as long as there is time. */
    private final class Writing {

        private final Ask ask;
        private final RecommendToCustomer recommend;
        private final int today;
        private final BooleanSupplier timeLeft;
        private final Map<CustomerId, BuyerHistory> batch = new LinkedHashMap<>();
        private boolean isOpen = true;
        private boolean isOutdated;
        private int batches;

        Writing(Ask ask, RecommendToCustomer recommend, int today, BooleanSupplier timeLeft) {
            this.ask = ask;
            this.recommend = recommend;
            this.today = today;
            this.timeLeft = timeLeft;
        }

        void add(String customerId, BuyerHistory buyer) {
            if (isOpen) {
                batch.put(new CustomerId(ask.shopId(), customerId), buyer);
                if (batch.size() == BATCH) {
                    flush();
                }
            }
        }

        private void flush() {
            Map<CustomerId, Customer> known = profiles.profiles(List.copyOf(batch.keySet()));
            Map<String, List<Suggestion>> chosen = new LinkedHashMap<>();
            String last = "";
            for (Map.Entry<CustomerId, BuyerHistory> each : batch.entrySet()) {
                last = each.getKey().id();
                if (known.getOrDefault(each.getKey(), Customer.UNKNOWN)
                        instanceof Customer.Known(Profile profile)) {
                    StatedWishes wishes =
                            new StatedWishes(List.copyOf(profile.stated().interests()), Set.of());
                    List<Suggestion> list = recommend.recommend(each.getValue(), wishes, today);
                    if (!list.isEmpty()) {
                        chosen.put(last, list);
                    }
                }
            }
            suggestions.keep(ask.shopId(), ask.now(), chosen);
            batch.clear();
            batches++;
            if (batches % MOVED == 0) {
                isOutdated = !suggestions.move(ask.shopId(), ask.now(), last);
                isOpen = !isOutdated && timeLeft.getAsBoolean();
            }
        }

        boolean end() {
            if (isOpen) {
                if (!batch.isEmpty()) {
                    flush();
                }
                // A later run may have begun: then that one is shown, and this one is not.
                boolean unused = suggestions.finish(ask.shopId(), ask.now());
                return true;
            }
            return isOutdated;
        }
    }
}
