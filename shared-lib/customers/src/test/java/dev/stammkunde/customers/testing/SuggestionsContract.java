package dev.stammkunde.customers.testing;

import static dev.stammkunde.shop.testing.SampleProducts.pot;
import static dev.stammkunde.shop.testing.SampleProducts.tea;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.suggestions.FindSuggestions;
import dev.stammkunde.customers.suggestions.KeptSuggestions;
import dev.stammkunde.customers.suggestions.Suggestion;
import dev.stammkunde.customers.suggestions.SuggestionReason;
import dev.stammkunde.customers.suggestions.SuggestionRun;
import dev.stammkunde.customers.suggestions.SuggestionRun.UnderWay;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What any store of suggestions does. */
public abstract class SuggestionsContract {

    private static final Instant MONDAY = Instant.parse("2026-11-16T03:35:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final CustomerId ANNA = new CustomerId("shop", "anna#1");

    private static final List<Suggestion> ALL =
            List.of(
                    new Suggestion(
                            tea("sencha"),
                            new SuggestionReason.RunningOut(LocalDate.of(2026, 10, 1), 30)),
                    new Suggestion(tea("chai"), new SuggestionReason.BoughtOften(4)),
                    new Suggestion(pot("pot"), new SuggestionReason.BoughtWith("Sencha „fein“")),
                    new Suggestion(pot("cup"), new SuggestionReason.BoughtWith(null)),
                    new Suggestion(tea("oolong"), new SuggestionReason.Popular("Tee")),
                    new Suggestion(tea("rooibos"), new SuggestionReason.Stated("Tee")),
                    new Suggestion(tea("mate"), new SuggestionReason.Popular(null)));

    private static final List<Suggestion> OTHERS =
            List.of(new Suggestion(tea("mate"), new SuggestionReason.Popular(null)));

    /** Returns an empty store. */
    protected abstract KeptSuggestions emptyStore();

    /** Returns one that reads what the store has, and knows nothing of it yet. */
    protected abstract FindSuggestions finder();

    @Test
    void find_beforeAnyRun_isNothing() {
        KeptSuggestions store = emptyStore();

        assertThat(store.progress("shop")).isEqualTo(SuggestionRun.NONE);
        assertThat(finder().find(ANNA, MONDAY)).isEmpty();
    }

    @Test
    void find_aWholeRun_isWhatWasKept() {
        KeptSuggestions store = emptyStore();
        store.move("shop", MONDAY, "");
        store.keep("shop", MONDAY, Map.of(ANNA.id(), ALL));
        assertThat(finder().find(ANNA, MONDAY)).isEmpty();
        store.keep("shop", MONDAY, Map.of(ANNA.id(), ALL));

        assertThat(store.finish("shop", MONDAY)).isTrue();

        assertThat(finder().find(ANNA, MONDAY)).isEqualTo(ALL);
        assertThat(finder().find(new CustomerId("other", "anna#1"), MONDAY)).isEmpty();
        assertThat(store.progress("shop")).isEqualTo(new SuggestionRun(MONDAY, null));
    }

    @Test
    void find_whileTheNextRunIsWritten_isTheRunBefore() {
        KeptSuggestions store = emptyStore();
        store.keep("shop", MONDAY, Map.of(ANNA.id(), ALL));
        store.finish("shop", MONDAY);

        store.move("shop", TUESDAY, "");
        store.keep("shop", TUESDAY, Map.of(ANNA.id(), OTHERS));
        assertThat(finder().find(ANNA, TUESDAY)).isEqualTo(ALL);
        store.finish("shop", TUESDAY);
        assertThat(finder().find(ANNA, TUESDAY)).isEqualTo(OTHERS);
    }

    @Test
    void move_onAndOn_keepsHowFarItCame() {
        KeptSuggestions store = emptyStore();

        assertThat(store.move("shop", MONDAY, "")).isTrue();
        assertThat(store.move("shop", MONDAY, "anna")).isTrue();
        assertThat(store.move("shop", MONDAY, "anna")).isTrue();
        assertThat(store.progress("shop").underWay()).isEqualTo(new UnderWay(MONDAY, "anna"));
        assertThat(store.move("shop", MONDAY, "aaron")).isFalse();
        assertThat(store.move("shop", TUESDAY, "")).isTrue();
        assertThat(store.move("shop", MONDAY, "berta")).isFalse();
        assertThat(store.finish("shop", MONDAY)).isFalse();
        assertThat(store.progress("shop"))
                .isEqualTo(new SuggestionRun(null, new UnderWay(TUESDAY, "")));
    }

    @Test
    void finish_anEarlierRun_changesNothing() {
        KeptSuggestions store = emptyStore();
        store.finish("shop", TUESDAY);

        assertThat(store.finish("shop", MONDAY)).isFalse();
        assertThat(store.finish("shop", TUESDAY)).isTrue();
        assertThat(store.move("shop", TUESDAY, "")).isFalse();
        assertThat(store.progress("shop")).isEqualTo(new SuggestionRun(TUESDAY, null));
    }

    @Test
    void forget_aCustomer_leavesNoRunAndTheOthers() {
        KeptSuggestions store = emptyStore();
        Map<String, List<Suggestion>> some = new TreeMap<>();
        for (int i = 0; i < 24; i++) {
            some.put("customer-" + i, OTHERS);
        }
        some.put(ANNA.id(), ALL);
        store.keep("shop", MONDAY, some);
        store.keep("shop", TUESDAY, some);
        store.finish("shop", MONDAY);

        store.forget(ANNA);

        assertThat(finder().find(ANNA, MONDAY)).isEmpty();
        assertThat(finder().find(new CustomerId("shop", "customer-7"), MONDAY)).isEqualTo(OTHERS);
        store.finish("shop", TUESDAY);
        assertThat(finder().find(ANNA, TUESDAY)).isEmpty();
    }
}
