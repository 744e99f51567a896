package dev.stammkunde.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.MailSettings.Households;
import dev.stammkunde.mail.MailboxMails.Got;
import dev.stammkunde.mail.Standing.Counted;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Which mail a mailbox has already, and which counts there. */
final class MailboxMailsTest {

    private static final Instant NOON = Mails.NOON;
    private static final EmailKey KEY =
            MailboxMails.findKey(Mails.SHOP, "Familie@example.org").orElseThrow();
    private static final MailboxMails EMPTY = MailboxMails.of(KEY);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 6);

    private static Got got(String customer, @Nullable String name, String mail, LocalDate day) {
        return got(customer, name, mail, day, NOON);
    }

    private static Got got(
            String customer, @Nullable String name, String mail, LocalDate day, Instant at) {
        return new Got(
                mail,
                MailboxReader.of(
                        KEY, new CustomerId(Mails.SHOP, customer), Optional.ofNullable(name)),
                day,
                at,
                Priority.NORMAL);
    }

    /** The first got the mail of a day; may the second get theirs of the same year? */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Anna   | Bernd      | same    | ONE_MAIL    | has",
                "Anna   | Bernd      | same    | EACH_PERSON | lacks",
                "Anna   | Bernd      | another | ONE_MAIL    | lacks",
                "Anna   | Bernd      | another | EACH_PERSON | lacks",
                "Anna   | Anna       | same    | EACH_PERSON | has",
                "Anna   | Anna       | another | ONE_MAIL    | has",
                "Anna   | Anna       | another | EACH_PERSON | has",
                "Anna   | 'ANNA  M.' | same    | EACH_PERSON | has",
                "Anna   | Anna-Maria | another | ONE_MAIL    | has",
                "Jürgen | Juergen    | same    | EACH_PERSON | has",
                "René   | RENE       | another | EACH_PERSON | has",
                "Anna   | -          | same    | EACH_PERSON | has",
                "-      | Anna       | another | EACH_PERSON | has",
                "-      | -          | another | ONE_MAIL    | has",
                "Anna   | A.         | another | EACH_PERSON | has",
                "Anna   | 123        | same    | EACH_PERSON | has"
            })
    void has_mailOfAnotherRecord_isToldByPersonAndDay(
            @Nullable String first,
            @Nullable String second,
            String day,
            Households households,
            String expected) {
        MailboxMails mailbox = EMPTY.getting(got("1", first, "birthday/2026", DAY));
        LocalDate other = day.equals("same") ? DAY : DAY.plusDays(40);

        assertThat(mailbox.has(got("2", second, "birthday/2026", other), null, households))
                .isEqualTo(expected.equals("has"));
    }

    @ParameterizedTest
    @EnumSource(Households.class)
    void has_otherMailOrTheRecordsOwn_doesNot(Households households) {
        MailboxMails mailbox = EMPTY.getting(got("1", "Anna", "birthday/2026", DAY));

        assertThat(mailbox.has(got("2", "Anna", "birthday/2027", DAY), null, households)).isFalse();
        assertThat(mailbox.has(got("2", "Anna", "summer/2026", DAY), null, households)).isFalse();
        assertThat(mailbox.has(got("1", "Anna", "birthday/2026", DAY), null, households)).isFalse();
    }

    /** Each record has its own last purchase, so that no two steps have the same name. */
    @Test
    void has_stepOfALadder_comesAgainOnlyAfterAPurchase() {
        Got step = got("1", "Anna", "win-back/2026-03-01T10:00:00Z/1", DAY);
        MailboxMails mailbox = EMPTY.getting(step);

        assertThat(hasStep(mailbox, "Anna", NOON.minusSeconds(9_999), 1)).isTrue();
        assertThat(hasStep(mailbox, "Bernd", NOON.minusSeconds(9_999), 1)).isTrue();
        assertThat(hasStep(mailbox, "Anna", NOON.minusSeconds(9_999), 2)).isFalse();
        assertThat(hasStep(mailbox, "Anna", NOON.plusSeconds(1), 1)).isFalse();
    }

    private static boolean hasStep(
            MailboxMails mailbox, String name, Instant lapsedSince, int step) {
        Got next = got("2", name, "win-back/" + lapsedSince + "/" + step, DAY.plusDays(3));
        return mailbox.has(next, lapsedSince, Households.ONE_MAIL);
    }

    @Test
    void countedFor_sharedMailbox_countsAllOrThoseOfThePerson() {
        Got annas = got("1", "Anna", "a/1", DAY);
        Got bernds = got("2", "Bernd", "a/2", DAY);
        MailboxMails mailbox =
                EMPTY.getting(annas).getting(bernds).getting(got("3", null, "a/3", DAY));

        assertThat(mailbox.countedFor(annas.reader(), Households.ONE_MAIL))
                .extracting(Counted::mail)
                .containsExactly("a/1", "", "");
        assertThat(mailbox.countedFor(annas.reader(), Households.EACH_PERSON))
                .extracting(Counted::mail)
                .containsExactly("a/1", "");
    }

    @Test
    void without_mail_leavesThoseOfOthers() {
        Got bernds = got("2", "Bernd", "birthday/2026", DAY.plusDays(1));
        MailboxMails mailbox =
                EMPTY.getting(got("1", "Anna", "birthday/2026", DAY)).getting(bernds);

        MailKey annas = new MailKey(new CustomerId(Mails.SHOP, "1"), "birthday/2026");
        assertThat(mailbox.without(annas).got()).containsExactly(bernds);
        assertThat(mailbox.without(annas).without(annas).got()).containsExactly(bernds);
        assertThat(MailboxMails.NONE.without(annas)).isEqualTo(MailboxMails.NONE);
    }

    @Test
    void getting_again_isOneAndOldOnesGo() {
        Got old = got("1", "Anna", "old/1", DAY, NOON.minus(MailboxMails.KEPT));
        Got older = got("1", "Anna", "old/0", DAY, NOON.minus(MailboxMails.KEPT).minusSeconds(1));
        Got again = got("1", "Anna", "a/1", DAY, NOON);

        MailboxMails mailbox =
                EMPTY.getting(older)
                        .getting(old)
                        .getting(got("1", "Anna", "a/1", DAY, NOON.minus(Duration.ofHours(1))))
                        .getting(again);

        assertThat(mailbox.got()).containsExactly(old, again);
    }

    @Test
    void getting_moreThanAnybodyGets_keepsTheLatest() {
        MailboxMails mailbox = EMPTY;
        for (int i = 0; i <= MailboxMails.LIMIT; i++) {
            mailbox = mailbox.getting(got("1", "Anna", "a/" + i, DAY, NOON.plusSeconds(i)));
        }

        assertThat(mailbox.got()).hasSize(MailboxMails.LIMIT);
        assertThat(mailbox.got().getFirst().mail()).isEqualTo("a/1");
    }

    /** What is known no more tells nobody apart: nobody gets a mail twice for it. */
    @Test
    void erased_customer_leavesThatTheMailboxGotIt() {
        Got bernds = got("2", "Bernd", "birthday/2026", DAY.plusDays(1));
        MailboxMails mailbox =
                EMPTY.getting(got("1", "Anna", "birthday/2026", DAY)).getting(bernds);

        MailboxMails erased = mailbox.erased(new CustomerId(Mails.SHOP, "1"));

        assertThat(erased.got())
                .containsExactly(
                        new Got(
                                "birthday/2026",
                                new MailboxReader(null, null),
                                null,
                                NOON.truncatedTo(ChronoUnit.DAYS),
                                Priority.NORMAL),
                        bernds);
        assertThat(
                        erased.has(
                                got("3", "Carla", "birthday/2026", DAY.plusDays(9)),
                                null,
                                Households.EACH_PERSON))
                .isTrue();
        assertThat(erased.erased(new CustomerId(Mails.SHOP, "1"))).isEqualTo(erased);
    }

    @Test
    void erased_customerWithAStepOfALadder_leavesNoPurchase() {
        MailboxMails mailbox = EMPTY.getting(got("1", "Anna", "back/2026-05-01T10:15:30Z/1", DAY));

        MailboxMails erased = mailbox.erased(new CustomerId(Mails.SHOP, "1"));

        assertThat(erased.got()).extracting(Got::mail).containsExactly("back/1");
        assertThat(
                        erased.has(
                                got("2", "Anna", "back/2026-04-01T10:15:30Z/1", DAY),
                                NOON.minusSeconds(999_999),
                                Households.ONE_MAIL))
                .isTrue();
    }

    @Test
    void findKey_anySpelling_isOneOfItsShop() {
        assertThat(MailboxMails.findKey(Mails.SHOP, " FAMILIE@example.org")).contains(KEY);
        assertThat(MailboxMails.findKey("other", "familie@example.org"))
                .isNotEqualTo(Optional.of(KEY));
        assertThat(MailboxMails.findKey(Mails.SHOP, "familie")).isEmpty();
    }
}
