package dev.stammkunde.rewards.shops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.calls.OpenHosts;
import dev.stammkunde.platform.calls.OutboundCalls;
import dev.stammkunde.rewards.shops.NeededWebhook.State;
import dev.stammkunde.rewards.shops.RecordedShop.Answer;
import dev.stammkunde.rewards.shops.RecordedShop.Asked;
import dev.stammkunde.shop.Platform;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What holds of each platform's webhooks, whatever its shop does. */
abstract class ShopWebhooksContract {

    static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    static final URI API = URI.create("https://api.example");
    static final String OLD_API = "https://old.example";

    final RecordedShop shop = new RecordedShop();
    private final List<Duration> pauses = new ArrayList<>();

    /** A webhook that a shop shows. */
    record Shown(String reference, String topic, String address, boolean isOn) {

        Shown at(String other) {
            return new Shown(reference, topic, other, isOn);
        }

        Shown off() {
            return new Shown(reference, topic, address, false);
        }
    }

    abstract Platform platform();

    abstract ShopAccess access(URI address);

    /** Shows webhooks. */
    abstract Answer shows(List<Shown> webhooks);

    /** Says that a webhook was made or changed. */
    abstract Answer done();

    /** Says that the credentials lack a right. */
    abstract Answer denied();

    /** Says that too much was asked, and to wait for a second. */
    abstract Answer throttled();

    /** Whether webhooks can be switched off, and still be shown. */
    abstract boolean knowsOff();

    /** Whether webhooks can be made. */
    abstract boolean canMake();

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void check_allAsNeeded_allWorkAndNothingIsChanged() {
        shop.answers(List.of(shows(all())));

        WebhookLook look = webhooks().check(place());

        assertThat(seen(look).platform()).isEqualTo(platform());
        assertThat(seen(look).webhooks())
                .extracting(NeededWebhook::topic)
                .isEqualTo(NeededTopics.of(platform()));
        assertThat(seen(look).broken()).isEmpty();
        assertThat(shop.asked()).hasSize(1);
    }

    @Test
    void check_noneThere_allAreMissing() {
        shop.answers(List.of(shows(List.of())));

        assertThat(seen(webhooks().check(place())).webhooks())
                .extracting(NeededWebhook::state)
                .containsOnly(State.MISSING);
    }

    @Test
    void check_sameTopicOfAnotherSystem_isMissingAndLeftAlone() {
        shop.answers(
                List.of(shows(with(0, all().getFirst().at("https://erp.example/hooks/orders")))));

        NeededWebhook first = seen(webhooks().check(place())).webhooks().getFirst();

        assertThat(first.state()).isEqualTo(State.MISSING);
        assertThat(first.reference()).isNull();
    }

    @Test
    void check_oursAtAnotherAddress_isElsewhere() {
        shop.answers(List.of(shows(with(0, all().getFirst().at(OLD_API + path())))));

        assertThat(seen(webhooks().check(place())).broken())
                .singleElement()
                .satisfies(
                        webhook -> {
                            assertThat(webhook.state()).isEqualTo(State.ELSEWHERE);
                            assertThat(webhook.address()).isEqualTo(OLD_API + path());
                        });
    }

    @Test
    void check_oneMoreAtTheOldAddress_countsTheOneThatWorks() {
        shop.answers(
                List.of(
                        shows(
                                Stream.concat(
                                                Stream.of(all().getFirst().at(OLD_API + path())),
                                                all().stream())
                                        .toList())));

        assertThat(seen(webhooks().check(place())).broken()).isEmpty();
    }

    @Test
    void check_oneIsOff_saysSo() {
        if (!knowsOff()) {
            return;
        }
        shop.answers(List.of(shows(with(1, all().get(1).off()))));

        assertThat(seen(webhooks().check(place())).broken())
                .singleElement()
                .satisfies(
                        webhook -> {
                            assertThat(webhook.topic())
                                    .isEqualTo(NeededTopics.of(platform()).get(1));
                            assertThat(webhook.state()).isEqualTo(State.OFF);
                        });
    }

    @Test
    void check_wrongCredentials_isRefused() {
        shop.answers(List.of(Answer.status(401, "{}"), Answer.status(401, "{}")));

        assertThat(webhooks().check(place()))
                .isInstanceOfSatisfying(
                        WebhookLook.Refused.class,
                        refused -> assertThat(refused.detail()).contains("401"));
    }

    @Test
    void check_rightIsMissing_isRefused() {
        shop.answers(List.of(denied(), denied()));

        assertThat(webhooks().check(place())).isInstanceOf(WebhookLook.Refused.class);
    }

    @Test
    void check_noCredentials_isRefused() {
        ShopWebhooks none =
                new WebhooksInShops(
                                _ -> Optional.empty(),
                                OutboundCalls.to(OpenHosts.of(Optional.empty())),
                                pauses::add)
                        .at(NOW);

        assertThat(none.check(place())).isInstanceOf(WebhookLook.Refused.class);
    }

