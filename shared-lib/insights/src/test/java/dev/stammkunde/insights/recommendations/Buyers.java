package dev.stammkunde.insights.recommendations;

import dev.stammkunde.insights.BoughtPieces;
import dev.stammkunde.insights.CountedPurchase;
import dev.stammkunde.shop.catalogue.Product;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What customers of a tea shop bought. */
final class Buyers {

    static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    static final int DAY = (int) TODAY.toEpochDay();

    private Buyers() {}

    /** Returns the history of who bought some products on some days, such as {@code 30 sencha}. */
    static BuyerHistory history(String... bought) {
        return BuyerHistory.of(
                purchases("anna", bought), ZoneOffset.UTC, Instant.parse("2026-11-20T23:00:00Z"));
    }

    /**
     * Returns purchases.
     *
     * @param bought how many days ago, and products; {@code 2*sencha} are two pieces, {@code
     *     0*sencha} went back
     */
    static List<CountedPurchase> purchases(String customerId, String... bought) {
        List<CountedPurchase> purchases = new ArrayList<>();
        for (String one : bought) {
            String[] words = one.split(" ");
            Instant paidAt =
                    TODAY.minusDays(Long.parseLong(words[0]))
                            .atTime(12, 0)
                            .toInstant(ZoneOffset.UTC);
            purchases.add(
                    new CountedPurchase(
                            customerId,
                            customerId + purchases.size(),
                            1,
                            paidAt,
                            true,
                            "EUR",
                            1_000L,
                            Arrays.stream(words).skip(1).map(Buyers::pieces).toList()));
        }
        return purchases;
    }

    private static BoughtPieces pieces(String word) {
        int star = word.indexOf('*');
        return star < 0
                ? new BoughtPieces(word, 1)
                : new BoughtPieces(
                        word.substring(star + 1), Integer.parseInt(word.substring(0, star)));
    }

    static Product product(String id, String category) {
        return new Product(
                id,
                "The " + id,
                List.of(category),
                Money.ofMinor(CurrencyUnit.EUR, 1_290),
                "https://shop.example/" + id,
                null,
                true,
                false,
                Instant.EPOCH);
    }

    static Product durable(String id) {
        Product some = product(id, "pots");
        return new Product(
                id,
                some.title(),
                some.categories(),
                some.price(),
                some.url(),
                null,
                true,
                true,
                Instant.EPOCH);
    }

    /** Returns a model of all purchases, of products that are all in the catalogue. */
    static RecommendationModel model(List<BuyerHistory> buyers, Product... special) {
        ProductNumbers.Counting counting = new ProductNumbers.Counting(1_000);
        buyers.forEach(counting::add);
        ProductNumbers numbers = counting.numbers();
        Assortment assortment = new Assortment();
        Arrays.stream(special).forEach(each -> assortment.add(each, numbers));
        for (int number = 0; number < numbers.size(); number++) {
            String id = numbers.product(number);
            if (assortment.find(id).isEmpty()) {
                assortment.add(product(id, "tea"), numbers);
            }
        }
        RecommendationModel.Counting model =
                new RecommendationModel.Counting(numbers, assortment, DAY, 100_000);
        buyers.forEach(model::add);
        return model.model();
    }
}
