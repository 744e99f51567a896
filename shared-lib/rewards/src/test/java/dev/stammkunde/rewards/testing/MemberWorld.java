package dev.stammkunde.rewards.testing;

import dev.stammkunde.campaigns.testing.InMemoryBehaviours;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.FindCustomers;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.mail.links.FindLinkKeys;
import dev.stammkunde.mail.links.LinkKeys;
import dev.stammkunde.mail.testing.InMemoryConsents;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.rewards.http.MemberDoor;
import dev.stammkunde.rewards.http.MemberTokens;
import dev.stammkunde.rewards.members.FindMember;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.StatedOffer;
import dev.stammkunde.shop.StatedOffer.Choice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Customers who come in by browsers from pages of the shop of {@link Orders}, in memory. */
public final class MemberWorld {

    public static final String ORIGIN = "https://shop.example";

    public final Map<CustomerId, Customer> customers = new HashMap<>();
    public final InMemoryBehaviours behaviours = new InMemoryBehaviours();
    public final InMemoryConsents evidence = new InMemoryConsents();
    public final InMemoryMemberNumbers numbers = new InMemoryMemberNumbers();
    public final FindLinkKeys keys = () -> LinkKeys.of("0123456789abcdef0123456789abcdef", null);
    public final MemberTokens tokens = new MemberTokens(keys);

    /** Finds customers, of whom all others are unknown. */
    public FindCustomers findCustomers() {
        return asked -> asked.stream().collect(Collectors.toMap(one -> one, this::found));
    }

    private FindCustomer.Found found(CustomerId customer) {
        return new FindCustomer.Found(
                customers.getOrDefault(customer, Customer.UNKNOWN), Activity.none());
    }

    /** What that shop's customers may state of themselves. */
    public static final StatedOffer OFFER =
            new StatedOffer(
                    List.of(
                            new Choice("Green tea", new BothLanguages("Grüner Tee", "Green tea")),
                            new Choice("Coffee", new BothLanguages("Kaffee", "Coffee"))),
                    List.of(new Choice("shoe", new BothLanguages("Schuhe", "Shoes"))),
                    List.of(new Choice("student", new BothLanguages("Im Studium", "Student"))));

    /** Returns how a shop is set up: only that of {@link Orders} names a page. */
    public MailSettings settings(String shopId) {
        MailSettings usual = MailSettingsJson.defaults(shopId);
        return new MailSettings(
                shopId,
                usual.sender(),
                usual.brand(),
                usual.zone(),
                usual.language(),
                usual.quietHours(),
                usual.caps(),
                null,
                0,
                usual.households(),
                shopId.equals(Orders.SHOP) ? List.of(ORIGIN) : List.of(),
                shopId.equals(Orders.SHOP) ? OFFER : StatedOffer.nothing());
    }

    public MemberDoor door() {
        return new MemberDoor(tokens, this::settings, new FindMember(findCustomers()));
    }
}
