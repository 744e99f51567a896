package dev.stammkunde.shop.testing;

import dev.stammkunde.shop.catalogue.Product;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.time.Instant;
import java.util.List;

/** Products of a tea shop. */
public final class SampleProducts {

    public static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00.5Z");

    private SampleProducts() {}

    /** Returns a tea, as of Monday. */
    public static Product tea(String id) {
        return tea(id, MONDAY);
    }

    /** Returns a tea as of a time. */
    public static Product tea(String id, Instant asOf) {
        return new Product(
                id,
                "Tee „" + id + "“ & more",
                List.of("Grüner Tee", "Tee"),
                Money.ofMinor(CurrencyUnit.EUR, 1_290),
                "https://shop.example/p/" + id.length(),
                "https://shop.example/p/" + id.length() + ".jpg",
                true,
                false,
                asOf);
    }

    /** Returns a pot that is not in stock, of which the shop tells as little as it can. */
    public static Product pot(String id) {
        return new Product(
                id,
                "Kanne " + id,
                List.of(),
                null,
                "https://shop.example/kanne",
                null,
                false,
                true,
                MONDAY);
    }
}
