package dev.stammkunde.keepcustomers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.testing.InMemoryCustomerLists;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/** What is left of customers of a shop that left. */
final class LeftShopTest {

    private final ProgrammeDocuments documents = new ProgrammeDocuments();
    private final Shop shop = Shop.inMemory(new InMemoryCustomerLists(), documents.forgetting());

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
