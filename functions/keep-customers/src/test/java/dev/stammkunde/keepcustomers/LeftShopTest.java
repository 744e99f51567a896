package dev.stammkunde.keepcustomers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.testing.InMemoryCustomerLists;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.suggestions.Suggestion;
import dev.stammkunde.customers.suggestions.SuggestionReason;
import dev.stammkunde.customers.testing.InMemorySuggestions;
import dev.stammkunde.programmes.vip.Vip;
import dev.stammkunde.programmes.vip.VipSource;
import dev.stammkunde.programmes.vip.Vips;
import dev.stammkunde.shop.testing.SampleProducts;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is left of customers of a shop that left. */
final class LeftShopTest {

    private static final CustomerId EIGHT = new CustomerId(Events.SHOP, "8");

    private final List<CustomerId> withoutReferrals = new ArrayList<>();
    private final Shop shop = Shop.inMemory(new InMemoryCustomerLists(), withoutReferrals::add);

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
    void redaction_ofTheShop_leavesNothingThatTheTeamSaidOfVipsAndNoMarksOfReferrals() {
        shop.keep(Events.changed("8", 1, "8@x.de", "Eight"));
        Vip vip = new Vip(EIGHT, VipSource.MANUAL, "mia", "Eight's birthday", Events.at(2), null);
        shop.stores().vips().save(new Vips.Change(EIGHT, null, vip, null, null));

        shop.keep(Events.shopRedaction(20));

        assertThat(shop.stores().vips().find(EIGHT)).isEmpty();
        assertThat(withoutReferrals).contains(EIGHT);
    }
}
