package dev.stammkunde.mail.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.ConsentHistory;
import dev.stammkunde.customers.ConsentStatement;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.shop.MarketingConsent.Level;
import dev.stammkunde.shop.MarketingConsent.State;
import dev.stammkunde.shop.Platform;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

class TopicsTest {

    private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = FIRST.plusSeconds(60);
    private static final ConsentHistory NOTHING = ConsentHistory.empty();
    private static final Set<String> ALL = Set.of(Topic.ALL);
    private static final Set<String> OF_SHOP = Set.of("news", "birthday");

    @Test
    void agreed_toOneTopic_opensNoOtherOfTheShops() {
        var wishes = Topics.agreed(Wishes.none(), Set.of("news"), OF_SHOP, FIRST);

        assertThat(wishes.optedInAt()).isEqualTo(FIRST);
        assertThat(wishes.topicsLeft()).containsExactly(Map.entry("birthday", FIRST));
    }

    @Test
    void agreed_toOneTopic_saysNothingOnTopicsThatTheShopInventsLater() {
        var wishes = Topics.agreed(Wishes.none(), Set.of("news"), OF_SHOP, FIRST);

        assertThat(wishes.on("news").optedInAt()).isEqualTo(FIRST);
        assertThat(wishes.on("events").optedInAt()).isNull();
        assertThat(Topics.agreed(wishes, ALL, OF_SHOP, LATER).on("events").optedInAt())
                .isEqualTo(LATER);
    }

    @Test
    void agreed_toOneTopicAfterAnObjection_leavesTheObjectionToOthers() {
        var wishes = Topics.agreed(Wishes.none(), ALL, OF_SHOP, FIRST).objected(LATER);

        var again = Topics.agreed(wishes, Set.of("news"), Set.of(), LATER.plusSeconds(1));

        assertThat(Topics.isObjected(again.on("news"))).isFalse();
        assertThat(Topics.isObjected(again.on("birthday"))).isTrue();
    }

    @Test
    void agreed_toAnotherTopicLater_keepsTheFirstOpen() {
        var wishes = Topics.agreed(Wishes.none(), Set.of("news"), OF_SHOP, FIRST);

        assertThat(Topics.agreed(wishes, Set.of("birthday"), OF_SHOP, LATER).topicsLeft())
                .isEmpty();
    }

    @Test
    void agreed_toAll_opensEveryTopicThatWasLeft() {
        var wishes = Wishes.none().leaving("news", FIRST);

        assertThat(Topics.agreed(wishes, ALL, OF_SHOP, LATER).topicsLeft()).isEmpty();
    }

    @Test
    void agreed_toAllBeforeATopicWasLeft_leavesItLeft() {
        var wishes = Wishes.none().leaving("news", LATER);

        assertThat(Topics.agreed(wishes, ALL, OF_SHOP, FIRST).topicsLeft())
                .containsOnlyKeys("news");
    }

    @Test
    void agreed_beforeAnObjectionThatIsKnown_changesNothing() {
        var wishes = Topics.objected(Wishes.none(), NOTHING, ALL, LATER);

        assertThat(Topics.agreed(wishes, ALL, OF_SHOP, FIRST)).isEqualTo(wishes);
        assertThat(Topics.isObjected(wishes)).isTrue();
    }

    @Test
    void agreed_afterAnObjection_isInForceAgain() {
        var wishes = Topics.objected(Wishes.none(), NOTHING, ALL, FIRST);

        assertThat(Topics.isOptedIn(Topics.agreed(wishes, ALL, OF_SHOP, LATER))).isTrue();
    }

    @Test
    void objected_twice_keepsTheFirstTime() {
        var once = Topics.objected(Wishes.none(), NOTHING, ALL, FIRST);

        assertThat(Topics.objected(once, NOTHING, ALL, LATER)).isEqualTo(once);
        assertThat(once.objectedAt()).isEqualTo(FIRST);
    }

    @Test
    void objected_afterSubscribingAtTheShopAgain_isANewObjection() {
        var once = Topics.objected(Wishes.none(), NOTHING, ALL, FIRST);
        var shop =
                NOTHING.with(
                        new ConsentStatement(
                                State.SUBSCRIBED,
                                Level.DOUBLE_OPT_IN,
                                null,
                                Platform.STANDARD,
                                true,
                                LATER,
                                LATER));
        assertThat(Topics.isObjected(once, shop)).isFalse();

        var twice = Topics.objected(once, shop, ALL, LATER.plusSeconds(1));

        assertThat(twice.objectedAt()).isEqualTo(LATER.plusSeconds(1));
        assertThat(Topics.isObjected(twice, shop)).isTrue();
    }

    @Test
    void objectedByAddress_twice_keepsTheNewestTime() {
        var twice =
                Topics.objectedByAddress(
                        Topics.objectedByAddress(Wishes.none(), ALL, LATER), ALL, FIRST);

        assertThat(twice.objectedAt()).isEqualTo(LATER);
        assertThat(Topics.objectedByAddress(twice, ALL, LATER.plusSeconds(1)).objectedAt())
                .isEqualTo(LATER.plusSeconds(1));
    }

    @Test
    void objected_toATopicTwice_keepsTheFirstTime() {
        var once = Topics.objected(Wishes.none(), NOTHING, Set.of("news"), FIRST);

        assertThat(Topics.objected(once, NOTHING, Set.of("news"), LATER)).isEqualTo(once);
        assertThat(Topics.isObjected(once)).isFalse();
    }

    @Test
    void agreed_toOneTopicAgain_leavesOthersLeft() {
        var wishes = Topics.agreed(Wishes.none(), Set.of("news"), OF_SHOP, FIRST);

        assertThat(Topics.agreed(wishes, Set.of("news"), OF_SHOP, LATER).topicsLeft())
                .containsExactly(Map.entry("birthday", FIRST));
    }

    @Test
    void agreed_toATopicThatWasLeftSince_leavesItLeft() {
        var wishes = Wishes.none().leaving("news", LATER);

        assertThat(Topics.agreed(wishes, Set.of("news"), OF_SHOP, FIRST).topicsLeft())
                .containsEntry("news", LATER);
    }
}
