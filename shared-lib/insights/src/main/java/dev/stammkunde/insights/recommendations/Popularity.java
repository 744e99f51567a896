package dev.stammkunde.insights.recommendations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What most customers bought in the {@value #DAYS} days before a day: of the shop, and of those who
 * mostly buy of a category.
 */
final class Popularity {

    static final int DAYS = 90;

    /** Of each list so many are remembered; a customer may have most of them. */
    static final int MOST = 50;

    /** Of fewer customers a category has no list of its own. */
    static final int FEWEST_BUYERS = 30;

    private final List<Integer> all;
    private final Map<String, List<Integer>> byCategory;

    private Popularity(List<Integer> all, Map<String, List<Integer>> byCategory) {
        this.all = all;
        this.byCategory = byCategory;
    }

    /** Counts customers. */
    static final class Counting {

        private static final int WHOLE_SHOP = 0;

        private final Map<String, Integer> segments = new HashMap<>();
        private final Map<Integer, Integer> customers = new HashMap<>();
        private final PairCounts counts;

        Counting(int mostPairs) {
            this.counts = new PairCounts(mostPairs);
        }

        /**
         * Counts a customer.
         *
         * @param numbers of what they bought within the time, each once
         */
        void add(Optional<String> category, int[] numbers) {
            if (numbers.length == 0) {
                return;
            }
            add(WHOLE_SHOP, numbers);
            category.ifPresent(
                    name -> add(segments.computeIfAbsent(name, _ -> segments.size() + 1), numbers));
        }

        private void add(int segment, int[] numbers) {
            customers.merge(segment, 1, Integer::sum);
            for (int number : numbers) {
                counts.add(segment, number);
            }
        }

        Popularity popularity() {
            Map<Integer, List<int[]>> lists = new HashMap<>();
            counts.each(
                    (segment, number, count) -> {
                        List<int[]> list = lists.computeIfAbsent(segment, _ -> new ArrayList<>());
                        list.add(new int[] {number, count});
                        if (list.size() > 2 * MOST) {
                            cut(list);
                        }
                    });
            Map<String, List<Integer>> byCategory = new HashMap<>();
            segments.forEach(
                    (name, segment) -> {
                        if (customers.getOrDefault(segment, 0) >= FEWEST_BUYERS) {
                            byCategory.put(name, sorted(lists, segment));
                        }
                    });
            return new Popularity(sorted(lists, WHOLE_SHOP), byCategory);
        }

        private static List<Integer> sorted(Map<Integer, List<int[]>> lists, int segment) {
            List<int[]> list = lists.getOrDefault(segment, new ArrayList<>());
            cut(list);
            return list.stream().map(each -> each[0]).toList();
        }

        private static void cut(List<int[]> list) {
            list.sort(
                    Comparator.<int[]>comparingInt(each -> -each[1])
                            .thenComparingInt(each -> each[0]));
            if (list.size() > MOST) {
                list.subList(MOST, list.size()).clear();
            }
        }
    }

    /** Returns what is popular in the shop, the most first. */
    List<Integer> all() {
        return all;
    }

    /** Returns what is popular with who buys of a category; nothing where these are too few. */
    List<Integer> of(String category) {
        return byCategory.getOrDefault(category, List.of());
    }
}
