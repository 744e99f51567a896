package dev.stammkunde.insights.recommendations;

import static dev.stammkunde.insights.recommendations.Buyers.DAY;
import static dev.stammkunde.insights.recommendations.Buyers.TODAY;
import static dev.stammkunde.insights.recommendations.Buyers.history;
import static dev.stammkunde.insights.recommendations.Buyers.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.suggestions.Suggestion;
import dev.stammkunde.customers.suggestions.SuggestionReason;
import dev.stammkunde.shop.catalogue.Product;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

final class RecommendToCustomerTest {

    private static final Set<Recommender> ALL = EnumSet.allOf(Recommender.class);

    private final List<BuyerHistory> others =
            new ArrayList<>(Collections.nCopies(40, history("20 sencha strainer", "10 honey")));

    @Test
    void recommend_somethingRunsOut_isFirstWithItsReason() {
        BuyerHistory anna = history("94 chai", "64 chai", "34 chai honey");

        Suggestion first = recommend(anna, ALL).getFirst();

        assertThat(first.product().productId()).isEqualTo("chai");
        assertThat(first.reason())
                .isEqualTo(new SuggestionReason.RunningOut(TODAY.minusDays(34), 30));
    }

    @Test
    void recommend_thereIsEnough_isNotToldByFrequencyEither() {
        BuyerHistory anna = history("62 chai", "32 chai", "2 chai");

        assertThat(reasons(anna, ALL))
                .noneMatch(each -> each instanceof SuggestionReason.BoughtOften);
        assertThat(reasons(anna, EnumSet.of(Recommender.OWN_FREQUENCY)))
                .contains(new SuggestionReason.BoughtOften(3));
    }

    @Test
    void recommend_othersBoughtTheSame_saysWhatItGoesWith() {
        BuyerHistory anna = history("5 sencha");

        Suggestion first = recommend(anna, ALL).getFirst();

        assertThat(first.product().productId()).isEqualTo("honey");
        assertThat(first.reason()).isEqualTo(new SuggestionReason.BoughtWith("The sencha"));
        assertThat(ids(anna, ALL)).contains("strainer");
    }

    @Test
    void recommend_onlyPopular_ranksByBuyersOfTheCategory() {
        for (int i = 0; i < 35; i++) {
            others.add(history("3 cocoa"));
        }

        List<Suggestion> suggestions =
                recommend(history("5 cocoa"), Set.of(), product("cocoa", "chocolate"));

        assertThat(suggestions.getFirst().reason())
                .isEqualTo(new SuggestionReason.Popular("chocolate"));
        assertThat(suggestions.getLast().reason()).isEqualTo(new SuggestionReason.Popular(null));
    }

    @Test
    void recommend_popularLongAgo_isNotToldAsPopular() {
        for (int i = 0; i < 50; i++) {
            others.add(history("91 easter-egg"));
        }

        assertThat(ids(history("5 cocoa"), Set.of())).doesNotContain("easter-egg");
    }

    @Test
    void recommend_sentBackLast_isNeverToldUntilItIsBoughtAgain() {
        assertThat(ids(history("60 sencha", "20 0*honey"), ALL)).doesNotContain("honey");
        assertThat(ids(history("60 sencha", "20 0*honey", "10 honey"), ALL)).contains("honey");
    }

    @Test
    void recommend_ownedAndDurable_isNeverTold() {
        Product strainer = Buyers.durable("strainer");

        List<String> ids =
                recommend(
                                history("60 sencha strainer", "30 strainer", "20 strainer"),
                                ALL,
                                strainer)
                        .stream()
                        .map(each -> each.product().productId())
                        .toList();

        assertThat(ids).contains("honey").doesNotContain("strainer");
        assertThat(recommend(history("60 sencha"), ALL, strainer))
                .anyMatch(each -> each.product().equals(strainer));
    }

    @Test
    void recommend_unwanted_isNeverTold() {
        BuyerHistory anna = history("60 sencha");
        StatedWishes noHoney = new StatedWishes(List.of(), Set.of("honey"));
        StatedWishes noTea = new StatedWishes(List.of(), Set.of("tea"));

        assertThat(list(anna, ALL, noHoney, _ -> true))
                .extracting(each -> each.product().productId())
                .contains("strainer")
                .doesNotContain("honey");
        assertThat(list(anna, ALL, noTea, _ -> true)).isEmpty();
    }

    @Test
    void recommend_notOffered_isNeverTold() {
        assertThat(list(history("60 sencha"), ALL, StatedWishes.NONE, Product::durable)).isEmpty();
    }

    @Test
    void recommend_manyOwnProducts_leavesPlacesForOthers() {
        for (int i = 0; i < 40; i++) {
            others.add(history("9 n1 n2 n3 n4 n5 n6"));
        }
        BuyerHistory anna = history("60 a b c d e f g h", "30 a b c d e f g h");

        List<SuggestionReason> reasons = reasons(anna, ALL);

        assertThat(reasons).hasSize(10);
        assertThat(reasons.subList(0, 5))
                .allMatch(each -> each instanceof SuggestionReason.BoughtOften);
        assertThat(reasons.subList(5, 10))
                .noneMatch(each -> each instanceof SuggestionReason.BoughtOften);
    }

    @Test
    void recommend_whoBoughtNothing_isToldWhatIsPopular() {
        assertThat(recommend(history(), ALL))
                .isNotEmpty()
                .allMatch(each -> each.reason() instanceof SuggestionReason.Popular);
    }

    @Test
    void recommend_statedInterest_isProductsOfItBeforeWhatIsPopular() {
        StatedWishes sweet = new StatedWishes(List.of("sweets"), Set.of());

        List<Suggestion> list = list(history(), ALL, sweet, _ -> true, product("honey", "sweets"));

        assertThat(list.getFirst().product().productId()).isEqualTo("honey");
        assertThat(list)
                .filteredOn(each -> each.reason() instanceof SuggestionReason.Stated)
                .extracting(each -> each.product().productId())
                .containsExactly("honey");
        assertThat(list(history(), ALL, sweet, product -> !product.productId().equals("honey")))
                .noneMatch(each -> each.reason() instanceof SuggestionReason.Stated);
    }

    private List<String> ids(BuyerHistory customer, Set<Recommender> used) {
        return recommend(customer, used).stream().map(each -> each.product().productId()).toList();
    }

    private List<SuggestionReason> reasons(BuyerHistory customer, Set<Recommender> used) {
        return recommend(customer, used).stream().map(Suggestion::reason).toList();
    }

    private List<Suggestion> recommend(
            BuyerHistory customer, Set<Recommender> used, Product... special) {
        return list(customer, used, StatedWishes.NONE, _ -> true, special);
    }

    private List<Suggestion> list(
            BuyerHistory customer,
            Set<Recommender> used,
            StatedWishes wishes,
            Predicate<Product> isOffered,
            Product... special) {
        List<BuyerHistory> all = new ArrayList<>(others);
        all.add(customer);
        return new RecommendToCustomer(Buyers.model(all, special), used, isOffered)
                .recommend(customer, wishes, DAY);
    }
}
