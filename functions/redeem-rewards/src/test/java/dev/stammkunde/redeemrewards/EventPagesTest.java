package dev.stammkunde.redeemrewards;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.links.SignedLink;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.gatherings.SignupState;
import dev.stammkunde.programmes.testing.SampleGatherings;
import dev.stammkunde.redeemrewards.RedeemApi.Page;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who follows the link of an event, and presses its button. */
final class EventPagesTest {

    private static final CustomerId ANNA = new CustomerId(SHOP, CUSTOMER);
    private static final AccountId ACCOUNT = new AccountId(SHOP, CUSTOMER);
    private static final AccountId OTHER = new AccountId(SHOP, "b");

    private final RedeemApi api = new RedeemApi();

    @BeforeEach
    void offer() {
        api.now = SampleGatherings.SIGN_UP_FROM.plusSeconds(60);
        api.events.put(
                SampleGatherings.scheme(
                        1, SampleGatherings.TASTING.replace("\"capacity\":10", "\"capacity\":2")));
    }

    private static Customer known(String address) {
        ProfileReport report =
                new ProfileReport(address, "Anna", null, null, "de-DE", null, null, null, Set.of());
        return new Customer.Known(
                Profile.empty().with(SHOP, Platform.SHOPIFY, report, Instant.EPOCH));
    }

    /** The path that the shop's server is told. */
    private String path() {
        return api.ask(RedeemRoute.EVENTS, Map.of("customerId", CUSTOMER), "", null)
                .body()
                .at("/events/0/page")
                .asText();
    }

    private Page look(String path) {
        return api.follow("GET", path, "");
    }

    private Page press(String path, String action) {
        return api.follow("POST", path, "action=" + action);
    }

    private Optional<SignupState> state(AccountId customer) {
        return api.signups.find(SampleGatherings.ID, customer).map(it -> it.state());
    }

    @Test
    void link_thatIsOpened_showsTheEventAndChangesNothing() {
        String path = path();

        Page page = look(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains("Teeprobe", "Samstag, 10. April 2027, 15:00 bis 17:00 Uhr")
                .contains("Teestube, Köln", "Freie Plätze: 2 von 2", "Jetzt anmelden")
                .doesNotContain("<script");
        assertThat(look(path + "?lang=en").html()).contains("Teeprobe");
        assertThat(api.follow("HEAD", path, "").html()).isEmpty();
        assertThat(state(ACCOUNT)).isEmpty();
    }

    @Test
    void button_signsUpAndGivesTheSeatBack_asOftenAsItIsPressed() {
        String path = path();

        assertThat(press(path, "sign-up").html()).contains("Platz zurückgeben");
        assertThat(press(path, "sign-up").html()).contains("Platz zurückgeben");
        assertThat(state(ACCOUNT)).contains(SignupState.SEATED);
        assertThat(api.signups.roster(SampleGatherings.ID).taken()).isOne();

        assertThat(press(path, "cancel").html()).contains("nicht mehr angemeldet");
        assertThat(press(path, "cancel").html()).contains("Jetzt anmelden");
        assertThat(state(ACCOUNT)).contains(SignupState.CANCELLED);
        assertThat(press(path, "dance").status()).isEqualTo(200);
        assertThat(state(ACCOUNT)).contains(SignupState.CANCELLED);
    }

    @Test
    void button_whereNoSeatIsLeft_leadsToTheWaitingList() {
        String path = path();
        for (String customer : new String[] {"a", "b"}) {
            api.ask(
                    RedeemRoute.TAKE_SEAT,
                    Map.of("customerId", customer, "eventId", "tasting"),
                    "",
                    null);
        }

        assertThat(look(path).html()).contains("Auf die Warteliste");
        assertThat(press(path, "sign-up").html()).contains("Warteliste verlassen");
        assertThat(state(ACCOUNT)).contains(SignupState.WAITING);

        api.ask(
                RedeemRoute.GIVE_SEAT_BACK,
                Map.of("customerId", "b", "eventId", "tasting"),
                "",
                null);
        assertThat(state(OTHER)).contains(SignupState.CANCELLED);
        assertThat(look(path).html()).contains("Platz zurückgeben");
    }

    @Test
    void link_thatWentToAnotherAddress_showsNothingAndSignsNobodyUp() {
        String path = path();
        api.world.customers.put(ANNA, known("new@example.org"));

        for (Page page : new Page[] {look(path), press(path, "sign-up")}) {
            assertThat(page.status()).isEqualTo(410);
            assertThat(page.html()).contains("andere Adresse").doesNotContain("Teeprobe");
        }
        assertThat(state(ACCOUNT)).isEmpty();
    }

    @Test
    void link_ofWhoWasErased_leadsNowhere() {
        String path = path();
        api.world.customers.put(ANNA, new Customer.Erased(api.now));

        assertThat(press(path, "sign-up").status()).isEqualTo(410);
        assertThat(state(ACCOUNT)).isEmpty();
    }

    @Test
    void link_ofWhoWasMerged_isOfWhoStays() {
        String path = path();
        CustomerId stays = new CustomerId(SHOP, "stays");
        api.world.customers.put(stays, api.world.customers.get(ANNA));
        api.world.customers.put(ANNA, new Customer.Merged(stays, api.now));

        assertThat(press(path, "sign-up").status()).isEqualTo(200);

        assertThat(state(new AccountId(SHOP, "stays"))).contains(SignupState.SEATED);
    }

    @Test
    void link_ofAnotherEventOrPurposeOrChanged_leadsNowhere() {
        SignedLinks links = new SignedLinks(api.members.keys, "");
        EmailKey address = EmailKey.of(SHOP, "anna@example.org");
        String other =
                links.path(SignedLink.event(ANNA, "party", api.now).sentTo(address), api.now);
        String survey =
                links.token(SignedLink.survey(ANNA, "tasting", api.now).sentTo(address), api.now);

        assertThat(press(other, "sign-up").status()).isEqualTo(410);
        assertThat(press("/events/" + survey, "sign-up").status()).isEqualTo(400);
        assertThat(press(path().replace("/events/", "/events/A"), "sign-up").status())
                .isEqualTo(400);
        assertThat(look(links.path(SignedLink.event(ANNA, "tasting", api.now), api.now)).status())
                .isEqualTo(410);
    }

    @Test
    void link_thatIsTooOldOrOfAnEventThatIsOver_saysSo() {
        String path = path();

        api.now = SampleGatherings.STARTS;
        assertThat(look(path).html()).contains("begonnen oder ist vorbei");
        assertThat(press(path, "sign-up").html()).contains("geht jetzt nicht");
        assertThat(state(ACCOUNT)).isEmpty();

        api.now = SampleGatherings.SIGN_UP_FROM.plus(SignedLink.EVENTS_LAST).plusSeconds(60);
        assertThat(look(path).status()).isEqualTo(410);
    }

    @Test
    void link_ofAnEventThatIsPausedOrForOthers_leadsNowhere() {
        String path = path();
        var running = SampleGatherings.scheme(1, SampleGatherings.TASTING);

        api.events.put(
                new Scheme<>(
                        running.id(),
                        2,
                        DocumentState.PAUSED,
                        running.activeSince(),
                        running.draft()));
        assertThat(press(path, "sign-up").status()).isEqualTo(410);

        api.events.put(SampleGatherings.scheme(3, SampleGatherings.FOR_SOME));
        assertThat(press(path, "sign-up").status()).isEqualTo(410);
        assertThat(state(ACCOUNT)).isEmpty();
    }
}
