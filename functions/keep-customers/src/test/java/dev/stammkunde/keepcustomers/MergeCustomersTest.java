package dev.stammkunde.keepcustomers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.mail.Frequency;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.consent.TellWishes;
import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.MarketingConsent;
import dev.stammkunde.shop.MarketingConsent.State;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.ShopEvent.CustomerChanged;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The shop makes one customer of two: 8 goes, 9 stays, and later 10. */
final class MergeCustomersTest {

    private static final ShopEvent MERGED = Events.merged("8", "9");

    private final Shop shop = Shop.inMemory();

    @Test
    void merge_toldAgainOrTheOtherWayRound_changesNothing() {
        shop.keep(Events.paid("o1", "8", 1, 1_190));
        shop.keep(MERGED);
        var before = shop.state(List.of("8", "9"), List.of("o1"));

        assertThat(shop.keep(MERGED)).isEqualTo(KeepingOutcome.REPLAYED);
        assertThat(shop.keep(Events.merged("9", "8"))).isEqualTo(KeepingOutcome.MERGE_REFUSED);
        assertThat(shop.keep(Events.merged("8", "8"))).isEqualTo(KeepingOutcome.MERGE_REFUSED);
        assertThat(shop.keep(Events.merged("8", "10"))).isEqualTo(KeepingOutcome.MERGE_REFUSED);

        assertThat(shop.state(List.of("8", "9"), List.of("o1"))).isEqualTo(before);
    }

    @Test
    void merge_chainThatCloses_isRefused() {
        shop.keep(MERGED);
        shop.keep(Events.merged("9", "10"));

        assertThat(shop.keep(Events.merged("10", "8"))).isEqualTo(KeepingOutcome.MERGE_REFUSED);
        assertThat(shop.buyer("8").id().id()).isEqualTo("10");
    }

    @Test
    void merge_whatEitherRefused_holdsForWhoStays() {
        Instant at = Events.at(5);
        Wishes refused =
                Wishes.none()
                        .objected(at)
                        .leaving("news", at)
                        .withFrequency(Frequency.AT_MOST_MONTHLY)
                        .withLanguage(Language.EN)
                        .pausedUntil(at.plusSeconds(60))
                        .optedIn(at.minusSeconds(9));
        tell("8", _ -> refused);
        tell("9", wishes -> wishes.optedIn(Set.of("news"), at.minusSeconds(3)));

        shop.keep(MERGED);

        assertThat(wishes("9"))
                .isEqualTo(
                        new Wishes(
                                Map.of("news", at.minusSeconds(3)),
                                at,
                                Map.of("news", at),
                                Frequency.AT_MOST_MONTHLY,
                                Language.EN,
                                at.plusSeconds(60),
                                null));
        assertThat(wishes("8").objectedAt()).isEqualTo(at);
    }

    @Test
    void merge_toldAgain_bringsNothingBackThatWasTakenBackSince() {
        tell("8", wishes -> wishes.pausedUntil(Events.at(90)).leaving("news", Events.at(1)));
        shop.keep(MERGED);
        tell("9", _ -> Wishes.none());

        shop.keep(MERGED);

        assertThat(wishes("9")).isEqualTo(Wishes.none());
    }

    @Test
    void merge_oneAfterTheOtherInEitherOrder_handsRefusalsToTheEnd() {
        tell("8", wishes -> wishes.objected(Events.at(1)));
        shop.keep(Events.merged("9", "10"));
        shop.keep(MERGED);

        assertThat(wishes("10").objectedAt()).isEqualTo(Events.at(1));
    }

    private void tell(String customer, UnaryOperator<Wishes> change) {
        new TellWishes(shop.stores().standings())
                .tell(new CustomerId(Events.SHOP, customer), change);
    }

    private Wishes wishes(String customer) {
        return new TellWishes(shop.stores().standings())
                .wishesOf(new CustomerId(Events.SHOP, customer));
    }

    @Property(tries = 300)
    void keep_reportsAndMergesInAnyOrder_endAsOneProfile(
            @ForAll("reportsAndMerges") List<ShopEvent> events) {
        Shop first =
                Shop.inMemory().keepAll(events.stream().sorted(MergeCustomersTest::late).toList());
        Shop second = Shop.inMemory().keepAll(events);

        assertThat(second.profile("10")).isEqualTo(first.profile("10"));
    }

