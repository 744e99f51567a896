package dev.stammkunde.shop.catalogue;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps what shops sell, each product by what was said of it last. */
public interface Catalogue {

    /**
     * Keeps a product.
     *
     * @return false if something newer is kept; the same again is kept, and changes nothing
     */
    boolean keep(String shopId, Product product);

    /**
     * Takes a product out. What is older than {@code asOf} and comes later does not bring it back.
     *
     * @return false if something newer is kept
     */
    boolean remove(String shopId, String productId, Instant asOf);

    /** Finds a product. */
    Optional<Product> find(String shopId, String productId);

    /** Returns all products in no order; they are read on as they are consumed. */
    Stream<Product> all(String shopId);
}
