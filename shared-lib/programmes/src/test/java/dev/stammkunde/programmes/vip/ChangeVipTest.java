package dev.stammkunde.programmes.vip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditChange;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.testing.InMemoryVips;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** What people say of VIPs. */
class ChangeVipTest {

    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final CustomerId ANNA = new CustomerId("roaster", "anna");

    private final InMemoryVips vips = new InMemoryVips();
    private final ChangeVip change = new ChangeVip(vips, new Attempts(_ -> {}));

    private static Acting mia(Instant at) {
        return Acting.operator("mia", at, "request-" + at);
    }

    private Vip say(String owner, @Nullable Instant until, Instant at) {
        return change.say(ANNA, new ChangeVip.Wish(owner, "a thank you", until), mia(at))
                .orElseThrow();
    }

    private List<VipTurn.Kind> turns() {
        return vips.turns("roaster", Instant.EPOCH).stream().map(VipTurn::kind).toList();
    }

    @Test
    void say_somebodyNew_isOneFromNowAndTheOwnerHearsIt() {
        Vip vip = say("mia", null, NOW);

        assertThat(vip.isAt(NOW)).isTrue();
        assertThat(vip.isAt(NOW.minusMillis(1))).isFalse();
        assertThat(turns()).containsExactly(VipTurn.Kind.ENTERED);
        assertThat(vips.audit).hasSize(1);
        assertThat(vips.audit.getFirst().deed().verb()).isEqualTo("add");
    }

    @Test
    void say_theSameAgain_isWrittenOnce() {
        say("mia", NOW.plusSeconds(60), NOW);

        say("mia", NOW.plusSeconds(60), NOW.plusSeconds(1));

        assertThat(vips.audit).hasSize(1);
        assertThat(turns()).hasSize(1);
    }

    @Test
    void say_anotherOwner_isToldToTheNewOneAndKeepsSinceWhen() {
        say("mia", null, NOW);

        Vip vip = say("ole", null, NOW.plusSeconds(60));

        assertThat(vip.since()).isEqualTo(NOW);
        assertThat(vips.turns("roaster", NOW)).extracting(VipTurn::owner).containsExactly("ole");
        assertThat(vips.audit.getLast().changes().changes())
                .containsExactly(new AuditChange("owner", "mia", "ole"));
    }

    @Test
    void say_afterItsEnd_isOneAnew() {
        say("mia", NOW.plusSeconds(10), NOW);

        Vip again = say("mia", null, NOW.plusSeconds(20));

        assertThat(again.since()).isEqualTo(NOW.plusSeconds(20));
        assertThat(turns()).containsExactly(VipTurn.Kind.ENTERED, VipTurn.Kind.ENTERED);
    }

    /** What is written of a customer is not repeated where it can never be erased. */
    @Test
    void say_reason_isNotInTheAudit() {
        say("mia", null, NOW);

        assertThat(vips.audit.getFirst().changes().changes())
                .noneMatch(each -> String.valueOf(each.after()).contains("thank you"));
    }

    /** A rule may hold of them, too. */
    @Test
    void remove_givenByAPerson_staysKnownSoThatNoRuleGivesIt() {
        say("mia", null, NOW);

        assertThat(change.remove(ANNA, mia(NOW.plusSeconds(1)))).contains(true);

        assertThat(vips.find(ANNA).orElseThrow().vip().source()).isEqualTo(VipSource.REMOVED);
        assertThat(turns()).containsExactly(VipTurn.Kind.ENTERED, VipTurn.Kind.LEFT);
        assertThat(change.remove(ANNA, mia(NOW.plusSeconds(2)))).contains(false);
        assertThat(vips.audit).hasSize(2);
    }

    @Test
    void remove_givenByARule_staysKnownSoThatTheRuleDoesNotGiveItAgain() {
        Vip byRule = new Vip(ANNA, VipSource.RULE, "mia", "VIP", NOW, null);
        vips.save(new Vips.Change(ANNA, null, byRule, null, null));

        change.remove(ANNA, mia(NOW.plusSeconds(1)));

        Vip left = vips.find(ANNA).orElseThrow().vip();
        assertThat(left.source()).isEqualTo(VipSource.REMOVED);
        assertThat(left.isAt(NOW)).isFalse();
        assertThat(say("mia", null, NOW.plusSeconds(2)).isAt(NOW.plusSeconds(2))).isTrue();
    }
}
