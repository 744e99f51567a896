package dev.stammkunde.rewards.shops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.calls.MakeCalls;
import dev.stammkunde.platform.calls.OpenHosts;
import dev.stammkunde.platform.calls.OutboundCalls;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.Benefit.AmountOff;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.codes.CodeCreation;
import dev.stammkunde.rewards.codes.CodeEnding;
import dev.stammkunde.rewards.codes.CodeOrder;
import dev.stammkunde.rewards.codes.CodeRefusal;
import dev.stammkunde.rewards.codes.CodeToEnd;
import dev.stammkunde.rewards.shops.RecordedShop.Answer;

import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What holds of each platform, whatever its shop does. Platforms say it in their own words. */
abstract class ShopAdminContract {

    static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    static final Instant END = Instant.parse("2026-12-29T23:00:00Z");
    static final String CODE = "PT-7K3Q-9XWM";

    private static final Benefit TEN = new AmountOff(Money.parse("EUR 10.00"), null);

    private static final Duration SHORT = Duration.ofMillis(500);
    private static final String NAME = "https://elsewhere.example/";

    final RecordedShop shop = new RecordedShop();
    private final List<Duration> pauses = new ArrayList<>();
    private final OpenHosts hosts = OpenHosts.of(Optional.of(shop.address()));

    /** Makes the adapter. */
    abstract ShopAdmin admin(MakeCalls calls, URI address);

    /** Returns the answers to an attempt to make a code, of which the last is given. */
    abstract List<Answer> making(Answer last);

    /** Says that a code was made. */
    abstract Answer made();

    /** Says that there is such a code. */
    abstract Answer taken();

    /** Says that the credentials lack a right. */
    abstract Answer denied();

    /** Returns the name of that right. */
    abstract String right();

    /** Says that too much was asked, and how long to wait. */
    abstract Answer throttled(int seconds);

    /** Says that the shop has no such code. */
    abstract Answer none();

    /** Shows a code that gives what was ordered. */
    abstract Answer shown(boolean works, boolean used);

    /** Shows a code that gives something else. */
    abstract Answer shownOther();

    /** Says that a code was ended. */
    abstract Answer ended();

    /** Whether what was ended is shown no more. */
    abstract boolean endingDeletes();

    /** Returns what the shop calls the code. */
    abstract String reference();

