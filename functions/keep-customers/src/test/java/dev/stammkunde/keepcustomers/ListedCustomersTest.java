package dev.stammkunde.keepcustomers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.ListId;
import dev.stammkunde.campaigns.testing.InMemoryCustomerLists;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.shop.Platform;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/** What becomes of customers in uploaded lists. */
final class ListedCustomersTest {

    private static final CustomerId EIGHT = new CustomerId(Events.SHOP, "8");
    private static final CustomerId NINE = new CustomerId(Events.SHOP, "9");
    private static final CustomerId TEN = new CustomerId(Events.SHOP, "10");
    private static final CustomerId MAILBOX = Mailbox.of(EmailKey.of(Events.SHOP, "8@x.de"));

    private final InMemoryCustomerLists lists = new InMemoryCustomerLists();
    private final Shop shop = Shop.inMemory(lists);

    private Set<CustomerId> listed(ListId list) {
        return lists.listed(list, List.of(EIGHT, NINE, TEN, MAILBOX));
    }

    @Test
    void erase_byIdOrAddress_leavesAllLists() {
        shop.keep(Events.changed("8", 1, "8@x.de", "Eight"));
        shop.keep(Events.changed("9", 1, "9@x.de", "Nine"));
        ListId list = lists.holding(Events.SHOP, "l1", EIGHT, NINE, TEN);

        shop.keep(Events.redaction("8", null, 20));
        shop.keep(Events.redaction(null, "9@x.de", 20));

        assertThat(listed(list)).containsExactly(TEN);
    }

    /** The event may have been the last that was done before the function broke off. */
    @Test
    void erase_again_leavesAListThatWasUploadedMeanwhile() {
        shop.keep(Events.redaction("8", null, 20));
        ListId list = lists.holding(Events.SHOP, "l1", EIGHT);

        shop.keep(Events.redaction("8", null, 20));

        assertThat(listed(list)).isEmpty();
    }

    @Test
    void merge_inAChain_handsListsToTheOneWhoStays() {
        ListId first = lists.holding(Events.SHOP, "l1", EIGHT);
        ListId both = lists.holding(Events.SHOP, "l2", EIGHT, NINE);

        shop.keep(Events.merged("8", "9"));
        shop.keep(Events.merged("9", "10"));

        assertThat(listed(first)).containsExactly(TEN);
        assertThat(listed(both)).containsExactly(TEN);
        assertThat(lists.find(both).orElseThrow().customers()).isEqualTo(1);
    }

    @Test
    void merge_toldAgain_handsOverWhatCameAfterTheFirst() {
        shop.keep(Events.merged("8", "9"));
        ListId list = lists.holding(Events.SHOP, "l1", EIGHT);

        shop.keep(Events.merged("8", "9"));

        assertThat(listed(list)).containsExactly(NINE);
    }

    @Test
    void merge_intoOneWhoWasErased_leavesNoneOfThem() {
        shop.keep(Events.redaction("9", null, 20));
        ListId list = lists.holding(Events.SHOP, "l1", EIGHT);

        shop.keep(Events.merged("8", "9"));

        assertThat(listed(list)).isEmpty();
    }

    @Test
    void erase_theOneWhoIsGone_leavesTheOneWhoStaysInTheList() {
        ListId list = lists.holding(Events.SHOP, "l1", EIGHT);
        shop.keep(Events.merged("8", "9"));

        shop.keep(Events.deleted("8", 20));

        assertThat(listed(list)).containsExactly(NINE);
    }

    @Test
    void keep_customerWithTheAddressOfASubscriber_takesTheirPlaceInLists() {
        subscribe();
        ListId list = lists.holding(Events.SHOP, "l1", MAILBOX);

        shop.keep(Events.changed("8", 1, "8@x.de", "Eight"));

        assertThat(listed(list)).containsExactly(EIGHT);
    }

    private void subscribe() {
        Customer subscriber =
                new Customer.Known(
                        Profile.empty()
                                .with(
                                        Events.SHOP,
                                        Platform.STANDARD,
                                        Events.changed("", 1, "8@x.de", null).profile(),
                                        Events.at(1)));
        shop.stores()
                .profiles()
                .save(
                        ProfileChange.between(
                                MAILBOX, shop.stores().profiles().profileOf(MAILBOX), subscriber));
    }

    @Test
    void eraseShop_everyone_leavesAllLists() {
        shop.keep(Events.changed("8", 1, "8@x.de", "Eight"));
        ListId list = lists.holding(Events.SHOP, "l1", EIGHT);

        shop.keep(Events.shopRedaction(20));

        assertThat(listed(list)).isEmpty();
    }
}
