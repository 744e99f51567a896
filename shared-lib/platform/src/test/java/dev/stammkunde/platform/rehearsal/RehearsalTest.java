package dev.stammkunde.platform.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.Callable;

class RehearsalTest {

    private static final ScriptedAnswer ANNA =
            new ScriptedAnswer("GetItem", List.of("customer#anna", "profile"), "anna", false);
    private static final ScriptedAnswer HELD = new ScriptedAnswer("Query", List.of(), "held", true);
    private static final ScriptedAnswer ANY = new ScriptedAnswer("Query", List.of(), "{}", false);

    private final Rehearsal rehearsal = new Rehearsal(List.of(ANNA, HELD, ANY));

    @Test
    void answer_requestWithAllItIsAbout_isThatOne() {
        assertThat(rehearsal.answer("GetItem", "{\"sk\":\"profile\",\"pk\":\"customer#anna\"}"))
                .isEqualTo("anna");
        assertThat(rehearsal.answer("GetItem", "{\"sk\":\"profile\",\"pk\":\"customer#anna2\"}"))
                .isEqualTo("{}");
    }

    @Test
    void answer_onceOnly_thenTheNextThatFits() {
        assertThat(rehearsal.answer("Query", "")).isEqualTo("held");
        assertThat(rehearsal.answer("Query", "")).isEqualTo("{}");
    }

    @Test
    void differences_unknownCallAndAnswerThatNobodyAskedFor_areNamed() {
        rehearsal.answer("Query", "");
        rehearsal.answer("Query", "");
        rehearsal.answer("PutItem", "");

        assertThat(rehearsal.differences())
                .containsExactly("no answer to PutItem", "no GetItem of [customer#anna, profile]");
    }

    @Test
    void startAgain_onceOnlyAndUnknownCall_areAsAtFirst() {
        rehearsal.answer("Query", "");
        rehearsal.answer("PutItem", "");
        rehearsal.isFirstTo("dynamodb");

        rehearsal.startAgain();

        assertThat(rehearsal.differences()).doesNotContain("no answer to PutItem").hasSize(3);
        assertThat(rehearsal.answer("Query", "")).isEqualTo("held");
        assertThat(rehearsal.isFirstTo("dynamodb")).isFalse();
    }

    @Test
    void isOn_otherThreadOrAfterwards_isFalse() throws Exception {
        Callable<Boolean> elsewhere =
                () -> {
                    boolean[] on = new boolean[1];
                    Thread.ofPlatform().start(() -> on[0] = Rehearsal.isOn()).join();
                    return on[0];
                };

        assertThat(rehearsal.carryOut(Rehearsal::isOn)).isTrue();
        assertThat(rehearsal.carryOut(elsewhere)).isFalse();
        assertThat(Rehearsal.isOn()).isFalse();
    }

    @Test
    void answer_toACallThatEndsWithAStar_isForAllThatBeginLikeIt() {
        Rehearsal files =
                new Rehearsal(
                        List.of(
                                new ScriptedAnswer(
                                        "PUT /bucket/file-*", List.of(), "kept", false)));

        assertThat(files.answer("PUT /bucket/file-1", "")).isEqualTo("kept");
        assertThat(files.answer("PUT /bucket/other", "")).isEqualTo("{}");
    }
}