    /** Returns when the shop shows that the code ends. */
    Instant shownEnd() {
        return END;
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void create_shopMakesAndShowsIt_isCreated() {
        shop.answers(making(made()));
        shop.answers(List.of(shown(true, false)));

        CodeCreation creation = create();

        assertThat(creation)
                .isInstanceOfSatisfying(
                        CodeCreation.Created.class,
                        created -> {
                            assertThat(created.code().code()).isEqualTo(CODE);
                            assertThat(created.code().reference()).isEqualTo(reference());
                            assertThat(created.code().endsAt()).isEqualTo(shownEnd());
                            assertThat(created.code().canBeEnded()).isTrue();
                        });
        assertThat(shop.left()).isZero();
    }

    @Test
    void create_shopSaysThatItExistsAndShowsOurs_existsAlready() {
        shop.answers(making(taken()));
        shop.answers(List.of(shown(true, false), shown(true, false)));

        assertThat(create()).isInstanceOf(CodeCreation.ExistsAlready.class);
    }

    @Test
    void create_codeWasUsedBeforeTheAnswerCame_existsAlready() {
        shop.answers(making(taken()));
        shop.answers(List.of(shown(false, true), shown(false, true)));

        assertThat(create()).isInstanceOf(CodeCreation.ExistsAlready.class);
    }

    @Test
    void create_shopSaysThatItExistsAndShowsAnother_isRejected() {
        shop.answers(making(taken()));
        shop.answers(List.of(shownOther(), shownOther()));

        assertThat(create())
                .isInstanceOfSatisfying(
                        CodeCreation.Rejected.class,
                        rejected ->
                                assertThat(rejected.reason()).isEqualTo(CodeRefusal.NAME_TAKEN));
    }

    @Test
    void create_shopSaysThatItMadeItAndShowsNone_isUnknown() {
        shop.answers(making(made()));
        shop.answers(List.of(none()));

        assertThat(create()).isInstanceOf(CodeCreation.Unknown.class);
    }

    @Test
    void create_connectionBreaksAndTheCodeIsThere_existsAlready() {
        shop.answers(making(new Answer.Breaks()));
        shop.answers(List.of(shown(true, false), shown(true, false)));

        assertThat(create()).isInstanceOf(CodeCreation.ExistsAlready.class);
    }

    @Test
    void create_answerTakesTooLongAndTheCodeIsNotThere_isUnknownAndNotSentAgain() {
        shop.answers(making(new Answer.Hangs()));
        shop.answers(List.of(none(), none()));
        int atMost = making(made()).size() + 2;

        assertThat(codes(SHORT).create(order(TEN))).isInstanceOf(CodeCreation.Unknown.class);
        assertThat(shop.asked()).hasSizeLessThanOrEqualTo(atMost);
    }

    @Test
    void create_connectionBreaksAndTheCodeIsNotThere_isUnknown() {
        shop.answers(making(new Answer.Breaks()));
        shop.answers(List.of(none(), none()));

        assertThat(create()).isInstanceOf(CodeCreation.Unknown.class);
    }

    @Test
    void create_shopFailsAfterMakingIt_existsAlready() {
        shop.answers(making(Answer.status(500, "<html>oh</html>")));
        shop.answers(List.of(shown(true, false), shown(true, false)));

        assertThat(create()).isInstanceOf(CodeCreation.ExistsAlready.class);
    }

    @Test
    void create_shopFailsAlways_isUnknown() {
        shop.answers(making(Answer.status(503, "")));
        shop.answers(List.of(Answer.status(503, ""), Answer.status(503, "")));

        assertThat(create()).isInstanceOf(CodeCreation.Unknown.class);
    }

    @Test
    void create_answerIsNoJson_isWhatTheShopShows() {
        shop.answers(making(Answer.ok("{\"data\": {\"cut")));
        shop.answers(List.of(shown(true, false), shown(true, false)));

        assertThat(create()).isInstanceOf(CodeCreation.ExistsAlready.class);
    }

    @Test
    void create_looksGiveNoJson_isUnknown() {
        shop.answers(making(made()));
        shop.answers(List.of(Answer.ok("[[[")));

        assertThat(create()).isInstanceOf(CodeCreation.Unknown.class);
    }

    @Test
    void create_looksGiveAnotherShape_isUnknown() {
        shop.answers(making(made()));
        shop.answers(List.of(Answer.ok("\"hello\"")));

        assertThat(create()).isInstanceOf(CodeCreation.Unknown.class);
    }

    @Test
    void create_tenMegabytes_isUnknown() {
        shop.answers(making(new Answer.Floods()));
        shop.answers(List.of(none(), none()));

        assertThat(create()).isInstanceOf(CodeCreation.Unknown.class);
    }

    @Test
    void create_redirect_isRejectedAndNotFollowed() {
        var moved = new Answer.Says(301, Map.of("Location", NAME), "");
        shop.answers(making(moved));
        shop.answers(List.of(none(), none()));

        assertThat(create())
                .isInstanceOfSatisfying(
                        CodeCreation.Rejected.class,
                        rejected -> {
                            assertThat(rejected.reason()).isEqualTo(CodeRefusal.INVALID);
                            assertThat(rejected.detail()).contains("another address");
                        });
    }

    @Test
    void create_rightIsMissing_isRejectedWithItsName() {
        shop.answers(making(denied()));
        // Where tokens end, another one is tried.
        shop.answers(List.of(denied()));

        assertThat(create())
                .isInstanceOfSatisfying(
                        CodeCreation.Rejected.class,
                        rejected -> {
                            assertThat(rejected.reason()).isEqualTo(CodeRefusal.NOT_ALLOWED);
                            assertThat(rejected.detail()).contains(right());
                        });
    }

    @Test
    void create_shopWantsAPause_isTriedAgainAfterIt() {
        shop.answers(making(throttled(1)));
        shop.answers(making(made()));
        shop.answers(List.of(shown(true, false)));

        assertThat(create()).isInstanceOf(CodeCreation.Created.class);
        assertThat(pauses).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void create_shopWantsALongPause_isUnknownAtOnce() {
        shop.answers(making(throttled(60)));

        assertThat(create()).isInstanceOf(CodeCreation.Unknown.class);
        assertThat(pauses).isEmpty();
    }

    @Test
    void create_lookIsThrottled_isTriedAgain() {
        shop.answers(making(made()));
        shop.answers(List.of(throttled(1), shown(true, false)));

        assertThat(create()).isInstanceOf(CodeCreation.Created.class);
    }

    @Test
    void end_codeThatWorks_isDeadOnceTheShopShowsIt() {
        shop.answers(List.of(shown(true, false), ended(), gone(false)));

        assertThat(end()).isEqualTo(new CodeEnding.Dead(false));
        assertThat(shop.left()).isZero();
    }

    @Test
    void end_codeThatWasUsed_isDeadAndUsedWithoutBeingTouched() {
        shop.answers(List.of(shown(false, true)));

        assertThat(end()).isEqualTo(new CodeEnding.Dead(true));
        assertThat(shop.asked()).hasSize(1);
    }

    @Test
    void end_codeThatEnded_isDead() {
        shop.answers(List.of(shown(false, false)));

        assertThat(end()).isEqualTo(new CodeEnding.Dead(false));
    }

    @Test
    void end_shopSaysThatItIsDoneAndTheCodeWorks_isUnknown() {
        shop.answers(List.of(shown(true, false), ended(), shown(true, false)));

        assertThat(end()).isInstanceOf(CodeEnding.Unknown.class);
    }

    @Test
    void end_answerIsLostAndTheCodeIsDead_isDead() {
        shop.answers(List.of(shown(true, false), new Answer.Breaks(), gone(false)));

        assertThat(end()).isEqualTo(new CodeEnding.Dead(false));
    }

    @Test
    void end_shopFails_isUnknown() {
        shop.answers(List.of(Answer.status(500, "")));

        assertThat(end()).isInstanceOf(CodeEnding.Unknown.class);
    }

    @Test
    void end_noSuchCode_isAbsent() {
        shop.answers(List.of(none()));

        assertThat(end()).isEqualTo(new CodeEnding.Absent());
    }

    @Test
    void end_codeThatSomebodyElseMadeSince_isRejected() {
        shop.answers(List.of(shown(true, false)));

        assertThat(codes().end(toEnd("0123456789abcdef0123456789abcde0")))
                .isInstanceOfSatisfying(
                        CodeEnding.Rejected.class,
                        rejected ->
                                assertThat(rejected.reason()).isEqualTo(CodeRefusal.NAME_TAKEN));
        assertThat(shop.asked()).hasSize(1);
    }

    @Test
    void end_rightIsMissing_isRejected() {
        shop.answers(List.of(denied(), denied()));

        assertThat(end())
                .isInstanceOfSatisfying(
                        CodeEnding.Rejected.class,
                        rejected ->
                                assertThat(rejected.reason()).isEqualTo(CodeRefusal.NOT_ALLOWED));
    }

    CodeCreation create() {
        return create(order(TEN));
    }

    CodeCreation create(CodeOrder order) {
        return codes().create(order);
    }

    CodeEnding end() {
        return codes().end(toEnd(reference()));
    }

    private ConfirmedCodes codes() {
        return codes(OutboundCalls.LONGEST_CALL);
    }

    private ConfirmedCodes codes(Duration longest) {
        return new ConfirmedCodes(
                admin(OutboundCalls.to(hosts, longest), shop.address()), pauses::add);
    }

    private Answer gone(boolean used) {
        return endingDeletes() ? none() : shown(false, used);
    }

    static CodeOrder order(Benefit benefit) {
        return new CodeOrder(
                new RedemptionId("my-shop", "r-1"),
                CODE,
                null,
                benefit,
                "10 € off",
                "207119551",
                "anna@kunde.example",
                NOW,
                END);
    }

    private static CodeToEnd toEnd(String reference) {
        return new CodeToEnd(new RedemptionId("my-shop", "r-1"), CODE, null, reference);
    }
}
