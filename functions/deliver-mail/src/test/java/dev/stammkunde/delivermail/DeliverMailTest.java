package dev.stammkunde.delivermail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.FindSendQuota.SendQuota;
import dev.stammkunde.mail.HandOver.Refusal;
import dev.stammkunde.mail.HandOver.Result;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailState;
import dev.stammkunde.mail.OutgoingMail;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.links.LinkReading;
import dev.stammkunde.mail.links.SignedLink;
import dev.stammkunde.mail.links.SignedLink.Purpose;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class DeliverMailTest {

    private static final Instant NOON = World.NOON;

    private final World world = new World();

    @Test
    void deliver_campaignMail_hasOneClickHeadersAndTheCustomersLinks() {
        MailOrder order = World.order(world.subscriber("anna"), "2026");

        assertThat(world.deliverOne(NOON, order)).isEqualTo(new DeliveryOutcome.Sent());

        OutgoingMail mail = world.service.accepted.getFirst();
        String unsubscribe = mail.headers().getOrDefault("List-Unsubscribe", "");
        assertThat(unsubscribe).startsWith("<https://example.com/mail/unsubscribe/").endsWith(">");
        assertThat(mail.headers())
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        assertThat(mail.to()).isEqualTo("anna@example.com");
        assertThat(mail.mail().subject()).isEqualTo("Alles Gute zum Geburtstag, Anna!");
        assertThat(mail.mail().html())
                .contains(unsubscribe.substring(1, unsubscribe.length() - 1))
                .contains("https://example.com/mail/preferences/");
        assertThat(world.record(order).messageIds()).containsExactly("ses-1");
    }

    @Test
    void deliver_addressWithUmlautInDomain_isWrittenInAscii() {
        CustomerId anna = world.customer("anna", "anna@münchen.example", "Anna");

        world.deliverOne(NOON, World.order(anna, "2026"));

        assertThat(world.service.accepted.getFirst().to()).isEqualTo("anna@xn--mnchen-3ya.example");
    }

    @Test
    void deliver_suppressedAddress_isSkippedHoweverItIsWritten() {
        CustomerId anna = world.customer("anna", "Anna@münchen.example", "Anna");
        var key = EmailKey.of(World.SHOP, "anna@xn--mnchen-3ya.example");
        assertThat(
                        world.mails.save(
                                key,
                                world.mails.suppression(key),
                                Suppression.none().hardBounced(NOON)))
                .isEqualTo(SaveResult.SAVED);

        assertThat(world.deliverOne(NOON, World.order(anna, "2026")))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.HARD_BOUNCED));
    }

    @Test
    void deliver_missingVariable_isHeldAndFollowsTheMendedVersion() {
        CustomerId anna = world.customer("anna", "anna@example.com", null);
        String greeting = "<mj-text>Hallo {{customer.givenName}}</mj-text>";
        world.versions.set(0, World.campaign(1, CampaignState.ACTIVE, World.content(greeting)));
        MailOrder order = World.order(anna, "2026");

        assertThat(world.deliverOne(NOON, order))
                .isEqualTo(new DeliveryOutcome.Held(HoldReason.MISSING_VARIABLE));
        assertThat(world.service.accepted).isEmpty();

        world.versions.add(
                World.campaign(2, CampaignState.ACTIVE, World.content("<mj-text>Hallo</mj-text>")));
        assertThat(world.deliverOne(NOON.plusSeconds(3_600), order))
                .isEqualTo(new DeliveryOutcome.Sent());
        assertThat(world.record(order).version()).isEqualTo(2);
    }

    @Test
    void deliver_neverMended_isSkippedAfterAWeek() {
        CustomerId anna = world.customer("anna", "anna@example.com", null);
        world.versions.set(
                0,
                World.campaign(
                        1,
                        CampaignState.ACTIVE,
                        World.content("<mj-text>{{customer.givenName}}</mj-text>")));
        MailOrder order = World.order(anna, "2026");
        world.deliverOne(NOON, order);

        assertThat(world.deliverOne(NOON.plus(Duration.ofDays(7)), order))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.CONTENT_NOT_MENDED));
    }

    @Test
    void deliver_campaignPausedAndResumed_waitsAndIsSentOnce() {
        MailOrder order = World.order(world.subscriber("anna"), "2026");
        world.versions.add(World.campaign(2, CampaignState.PAUSED, World.content(null)));

        assertThat(world.deliverOne(NOON, order))
                .isEqualTo(new DeliveryOutcome.Held(HoldReason.CAMPAIGN_PAUSED));

        world.versions.add(World.campaign(3, CampaignState.ACTIVE, World.content(null)));

        assertThat(world.deliverOne(NOON.plusSeconds(60), order))
                .isEqualTo(new DeliveryOutcome.Sent());
        assertThat(world.deliverOne(NOON.plusSeconds(120), order))
                .isEqualTo(new DeliveryOutcome.Replayed());
    }

    @Test
    void deliver_correctedWhileItWaited_saysTheNewTextAndItsVersion() {
        MailOrder order =
                World.order(world.subscriber("anna"), "2026", NOON.plus(Duration.ofHours(1)));
        world.deliverOne(NOON, order);
        world.versions.add(
                World.campaign(
                        2, CampaignState.ACTIVE, World.content("<mj-text>Berichtigt</mj-text>")));

        world.deliverOne(NOON.plus(Duration.ofHours(1)), order);

        assertThat(world.service.accepted.getLast().mail().text()).contains("Berichtigt");
        assertThat(world.record(order).version()).isEqualTo(2);
    }

    @Test
    void deliver_campaignPausedAndEnded_isSkippedWithThatReason() {
        MailOrder order = World.order(world.subscriber("anna"), "2026");
        world.versions.add(World.campaign(2, CampaignState.PAUSED, World.content(null)));
        world.deliverOne(NOON, order);
        world.versions.add(World.campaign(3, CampaignState.ARCHIVED, World.content(null)));

        assertThat(world.deliverOne(NOON.plusSeconds(60), order))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.CAMPAIGN_ARCHIVED));
    }

    @ParameterizedTest
    @CsvSource({
        "THROTTLED, SERVICE_THROTTLED, 1",
        "PAUSED, SERVICE_PAUSED, 1",
        "NOT_SET_UP, SERVICE_NOT_SET_UP, 1",
        "UNAVAILABLE, SERVICE_UNAVAILABLE, 1",
        "QUOTA_EXHAUSTED, QUOTA_EXHAUSTED, 60"
    })
    void deliver_serviceDoesNotTakeIt_isHeldDoesNotCountAndGoesOutLater(
            Refusal refusal, HoldReason reason, int minutes) {
        CustomerId anna = world.subscriber("anna");
        MailOrder order = World.order(anna, "2026");
        world.service.fault = mail -> Optional.of(new Result.Refused(refusal));

        assertThat(world.deliverOne(NOON, order)).isEqualTo(new DeliveryOutcome.Held(reason));
        Instant releaseAt = NOON.plus(Duration.ofMinutes(minutes));
        assertThat(world.record(order).releaseAt()).isEqualTo(releaseAt);
        assertThat(world.releases).containsExactly(releaseAt);
        assertThat(world.mails.standing(anna).value().counted()).isEmpty();

        world.service.fault = mail -> Optional.empty();
        world.release(releaseAt);
        assertThat(world.record(order).state()).isEqualTo(MailState.SENT);
        assertThat(world.service.acceptedOf(order.key())).isEqualTo(1);
    }

    @Test
    void deliver_someEntriesOfTheCallFail_onlyThoseAreHeldOrSkipped() {
        MailOrder anna = World.order(world.subscriber("anna"), "2026");
        MailOrder bernd = World.order(world.subscriber("bernd"), "2026");
        MailOrder carla = World.order(world.subscriber("carla"), "2026");
        world.service.fault =
                mail ->
                        switch (mail.key().customer().id()) {
                            case "bernd" -> Optional.of(new Result.Refused(Refusal.REJECTED));
                            case "carla" -> Optional.of(new Result.Refused(Refusal.THROTTLED));
                            default -> Optional.empty();
                        };

        assertThat(world.deliver(NOON, anna, bernd, carla))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "message-0", new DeliveryOutcome.Sent(),
                                "message-1", new DeliveryOutcome.Skipped(SkipReason.REJECTED),
                                "message-2",
                                        new DeliveryOutcome.Held(HoldReason.SERVICE_THROTTLED)));
    }

    @Test
    void deliver_quotaAlmostUsedUp_keepsTheRestForOptIns() {
        world.service.quota = new SendQuota(14, 200, 188, true);
        List<MailOrder> orders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            orders.add(World.order(world.subscriber("c" + i), "2026"));
        }
        orders.add(World.optIn(new CustomerId(World.SHOP, "frida"), "frida@example.com"));

        Map<String, DeliveryOutcome> outcomes =
                world.deliver(NOON, orders.toArray(MailOrder[]::new));

        assertThat(outcomes)
                .containsEntry("message-1", new DeliveryOutcome.Sent())
                .containsEntry("message-2", new DeliveryOutcome.Held(HoldReason.QUOTA_EXHAUSTED))
                .containsEntry("message-3", new DeliveryOutcome.Held(HoldReason.QUOTA_EXHAUSTED))
                .containsEntry("message-4", new DeliveryOutcome.Sent());
    }

    @Test
    void deliver_accountPaused_allWait() {
        world.service.quota = new SendQuota(14, 200, 0, false);
        MailOrder optIn = World.optIn(new CustomerId(World.SHOP, "frida"), "frida@example.com");

        assertThat(world.deliverOne(NOON, optIn))
                .isEqualTo(new DeliveryOutcome.Held(HoldReason.SERVICE_PAUSED));
        assertThat(world.record(optIn).order()).isEqualTo(optIn);
    }

    @Test
    void deliver_optIn_keepsNoAddressOnceItIsSent() {
        MailOrder optIn = World.optIn(new CustomerId(World.SHOP, "frida"), "frida@example.com");

        assertThat(world.deliverOne(NOON, optIn)).isEqualTo(new DeliveryOutcome.Sent());

        assertThat(world.record(optIn).toString()).doesNotContain("frida@example.com");
        assertThat(world.service.accepted.getFirst().headers()).isEmpty();
        assertThat(world.service.accepted.getFirst().mail().html())
                .contains("https://example.com/mail/confirm/");
    }

    @Test
    void deliver_optIn_leadsToThePublicAddressByALinkThatConfirms() {
        CustomerId frida = new CustomerId(World.SHOP, "frida");
        world.deliverOne(NOON, World.optIn(frida, "frida@example.com"));

        Matcher link =
                Pattern.compile("https://example.com/mail/confirm/([^\"]+)\"")
                        .matcher(world.service.accepted.getFirst().mail().html());
        assertThat(link.find()).isTrue();
        assertThat(World.LINKS.read(Purpose.CONFIRM_OPT_IN, link.group(1), NOON))
                .isEqualTo(new LinkReading.Valid(SignedLink.confirmOptIn(frida, "1", NOON)));
    }

    @Test
    void deliver_testMail_goesToTheMarketerWithoutLinksOfTheCustomer() {
        CustomerId anna = world.subscriber("anna");
        MailOrder test =
                new MailOrder.OfTest(
                        new MailKey(anna, "test/1"),
                        World.CAMPAIGN,
                        1,
                        new MailOrder.About("main", LocalDate.of(2026, 5, 6), null, null),
                        "marketing@example.com",
                        "en",
                        NOON);

        assertThat(world.deliverOne(NOON, test)).isEqualTo(new DeliveryOutcome.Sent());

        OutgoingMail mail = world.service.accepted.getFirst();
        assertThat(mail.to()).isEqualTo("marketing@example.com");
        assertThat(mail.headers()).isEmpty();
        assertThat(mail.mail().html()).doesNotContain("/mail/unsubscribe/");
        assertThat(world.mails.standing(anna).value().counted()).isEmpty();
    }

    @Test
    void deliver_unsubscribedWhileHeld_isSkippedOnRelease() {
        CustomerId anna = world.subscriber("anna");
        MailOrder order = World.order(anna, "2026", NOON.plusSeconds(7_200));
        world.deliverOne(NOON, order);
        assertThat(
                        world.mails.save(
                                anna,
                                world.mails.standing(anna),
                                Standing.empty().with(Wishes.none().objected(NOON.plusSeconds(9)))))
                .isEqualTo(SaveResult.SAVED);

        world.release(NOON.plusSeconds(7_200));

        assertThat(world.record(order).state()).isEqualTo(MailState.SKIPPED);
        assertThat(world.service.accepted).isEmpty();
    }

    @Test
    void deliver_chosenLanguage_winsOverTheShops() {
        CustomerId anna = world.subscriber("anna");
        assertThat(
                        world.mails.save(
                                anna,
                                world.mails.standing(anna),
                                Standing.empty().with(Wishes.none().withLanguage(Language.EN))))
                .isEqualTo(SaveResult.SAVED);

        world.deliverOne(NOON, World.order(anna, "2026"));

        assertThat(world.service.accepted.getFirst().mail().subject()).startsWith("Happy birthday");
    }
}
