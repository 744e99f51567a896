package dev.stammkunde.delivermail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.suggestions.Suggestion;
import dev.stammkunde.customers.suggestions.SuggestionReason;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.shop.catalogue.Product;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** A mail shows products that are suggested to its reader. */
final class SuggestionsInMailTest {

    private static final String BLOCK = "<mj-text>Hallo</mj-text>{{> suggestions}}";

    private final World world = new World();

    @Test
    void deliver_fourSuggestions_showsThreeWithPriceAndReasonAndEscapes() {
        world.suggestions =
                List.of(
                        new Suggestion(
                                product(
                                        "Tee & <b>mehr</b>",
                                        Money.ofMinor(CurrencyUnit.EUR, 1_290)),
                                new SuggestionReason.BoughtOften(4)),
                        new Suggestion(
                                product("Kanne", null), new SuggestionReason.BoughtWith("Tee <i>")),
                        new Suggestion(product("Honig", null), new SuggestionReason.Popular(null)),
                        new Suggestion(
                                product("Viertes", null), new SuggestionReason.Popular(null)));

        send(BLOCK);

        String text = world.service.accepted.getFirst().mail().text();
        assertThat(text)
                .contains("Tee & <b>mehr</b>", "12,90\u00a0€", "Schon 4-mal gekauft.")
                .contains("Kanne", "Passt zu „Tee <i>“: oft zusammen gekauft.")
                .contains("Honig", "Gerade beliebt im Shop.")
                .doesNotContain("Viertes");
        assertThat(world.service.accepted.getFirst().mail().html())
                .contains("Tee &amp; &lt;b&gt;mehr&lt;/b&gt;", "https://shop.example/p?a=1&amp;b=2")
                .doesNotContain("<b>mehr", "Tee <i>");
    }

    @Test
    void deliver_noSuggestions_leavesTheBlockOut() {
        send(BLOCK);

        assertThat(world.suggestionsAsked).isEqualTo(1);
        assertThat(world.service.accepted.getFirst().mail().text())
                .contains("Hallo")
                .doesNotContain("ausgesucht");
    }

    @Test
    void deliver_saysNothingOfSuggestions_looksForNone() {
        send("<mj-text>Hallo</mj-text>");

        assertThat(world.suggestionsAsked).isZero();
    }

    private static Product product(String title, @Nullable Money price) {
        return new Product(
                title,
                title,
                List.of(),
                price,
                "https://shop.example/p?a=1&b=2",
                "https://shop.example/p.jpg",
                true,
                false,
                Instant.EPOCH);
    }

    private void send(String body) {
        world.versions.clear();
        world.versions.add(World.campaign(1, CampaignState.ACTIVE, World.content(body)));
        CustomerId anna = world.subscriber("anna");
        assertThat(world.deliverOne(World.NOON, World.order(anna, "2026")))
                .isNotInstanceOf(DeliveryOutcome.Held.class);
    }
}
