package dev.stammkunde.delivermail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.Holdout;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailResults;
import dev.stammkunde.mail.MailState;
import dev.stammkunde.mail.MailboxMails;
import dev.stammkunde.mail.MailboxReader;
import dev.stammkunde.mail.OnQuietDays;
import dev.stammkunde.mail.OutgoingMail;
import dev.stammkunde.mail.SkipReason;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** Who must get a campaign's mail once, who never, and why, whatever happens to the campaign. */
final class CampaignLivesTest {

    private static final long LIVES = 200;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, LIVES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void life_ofACampaign_reachesEachWhoMustBeReachedOnceAndTellsOfTheOthers(long seed) {
        CampaignLife life = new CampaignLife(seed);

        life.live();

        assertThat(life.sentWhilePaused).isFalse();
        long sent = 0;
        long known = 0;
        for (CustomerId customer : life.customers) {
            MailRecord record = life.findRecord(customer);
            if (record == null) {
                assertThat(life.archived || life.resumedTooLate)
                        .as("only archiving ends a run, and only a last day keeps it from coming")
                        .isTrue();
                continue;
            }
            known++;
            switch (record.state()) {
                case SENT -> {
                    sent++;
                    checkSent(life, customer, record);
                }
                case SKIPPED -> checkSkipped(life, customer, record);
                case HELD, SENDING -> throw new AssertionError("nothing is left to do: " + record);
            }
        }
        checkMailboxes(life);
        MailResults results =
                life.world
                        .mails
                        .results(World.CAMPAIGN, life.run, life.run)
                        .getOrDefault(life.run, MailResults.NONE);
        assertThat(results.mails()).isEqualTo(known);
        assertThat(results.sent()).isEqualTo(sent);
        if (!life.archived && life.findRun().isPresent()) {
            assertThat(life.findRun().get().isFinished()).isTrue();
            assertThat(known).isEqualTo(CampaignLife.CUSTOMERS);
        }
    }

    /** No mailbox has it twice, but for another person where the shop mails each. */
    private static void checkMailboxes(CampaignLife life) {
        List<OutgoingMail> accepted = life.world.service.accepted;
        for (int i = 0; i < accepted.size(); i++) {
            for (int j = 0; j < i; j++) {
                OutgoingMail one = accepted.get(i);
                OutgoingMail other = accepted.get(j);
                if (mailbox(one.to()).equals(mailbox(other.to()))) {
                    assertThat(life.eachPerson).as("%s %s", one.key(), other.key()).isTrue();
                    assertThat(life.areTwoPeople(one.key().customer(), other.key().customer()))
                            .isTrue();
                }
            }
        }
    }

    private static EmailKey mailbox(String address) {
        return MailboxMails.findKey(World.SHOP, address).orElseThrow();
    }

    /** Another record's mail went to an address that the customer had, or was about to. */
    private static boolean hadItFromAnother(CampaignLife life, CustomerId customer) {
        for (String address : life.addresses.getOrDefault(customer, Set.of())) {
            EmailKey key = mailbox(address);
            MailboxReader own = MailboxReader.of(key, customer, Optional.empty());
            if (life.world.mails.mailbox(key).value().got().stream()
                    .anyMatch(it -> !Objects.equals(it.reader().customer(), own.customer()))) {
                return true;
            }
        }
        return false;
    }

    /** Once, on time, in daylight, and with the text of that moment. */
    private static void checkSent(CampaignLife life, CustomerId customer, MailRecord record) {
        assertThat(life.world.service.acceptedOf(record.key())).isEqualTo(1);
        assertThat(Holdout.ofCampaign(customer, World.CAMPAIGN, 20)).isFalse();
        int index = 0;
        while (!life.world.service.accepted.get(index).key().equals(record.key())) {
            index++;
        }
        int version = life.latestAtAcceptance.get(index);
        assertThat(record.version()).isEqualTo(version);
        assertThat(life.world.service.accepted.get(index).mail().text())
                .contains(textOf(life, version));
        ZonedDateTime at = life.acceptedAt.get(index).atZone(life.world.settings.zone());
        assertThat(at.getHour()).isBetween(8, 19);
        if (life.onQuietDays() != OnQuietDays.SEND) {
            assertThat(at.getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
        }
        if (life.isAboutADay()) {
            assertThat(at.toLocalDate()).isBeforeOrEqualTo(life.lastDay());
        }
    }

    private static String textOf(CampaignLife life, int version) {
        return Objects.requireNonNull(
                        life.world
                                .versions
                                .get(version - 1)
                                .contents()
                                .values()
                                .iterator()
                                .next()
                                .values()
                                .iterator()
                                .next()
                                .body())
                .replaceAll("</?mj-text>", "");
    }

    /** For a reason that holds. */
    private static void checkSkipped(CampaignLife life, CustomerId customer, MailRecord record) {
        SkipReason reason = record.findSkipReason().orElseThrow();
        assertThat(life.world.service.acceptedOf(record.key())).isZero();
        switch (reason) {
            case HOLDOUT -> assertThat(Holdout.ofCampaign(customer, World.CAMPAIGN, 20)).isTrue();
            case OBJECTED -> assertThat(life.objected).contains(customer);
            case MAILBOX_HAS_IT -> assertThat(hadItFromAnother(life, customer)).isTrue();
            case CAMPAIGN_ARCHIVED -> assertThat(life.archived).isTrue();
            default -> {
                assertThat(Set.copyOf(EnumSet.of(SkipReason.DAY_OVER, SkipReason.CAMPAIGN_PAUSED)))
                        .contains(reason);
                assertThat(life.isAboutADay()).isTrue();
                LocalDate decided =
                        LocalDate.ofInstant(record.lastDecidedAt(), life.world.settings.zone());
                assertThat(decided).isAfter(life.lastDay());
            }
        }
        assertThat(record.state()).isEqualTo(MailState.SKIPPED);
    }
}