    @Test
    void check_throttledOnce_waitsAndAsksAgain() {
        shop.answers(List.of(throttled(), shows(all())));

        assertThat(seen(webhooks().check(place())).broken()).isEmpty();
        assertThat(pauses).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void check_failsOnce_asksAgain() {
        shop.answers(List.of(Answer.status(500, "Internal Server Error"), shows(all())));

        assertThat(seen(webhooks().check(place())).broken()).isEmpty();
    }

    @Test
    void check_answersHtml_isUnclear() {
        Answer html = Answer.ok("<html><body>Maintenance</body></html>");
        shop.answers(List.of(html, html, html));

        assertThat(webhooks().check(place()))
                .isInstanceOfSatisfying(
                        WebhookLook.Unclear.class,
                        unclear -> assertThat(unclear.detail()).contains("no JSON"));
        assertThat(shop.left()).isZero();
    }

    @Test
    void check_answersAnotherShape_isUnclear() {
        shop.answers(List.of(Answer.ok("17"), Answer.ok("17"), Answer.ok("17")));

        assertThat(webhooks().check(place())).isInstanceOf(WebhookLook.Unclear.class);
    }

    @Test
    void putBack_allWork_asksOnce() {
        shop.answers(List.of(shows(all())));

        WebhookMending mending = webhooks().putBack(place());

        assertThat(mending.isWhole()).isTrue();
        assertThat(mending.broken()).isEmpty();
        assertThat(shop.asked()).hasSize(1);
    }

    @Test
    void putBack_oneIsElsewhere_leadsThatOneBackAndLooksAgain() {
        shop.answers(
                List.of(
                        shows(with(0, all().getFirst().at(OLD_API + path()))),
                        done(),
                        shows(all())));

        WebhookMending mending = webhooks().putBack(place());

        assertThat(mending.isWhole()).isTrue();
        assertThat(mending.broken()).hasSize(1);
        assertThat(mending.problems()).isEmpty();
        Asked change = shop.asked().get(1);
        assertThat(change.path() + change.body())
                .contains(all().getFirst().reference())
                .contains(API + path());
    }

    @Test
    void putBack_oneIsMissing_isMadeOrSaysWhoMakesIt() {
        List<Shown> without = all().subList(1, all().size());
        shop.answers(
                canMake()
                        ? List.of(shows(without), done(), shows(all()))
                        : List.of(shows(without), shows(without)));

        WebhookMending mending = webhooks().putBack(place());

        assertThat(mending.isWhole()).isEqualTo(canMake());
        assertThat(mending.problems()).hasSize(canMake() ? 0 : 1);
        assertThat(shop.left()).isZero();
        if (canMake()) {
            assertThat(shop.asked().get(1).body()).contains(API + path());
        }
    }

    @Test
    void putBack_shopLies_isNotWhole() {
        List<Shown> broken = with(0, all().getFirst().at(OLD_API + path()));
        shop.answers(List.of(shows(broken), done(), shows(broken)));

        WebhookMending mending = webhooks().putBack(place());

        assertThat(mending.isWhole()).isFalse();
        assertThat(mending.problems()).isEmpty();
    }

    @Test
    void putBack_changeIsRefused_saysWhyAndLooksAgain() {
        List<Shown> broken = with(0, all().getFirst().at(OLD_API + path()));
        shop.answers(List.of(shows(broken), denied(), denied(), shows(broken)));

        WebhookMending mending = webhooks().putBack(place());

        assertThat(mending.isWhole()).isFalse();
        assertThat(mending.problems()).containsOnlyKeys(all().getFirst().topic());
    }

    @Test
    void putBack_noAnswer_changesNothing() {
        shop.answers(
                List.of(Answer.status(500, ""), Answer.status(500, ""), Answer.status(500, "")));

        WebhookMending mending = webhooks().putBack(place());

        assertThat(mending.isWhole()).isFalse();
        assertThat(mending.broken()).isEmpty();
        assertThat(shop.asked()).hasSize(3);
    }

    ShopWebhooks webhooks() {
        return new WebhooksInShops(
                        _ -> Optional.of(access(shop.address())),
                        OutboundCalls.to(OpenHosts.of(Optional.of(shop.address()))),
                        pauses::add)
                .at(NOW);
    }

    static WebhookPlace place() {
        return new WebhookPlace("my-shop", API, "a-secret");
    }

    String path() {
        return "/webhooks/" + platform().pathSegment() + "/my-shop";
    }

    /** Returns all that are needed, as they should be. */
    List<Shown> all() {
        List<Shown> all = new ArrayList<>();
        for (String topic : NeededTopics.of(platform())) {
            all.add(new Shown(reference(all.size()), topic, API + path(), true));
        }
        return all;
    }

    abstract String reference(int number);

    private List<Shown> with(int place, Shown other) {
        List<Shown> all = all();
        all.set(place, other);
        return all;
    }

    private static WebhookLook.Seen seen(WebhookLook look) {
        assertThat(look).isInstanceOf(WebhookLook.Seen.class);
        return (WebhookLook.Seen) look;
    }

    static Answer wait(int status, String body) {
        return new Answer.Says(status, Map.of("Retry-After", "1"), body);
    }
}
