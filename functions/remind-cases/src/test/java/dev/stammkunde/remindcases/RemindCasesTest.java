package dev.stammkunde.remindcases;

import static dev.stammkunde.remindcases.Team.DUE;
import static dev.stammkunde.remindcases.Team.MONDAY;
import static dev.stammkunde.remindcases.Team.SHOP;
import static dev.stammkunde.remindcases.Team.SOON;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.cases.CaseId;
import dev.stammkunde.cases.Cases;
import dev.stammkunde.cases.testing.Breaking;
import dev.stammkunde.cases.testing.Breaking.BrokenOff;
import dev.stammkunde.mail.MailClass;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.ServiceMatter.CaseReminder;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.remindcases.RemindCases.Reminded;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

final class RemindCasesTest {

    private final Team team = new Team();

    @Test
    void remind_byTheHour_isOnceBeforeAndOnceWhenItIsDue() {
        CaseId id = team.open("1", MONDAY);
        team.assign(id, "mira", "mira@shop.example");

        for (Instant now = MONDAY; now.isBefore(DUE.plus(Duration.ofDays(2))); ) {
            remind(now);
            now = now.plus(Duration.ofHours(1));
        }

        assertThat(team.matters())
                .containsExactly(
                        new CaseReminder(id.id(), DUE, false, "1001"),
                        new CaseReminder(id.id(), DUE, true, "1001"));
        assertThat(team.addresses()).containsOnly("mira@shop.example");
        MailOrder first = team.mails.getFirst();
        assertThat(first.mailClass()).isEqualTo(MailClass.SERVICE);
        assertThat(first.key().customer()).isEqualTo(Mailbox.of(SHOP, "mira@shop.example"));
        assertThat(first.orderedAt()).isEqualTo(SOON);
        assertThat(team.mails).extracting(MailOrder::key).doesNotHaveDuplicates();
    }

    @Test
    void remind_ofNobodysCaseOrOfOneWhoseAddressIsUnknown_goesToTheTeam() {
        team.open("1", MONDAY);
        team.assign(team.open("2", MONDAY), "otto", null);

        remind(SOON);

        assertThat(team.addresses()).containsExactly("team@shop.example", "team@shop.example");
    }

    @Test
    void remind_whereNobodyIsWrittenTo_countsItAndDoesNotComeAgain() {
        team.address = null;
        team.open("1", MONDAY);

        assertThat(remind(SOON)).isEqualTo(new Reminded(0, 1));
        assertThat(remind(SOON.plusSeconds(3600))).isEqualTo(new Reminded(0, 0));
        assertThat(team.mails).isEmpty();
    }

    @Test
    void remind_closedOrGivenToOthersSince_saysNothingWrong() {
        CaseId closed = team.open("1", MONDAY);
        CaseId given = team.open("2", MONDAY);
        team.assign(given, "mira", "mira@shop.example");
        remind(SOON);
        team.mails.clear();
        team.close(closed);
        team.assign(given, "otto", "otto@shop.example");

        remind(DUE);

        assertThat(team.addresses()).containsExactly("otto@shop.example");
    }

    @Test
    void remind_afterADayWithoutARun_saysOnceThatItIsDue() {
        CaseId id = team.open("1", MONDAY);

        remind(DUE.plus(Duration.ofDays(1)));
        remind(DUE.plus(Duration.ofDays(1)));

        assertThat(team.matters()).containsExactly(new CaseReminder(id.id(), DUE, true, "1001"));
    }

    @Test
    void remind_moreThanAPage_reachesAll() {
        for (int i = 0; i < 205; i++) {
            team.open("k" + i, MONDAY);
        }

        assertThat(remind(SOON)).isEqualTo(new Reminded(205, 0));
    }

    @Test
    void remind_withoutTime_leavesTheRestToTheNextRun() {
        team.open("1", MONDAY);

        assertThat(new RemindCases(team.ports()).remind(SOON, () -> false))
                .isEqualTo(new Reminded(0, 0));
        assertThat(remind(SOON.plusSeconds(3600))).isEqualTo(new Reminded(1, 0));
    }

    @Test
    void remind_brokenOffAtEachCall_ordersOneMailUnderOneKey() {
        int[] all = {0};
        team.open("1", MONDAY);
        remindThrough(team, Integer.MAX_VALUE, all);

        for (int step = 0; step < all[0] * 2; step++) {
            Team fresh = new Team();
            fresh.open("1", MONDAY);
            int at = step;
            assertThatThrownBy(() -> remindThrough(fresh, at, new int[] {0}))
                    .isInstanceOf(BrokenOff.class);

            new RemindCases(fresh.ports()).remind(SOON.plusSeconds(3600), () -> true);

            assertThat(fresh.mails.stream().map(MailOrder::key).distinct()).hasSize(1);
        }
        assertThat(all[0]).isEqualTo(4);
    }

    private Reminded remind(Instant now) {
        return new RemindCases(team.ports()).remind(now, () -> true);
    }

    private static void remindThrough(Team team, int step, int[] calls) {
        Cases cases = new Breaking(step, calls).around(Cases.class, team.cases);
        OrderMails mails = new Breaking(step, calls).around(OrderMails.class, team.mails::addAll);
        new RemindCases(team.ports(cases, mails)).remind(SOON, () -> true);
    }
}