    /** Merges last. */
    private static int late(ShopEvent one, ShopEvent other) {
        return Boolean.compare(
                one instanceof ShopEvent.CustomersMerged,
                other instanceof ShopEvent.CustomersMerged);
    }

    @Provide
    Arbitrary<List<ShopEvent>> reportsAndMerges() {
        List<ShopEvent> events = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String customer = List.of("8", "9", "10").get(i % 3);
            String email = i % 5 == 0 ? null : customer + i % 2 + "@x.de";
            events.add(Events.changed(customer, i, email, i % 4 == 0 ? null : "C" + i));
        }
        events.add(MERGED);
        events.add(Events.merged("9", "10"));
        events.addAll(List.copyOf(events));
        return Arbitraries.shuffle(events);
    }

    @Test
    void merge_profiles_takesOverWhatTheOtherLacksAndTheNewestOfEach() {
        shop.keep(report("8", 5, "8@x.de", "Eight", "--03-14", State.SUBSCRIBED));
        shop.keep(report("9", 3, null, "Nine", null, null));

        shop.keep(MERGED);

        assertThat(shop.profile("9").givenName()).contains("Eight");
        assertThat(shop.profile("9").birthday()).contains(Birthday.parse("--03-14"));
        assertThat(shop.profile("9").birthdaySince()).contains(Events.at(5));
        assertThat(shop.profile("9").email()).contains("8@x.de");
        assertThat(consentOf("9")).isEqualTo(State.SUBSCRIBED);
    }

    @Test
    void merge_whereTheOtherHasAnAddress_keepsItAndTakesNoConsentOver() {
        shop.keep(report("8", 5, "8@x.de", "Eight", null, State.SUBSCRIBED));
        shop.keep(report("9", 3, "9@x.de", "Nine", null, null));

        shop.keep(MERGED);

        assertThat(shop.profile("9").email()).contains("9@x.de");
        assertThat(shop.profile("9").consents().current()).isEmpty();
    }

    @Test
    void merge_objectionOfTheOneWhoGoes_holdsForItsAddressAlone() {
        shop.keep(report("8", 5, "8@x.de", null, null, State.UNSUBSCRIBED));
        shop.keep(report("9", 3, "9@x.de", null, null, State.SUBSCRIBED));

        shop.keep(MERGED);
        assertThat(consentOf("9")).isEqualTo(State.SUBSCRIBED);

        shop.keep(report("9", 4, "8@x.de", null, null, null));
        assertThat(consentOf("9")).isEqualTo(State.UNSUBSCRIBED);
    }

    @Test
    void merge_intoOneWithoutAddressWhoObjected_isNotWidened() {
        shop.keep(report("8", 3, "8@x.de", null, null, State.SUBSCRIBED));
        shop.keep(report("9", 5, null, null, null, State.UNSUBSCRIBED));

        shop.keep(MERGED);

        assertThat(consentOf("9")).isEqualTo(State.UNSUBSCRIBED);
    }

    @Test
    void erase_theOneWhoStays_erasesBothAndWhatComesLater() {
        shop.keep(report("8", 1, "8@x.de", "Eight", null, State.SUBSCRIBED));
        shop.keep(MERGED);

        assertThat(shop.keep(Events.redaction("9", null, 20))).isEqualTo(KeepingOutcome.ERASED);

        assertThat(shop.customer("8")).isInstanceOf(Customer.Erased.class);
        assertThat(shop.customer("9")).isInstanceOf(Customer.Erased.class);
        assertThat(shop.keep(report("8", 30, "8@x.de", "Eight", null, null)))
                .isEqualTo(KeepingOutcome.REFUSED_AS_ERASED);
        assertThat(personalDataWith("8@x.de")).isEmpty();
    }

    @Test
    void erase_theOneWhoStaysBeforeTheMerge_erasesTheOther() {
        shop.keep(report("8", 1, "8@x.de", "Eight", null, State.SUBSCRIBED));
        shop.keep(Events.paid("o1", "8", 1, 1_190));
        shop.keep(Events.redaction("9", null, 20));

        assertThat(shop.keep(MERGED)).isEqualTo(KeepingOutcome.MERGED);

        assertThat(shop.customer("8")).isInstanceOf(Customer.Erased.class);
        assertThat(shop.activity("9").purchases()).isEqualTo(1);
        assertThat(personalDataWith("8@x.de")).isEmpty();
    }

    @Test
    void erase_theOneWhoIsGone_beforeOrAfterTheMerge_erasesWhatWasToldOfItOnly() {
        ShopEvent eight = report("8", 5, "8@x.de", "Eight", "--03-14", State.SUBSCRIBED);
        ShopEvent nine = report("9", 3, "9@x.de", "Nine", null, State.SUBSCRIBED);
        ShopEvent erasure = Events.deleted("8", 20);
        for (List<ShopEvent> events :
                List.of(
                        List.of(eight, nine, MERGED, erasure, eight),
                        List.of(nine, erasure, eight, MERGED, eight))) {
            Shop it = Shop.inMemory().keepAll(events);

            assertThat(it.customer("8")).isInstanceOf(Customer.Erased.class);
            assertThat(it.profile("9").givenName()).contains("Nine");
            assertThat(it.profile("9").birthday()).isEmpty();
            assertThat(it.profile("9").email()).contains("9@x.de");
            assertThat(it.buyer("8").id().id()).isEqualTo("9");
        }
    }

    @Test
    void erase_byAnAddressThatWasTakenOver_erasesWhoeverIsReachedThere() {
        shop.keep(report("8", 1, "8@x.de", "Eight", null, State.SUBSCRIBED));
        shop.keep(report("9", 1, null, "Nine", null, null));
        shop.keep(MERGED);

        shop.keep(Events.redaction(null, "8@x.de", 20));

        assertThat(shop.customer("8")).isInstanceOf(Customer.Erased.class);
        assertThat(shop.customer("9")).isInstanceOf(Customer.Erased.class);
    }

    @Test
    void eraseShop_afterAMerge_forgetsBothAndTheyMayComeBack() {
        shop.keep(report("8", 1, "8@x.de", "Eight", null, State.SUBSCRIBED));
        shop.keep(report("9", 1, "9@x.de", "Nine", null, State.SUBSCRIBED));
        shop.keep(MERGED);

        shop.keep(Events.shopRedaction(20));

        assertThat(shop.profile("9").isEmpty()).isTrue();
        assertThat(personalDataWith("8@x.de")).isEmpty();

        shop.keep(report("8", 30, "8@x.de", "Eight", null, null));

        assertThat(shop.profile("9").email()).contains("8@x.de");
    }

    @Test
    void merge_anAddressThatSomebodySubscribedWith_takesTheirPlace() {
        shop.keep(report("8", 1, "8@x.de", "Eight", null, null));
        Customer subscriber =
                new Customer.Known(
                        Profile.empty()
                                .with(
                                        Events.SHOP,
                                        Platform.STANDARD,
                                        report("", 1, "8@x.de", null, null, null).profile(),
                                        Events.at(1)));
        CustomerId id = Mailbox.of(Events.SHOP, "8@x.de");
        shop.stores()
                .profiles()
                .save(
                        ProfileChange.between(
                                id, shop.stores().profiles().profileOf(id), subscriber));

        shop.keep(MERGED);

        assertThat(found()).containsExactly(new CustomerId(Events.SHOP, "9"));
    }

    private State consentOf(String customer) {
        return shop.profile(customer).consents().current().orElseThrow().state();
    }

    private Set<CustomerId> personalDataWith(String email) {
        return shop.stores().personalData().customersWith(EmailKey.of(Events.SHOP, email)).keySet();
    }

    private List<CustomerId> found() {
        return IntStream.range(0, shop.stores().personalData().shardCount())
                .boxed()
                .flatMap(shard -> shop.stores().personalData().customersOf(Events.SHOP, shard))
                .toList();
    }

    private static CustomerChanged report(
            String customer,
            long at,
            @Nullable String email,
            @Nullable String name,
            @Nullable String birthday,
            @Nullable State consent) {
        return new CustomerChanged(
                Events.source(at),
                customer,
                Events.at(at),
                new ProfileReport(
                        email,
                        name,
                        null,
                        birthday == null ? null : Birthday.parse(birthday),
                        null,
                        null,
                        null,
                        consent == null
                                ? null
                                : new MarketingConsent(
                                        consent,
                                        MarketingConsent.Level.DOUBLE_OPT_IN,
                                        "checkout",
                                        null),
                        Set.of()));
    }
}
