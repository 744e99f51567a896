package dev.stammkunde.insights.recommendations;

import dev.stammkunde.customers.suggestions.Suggestion;
import dev.stammkunde.customers.suggestions.SuggestionReason;
import dev.stammkunde.insights.recommendations.Neighbours.Neighbour;
import dev.stammkunde.shop.catalogue.Product;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Chooses products for customers: what they run out of and buy often, then what is new to them and
 * bought by others like them, then what is popular.
 *
 * <p>Never are suggested what they sent back last, what they own and is durable, what they said
 * that they do not want, and what is not offered.
 */
final class RecommendToCustomer {

    /** Of a list. */
    static final int MOST = 10;

    /** So many of a list the customer has bought before, so that something new has its place. */
    static final int MOST_OWN = 5;

    private final RecommendationModel model;
    private final Set<Recommender> used;
    private final Predicate<Product> isOffered;

    /**
     * Prepares to choose.
     *
     * @param used beside what is popular
     * @param isOffered whether a product can be bought now
     */
    RecommendToCustomer(
            RecommendationModel model, Set<Recommender> used, Predicate<Product> isOffered) {
        this.model = model;
        this.used = Set.copyOf(used);
        this.isOffered = isOffered;
    }

    /**
     * Returns up to {@value #MOST} products, the best first.
     *
     * @param today in the shop's zone, in days since 1970
     */
    List<Suggestion> recommend(BuyerHistory history, StatedWishes wishes, int today) {
        Choosing choosing = new Choosing(history, wishes, today);
        if (used.contains(Recommender.OWN_RHYTHM)) {
            choosing.runningOut();
        }
        if (used.contains(Recommender.OWN_FREQUENCY)) {
            choosing.often();
        }
        if (used.contains(Recommender.ITEM_TO_ITEM)) {
            choosing.boughtWith();
        }
        choosing.popular();
        return List.copyOf(choosing.chosen.values());
    }

    /** A list that grows. */
    private final class Choosing {

        private final BuyerHistory history;
        private final StatedWishes wishes;
        private final int today;

        /** On how many days each was bought. */
        private final SortedMap<String, Integer> times = new TreeMap<>();

        private final Map<String, Integer> lastDays = new HashMap<>();
        private final SortedMap<String, OwnRhythm> rhythms = new TreeMap<>();
        private final Map<String, Suggestion> chosen = new LinkedHashMap<>();

        Choosing(BuyerHistory history, StatedWishes wishes, int today) {
            this.history = history;
            this.wishes = wishes;
            this.today = today;
            for (Basket basket : history.baskets()) {
                for (String product : basket.pieces().keySet()) {
                    times.merge(product, 1, Integer::sum);
                    lastDays.put(product, basket.day());
                }
            }
            times.forEach(
                    (product, days) -> {
                        if (days >= OwnRhythm.FEWEST) {
                            OwnRhythm.find(history, product)
                                    .ifPresent(rhythm -> rhythms.put(product, rhythm));
                        }
                    });
        }

        void runningOut() {
            rhythms.entrySet().stream()
                    .filter(each -> each.getValue().isDue(today))
                    .sorted(Comparator.comparingDouble(each -> each.getValue().distance(today)))
                    .forEach(
                            each ->
                                    choose(
                                            each.getKey(),
                                            MOST_OWN,
                                            new SuggestionReason.RunningOut(
                                                    LocalDate.ofEpochDay(each.getValue().lastDay()),
                                                    lasts(each.getValue()))));
        }

        private static int lasts(OwnRhythm rhythm) {
            return (int) Math.max(1, Math.round(rhythm.lastsDays()));
        }

        /** What there is enough of is left out only where rhythms are believed. */
        void often() {
            times.entrySet().stream()
                    .filter(each -> each.getValue() > 1 && !isEnough(each.getKey()))
                    .sorted(
                            Map.Entry.<String, Integer>comparingByValue()
                                    .reversed()
                                    .thenComparing(
                                            each -> lastDays.getOrDefault(each.getKey(), 0),
                                            Comparator.reverseOrder()))
                    .forEach(
                            each ->
                                    choose(
                                            each.getKey(),
                                            MOST_OWN,
                                            new SuggestionReason.BoughtOften(each.getValue())));
        }

        private boolean isEnough(String product) {
            return used.contains(Recommender.OWN_RHYTHM)
                    && Optional.ofNullable(rhythms.get(product))
                            .filter(rhythm -> rhythm.isEnough(today))
                            .isPresent();
        }

        void boughtWith() {
            Map<Integer, Double> likeness = new TreeMap<>();
            Map<Integer, Neighbour> nearest = new HashMap<>();
            for (int own :
                    model.numbers().of(history.latest(RecommendationModel.Counting.MOST_OF_ONE))) {
                for (Neighbour each : model.neighbours().of(own)) {
                    likeness.merge(each.number(), each.likeness(), Double::sum);
                    nearest.merge(
                            each.number(),
                            new Neighbour(own, each.likeness()),
                            (one, other) -> other.likeness() > one.likeness() ? other : one);
                }
            }
            likeness.entrySet().stream()
                    .filter(each -> !times.containsKey(model.numbers().product(each.getKey())))
                    .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
                    .forEach(
                            each -> {
                                Neighbour own = nearest.get(each.getKey());
                                choose(
                                        model.numbers().product(each.getKey()),
                                        MOST,
                                        new SuggestionReason.BoughtWith(
                                                own == null ? null : title(own.number())));
                            });
        }

        private @Nullable String title(int number) {
            return model.findProduct(number).map(Product::title).orElse(null);
        }

        void popular() {
            wishes.interests().forEach(this::stated);
            model.assortment().findCategory(history).ifPresent(this::popularIn);
            for (int number : model.popular().all()) {
                choose(model.numbers().product(number), MOST, new SuggestionReason.Popular(null));
            }
        }

        /** Products of the category alone: who likes it did not ask what its buyers buy beside. */
        private void stated(String category) {
            SuggestionReason reason = new SuggestionReason.Stated(category);
            Stream.of(model.popular().of(category), model.popular().all())
                    .flatMap(List::stream)
                    .map(model.numbers()::product)
                    .filter(product -> isOf(product, category))
                    .forEach(product -> choose(product, MOST, reason));
        }

        private boolean isOf(String productId, String category) {
            return model.assortment()
                    .find(productId)
                    .filter(product -> product.categories().contains(category))
                    .isPresent();
        }

        private void popularIn(String category) {
            for (int number : model.popular().of(category)) {
                choose(
                        model.numbers().product(number),
                        MOST,
                        new SuggestionReason.Popular(category));
            }
        }

        private void choose(String productId, int most, SuggestionReason reason) {
            if (chosen.size() < most && !chosen.containsKey(productId)) {
                model.assortment()
                        .find(productId)
                        .filter(this::isFit)
                        .ifPresent(
                                product -> chosen.put(productId, new Suggestion(product, reason)));
            }
        }

        private boolean isFit(Product product) {
            boolean isUnwanted =
                    wishes.unwanted().contains(product.productId())
                            || product.categories().stream().anyMatch(wishes.unwanted()::contains);
            boolean isOwned = product.durable() && times.containsKey(product.productId());
            return isOffered.test(product)
                    && !isUnwanted
                    && !isOwned
                    && !history.sentBack().contains(product.productId());
        }
    }
}
