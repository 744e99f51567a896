package dev.stammkunde.delivermail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Birthdays;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.LeapDay;
import dev.stammkunde.campaigns.RunWindow;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.FindSendQuota.SendQuota;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.MailSettings.QuietHours;
import dev.stammkunde.mail.OnQuietDays;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.shop.Birthday;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Each birthday of a year, in which weekends are quiet and the service takes nothing for five days
 * of March: it is met, announced, or said to be late, or the mail is skipped with the reason.
 */
final class BirthdaysOfAYearTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final LocalDate FIRST = LocalDate.of(2028, 1, 3);
    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);
    private static final CampaignRule.Birthday RULE =
            new CampaignRule.Birthday(0, LeapDay.FEBRUARY_28, 0);

    private final World world = new World();
    private final Map<LocalDate, MailOrder> ordered = new TreeMap<>();

    private static Timing timing(OnQuietDays onQuietDays) {
        return new Timing("cron(0 9 * * ? *)", BERLIN, null, null, null, onQuietDays, null);
    }

    private void setUp(OnQuietDays onQuietDays) {
        MailSettings usual = world.settings;
        world.settings =
                new MailSettings(
                        usual.shopId(),
                        usual.sender(),
                        usual.brand(),
                        BERLIN,
                        usual.language(),
                        new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0), WEEKEND),
                        usual.caps(),
                        null,
                        0);
        Campaign campaign = world.versions.getFirst();
        CampaignDraft draft = campaign.draft();
        world.versions.set(
                0,
                new CampaignDraft(
                                draft.name(),
                                RULE,
                                timing(onQuietDays),
                                draft.audience(),
                                draft.topic(),
                                draft.contents(),
                                null,
                                draft.priority(),
                                0,
                                true)
                        .toVersion(World.CAMPAIGN, 1, CampaignState.ACTIVE, Instant.EPOCH));
    }

    @ParameterizedTest
    @EnumSource
    void year_ofBirthdays_eachIsMetAnnouncedLateOrSkippedWithItsReason(OnQuietDays onQuietDays) {
        setUp(onQuietDays);
        Instant previous = FIRST.minusDays(1).atTime(9, 0).atZone(BERLIN).toInstant();
        for (LocalDate day = FIRST; day.isBefore(LAST.plusDays(5)); day = day.plusDays(1)) {
            boolean away = day.getMonthValue() == 3 && day.getDayOfMonth() / 5 == 2;
            world.service.quota =
                    away
                            ? new SendQuota(10, 100, 100, true)
                            : new SendQuota(10, Long.MAX_VALUE, 0, true);
            Instant run = day.atTime(9, 0).atZone(BERLIN).toInstant();
            run(new RunWindow(previous, Instant.EPOCH, run), onQuietDays);
            for (int hour = 0; hour < 24; hour++) {
                world.release(run.plusSeconds(hour * 3_600L));
            }
            previous = run;
        }

        List<LocalDate> skipped = new ArrayList<>();
        for (LocalDate birthday = FIRST; !birthday.isAfter(LAST); birthday = birthday.plusDays(1)) {
            check(birthday, onQuietDays, skipped);
        }
        assertThat(skipped).isNotEmpty().allMatch(day -> day.getMonthValue() == 3);
    }

    private void run(RunWindow window, OnQuietDays onQuietDays) {
        RunWindow ahead = window.of(timing(onQuietDays), world.settings.quietHours());
        Birthdays birthdays = new Birthdays(RULE, timing(onQuietDays), ahead);
        for (MonthDay day : birthdays.candidateDays()) {
            Birthdays.Known known =
                    new Birthdays.Known(new Birthday(day, null), Instant.EPOCH, BERLIN);
            if (birthdays.decide(known) instanceof Birthdays.Result.Due(LocalDate occasion, var _)
                    && !ordered.containsKey(occasion)) {
                MailOrder order = order(occasion, window.scheduledAt());
                ordered.put(occasion, order);
                world.deliverOne(window.scheduledAt(), order);
            }
        }
    }

    private MailOrder order(LocalDate occasion, Instant run) {
        CustomerId customer = world.subscriber("born-" + MonthDay.from(occasion));
        return new MailOrder.OfCampaign(
                MailKey.of(customer, World.CAMPAIGN, "2028"),
                World.CAMPAIGN,
                1,
                Campaign.MAIN,
                run,
                run,
                occasion,
                null,
                null);
    }

    private void check(LocalDate birthday, OnQuietDays onQuietDays, List<LocalDate> skipped) {
        assertThat(ordered).as("a mail for " + birthday).containsKey(birthday);
        MailOrder order = Objects.requireNonNull(ordered.get(birthday));
        var record = world.record(order);
        if (record.findSkipReason().isPresent()) {
            assertThat(record.findSkipReason()).contains(SkipReason.DAY_OVER);
            skipped.add(birthday);
            return;
        }
        LocalDate sent = LocalDate.ofInstant(record.lastDecidedAt(), BERLIN);
        String subject =
                world.service.accepted.stream()
                        .filter(mail -> mail.key().equals(order.key()))
                        .findFirst()
                        .orElseThrow()
                        .mail()
                        .subject();
        assertThat(subject)
                .as(birthday + " on " + sent)
                .startsWith(
                        sent.isBefore(birthday)
                                ? "Bald hast du Geburtstag"
                                : sent.isAfter(birthday) ? "Nachträglich" : "Alles Gute");
        if (birthday.getMonthValue() != 3) {
            assertThat(sent).isEqualTo(meant(birthday, onQuietDays));
        }
    }

    private static LocalDate meant(LocalDate birthday, OnQuietDays onQuietDays) {
        LocalDate day = birthday;
        while (onQuietDays != OnQuietDays.SEND && WEEKEND.contains(day.getDayOfWeek())) {
            day = onQuietDays == OnQuietDays.BEFORE ? day.minusDays(1) : day.plusDays(1);
        }
        return day;
    }
}
