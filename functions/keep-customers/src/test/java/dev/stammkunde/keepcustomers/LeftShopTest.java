package dev.stammkunde.keepcustomers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.testing.InMemoryCustomerLists;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.suggestions.Suggestion;
import dev.stammkunde.customers.suggestions.SuggestionReason;
import dev.stammkunde.customers.testing.InMemorySuggestions;
import dev.stammkunde.shop.testing.SampleProducts;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is left of customers of a shop that left. */
final class LeftShopTest {

    private static final CustomerId EIGHT = new CustomerId(Events.SHOP, "8");

    private final ProgrammeDocuments documents = new ProgrammeDocuments();
    private final Shop shop = Shop.inMemory(new InMemoryCustomerLists(), documents.forgetting());

    @Test
    void redaction_ofTheShop_leavesNothingThatWasSuggested() {
        shop.keep(Events.changed("8", 1, "8@x.de", "Eight"));
        InMemorySuggestions suggestions = (InMemorySuggestions) shop.stores().suggestions();
        suggestions.keep(
                Events.SHOP,
                Events.at(2),
                Map.of(
                        "8",
                        List.of(
                                new Suggestion(
                                        SampleProducts.tea("sencha"),
                                        new SuggestionReason.Popular(null)))));
        suggestions.finish(Events.SHOP, Events.at(2));
        assertThat(suggestions.find(EIGHT, Events.at(2))).isNotEmpty();

        shop.keep(Events.shopRedaction(20));

        assertThat(suggestions.find(EIGHT, Events.at(2))).isEmpty();
    }

    @Test
    void redaction_ofTheShop_leavesNothingThatTheTeamSaidOfVipsAndNothingOfProgrammes() {
        shop.keep(Events.changed("8", 1, "8@x.de", "Eight"));
        documents.give("8");
        documents.giveVip("8");

        shop.keep(Events.shopRedaction(20));

        assertThat(documents.vips(List.of("8"))).isEmpty();
        assertThat(documents.kept().values()).hasSize(6).allMatch(Set::isEmpty);
    }
}
