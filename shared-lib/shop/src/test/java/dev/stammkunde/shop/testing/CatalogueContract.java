package dev.stammkunde.shop.testing;

import static dev.stammkunde.shop.testing.SampleProducts.MONDAY;
import static dev.stammkunde.shop.testing.SampleProducts.pot;
import static dev.stammkunde.shop.testing.SampleProducts.tea;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.shop.catalogue.Catalogue;
import dev.stammkunde.shop.catalogue.Product;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What any catalogue does. */
public abstract class CatalogueContract {

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Returns an empty store. */
    protected abstract Catalogue emptyStore();

    @Test
    void find_neverTold_isNothing() {
        Catalogue catalogue = emptyStore();

        assertThat(catalogue.find("shop", "sencha")).isEmpty();
        assertThat(catalogue.all("shop")).isEmpty();
    }

    @Test
    void keep_products_areFoundAsTheyWereTold() {
        Catalogue catalogue = emptyStore();

        assertThat(catalogue.keep("shop", tea("a#b/%c 1"))).isTrue();
        assertThat(catalogue.keep("shop", pot("kettle"))).isTrue();

        assertThat(catalogue.find("shop", "a#b/%c 1")).contains(tea("a#b/%c 1"));
        assertThat(catalogue.find("shop", "kettle")).contains(pot("kettle"));
        assertThat(catalogue.find("other", "kettle")).isEmpty();
        assertThat(catalogue.all("other")).isEmpty();
    }

    @Test
    void keep_whatIsOlder_changesNothing() {
        Catalogue catalogue = emptyStore();
        catalogue.keep("shop", tea("sencha"));

        assertThat(catalogue.keep("shop", tea("sencha", MONDAY.minus(SECOND)))).isFalse();
        assertThat(catalogue.find("shop", "sencha")).contains(tea("sencha"));
        assertThat(catalogue.keep("shop", tea("sencha"))).isTrue();
        assertThat(catalogue.keep("shop", tea("sencha", MONDAY.plus(SECOND)))).isTrue();
        assertThat(catalogue.find("shop", "sencha")).contains(tea("sencha", MONDAY.plus(SECOND)));
    }

    @Test
    void remove_aProduct_letsNothingOlderBringItBack() {
        Catalogue catalogue = emptyStore();
        catalogue.keep("shop", tea("sencha"));

        assertThat(catalogue.remove("shop", "sencha", MONDAY.minus(SECOND))).isFalse();
        assertThat(catalogue.remove("shop", "sencha", MONDAY.plus(SECOND))).isTrue();

        assertThat(catalogue.find("shop", "sencha")).isEmpty();
        assertThat(catalogue.all("shop")).isEmpty();
        assertThat(catalogue.keep("shop", tea("sencha"))).isFalse();
        assertThat(catalogue.keep("shop", tea("sencha", MONDAY.plus(SECOND.multipliedBy(2)))))
                .isTrue();
        assertThat(catalogue.find("shop", "sencha")).isPresent();
    }

    @Test
    void all_manyProducts_areEachThereOnce() {
        Catalogue catalogue = emptyStore();
        List<Product> told = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            told.add(tea("tea-" + i));
            catalogue.keep("shop", told.getLast());
        }
        catalogue.keep("another", tea("chai"));

        assertThat(catalogue.all("shop")).containsExactlyInAnyOrderElementsOf(told);
    }
}
