package dev.stammkunde.mail.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.points.GiftGiven;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

class MailOrderJsonTest {

    private static final CustomerId CUSTOMER = new CustomerId("shop", "820982911946154508");
    private static final CampaignId CAMPAIGN = new CampaignId("shop", "birthday");
    private static final Instant ORDERED = Instant.parse("2027-03-14T08:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2027-03-14");

    private static MailOrder service(String name, ServiceMatter matter) {
        return new MailOrder.OfService(
                new MailKey(CUSTOMER, name), matter, "erika@example.org", "de", ORDERED);
    }

    static Stream<MailOrder> orders() {
        var key = MailKey.of(CUSTOMER, CAMPAIGN, "2027");
        return Stream.of(
                new MailOrder.OfCampaign(
                        key,
                        CAMPAIGN,
                        3,
                        "main",
                        ORDERED,
                        ORDERED.plusSeconds(60),
                        DAY,
                        null,
                        null),
                new MailOrder.OfCampaign(
                        key,
                        CAMPAIGN,
                        3,
                        "2",
                        ORDERED,
                        ORDERED,
                        DAY,
                        new GiftGiven.Points(250, DAY.plusDays(30)),
                        ORDERED.minusSeconds(9)),
                new MailOrder.OfCampaign(
                        key,
                        CAMPAIGN,
                        3,
                        "main",
                        ORDERED,
                        ORDERED,
                        DAY,
                        new GiftGiven.Coupon("GLÜCK-\"7\"", null),
                        null),
                new MailOrder.OfCampaign(
                        key,
                        CAMPAIGN,
                        3,
                        "main",
                        ORDERED,
                        ORDERED,
                        DAY,
                        new GiftGiven.Owed("pool", "2026"),
                        null),
                new MailOrder.OfService(
                        new MailKey(CUSTOMER, "opt-in/r-1"),
                        new ServiceMatter.OptIn("r-1"),
                        "erika@example.org",
                        "de",
                        ORDERED),
                new MailOrder.OfService(
                        new MailKey(CUSTOMER, "consent-copy/r-1/2026-03-01"),
                        new ServiceMatter.ConsentCopy(
                                "Ja, schickt mir Post.\nJederzeit widerruflich.",
                                "https://shop.example/news",
                                ORDERED.minusSeconds(90),
                                ORDERED.minusSeconds(60)),
                        "erika@example.org",
                        "en",
                        ORDERED),
                service(
                        "declaration-receipt/d1",
                        new ServiceMatter.DeclarationReceipt(
                                "Kündigung",
                                "Vertrag: \"<b>\"\nName: Ä\n",
                                java.time.Instant.parse("2026-05-10T03:00:09Z"))),
                service("case-answer/c/1", new ServiceMatter.CaseAnswer("Ä \"<b>\"\nzwei")),
                service(
                        "case-reminder/c/1",
                        new ServiceMatter.CaseReminder("c", ORDERED, true, "1001")),
                service(
                        "case-reminder/c/2",
                        new ServiceMatter.CaseReminder("c", ORDERED, false, null)),
                service("case-digest/1", new ServiceMatter.CaseDigest(1, 2, 3)),
                service(
                        "reward-code/r",
                        new ServiceMatter.RewardCode("5 € off", "K7TW-0M3Q-ZB5D", ORDERED)),
                service("reward-code/s", new ServiceMatter.RewardCode(null, "WINTER-7", null)),
                service(
                        "event-notice/tasting/7/seat",
                        new ServiceMatter.EventNotice(
                                ServiceMatter.EventNotice.About.SEAT,
                                "tasting",
                                "Teeprobe \"<b>\"",
                                "Samstag, 10. April 2027",
                                "Köln")),
                service(
                        "contest-won/tea-trip/e1",
                        new ServiceMatter.ContestWon("Win a tea trip", "A teapot")),
                service(
                        "month-report/2026-11/ties",
                        new ServiceMatter.MonthReport(
                                YearMonth.of(2026, 11),
                                ServiceMatter.MonthReport.Proof.TIES,
                                ServiceMatter.MonthReport.Budget.NONE)),
                service(
                        "month-report/2026-11/closed",
                        new ServiceMatter.MonthReport(
                                YearMonth.of(2026, 11),
                                ServiceMatter.MonthReport.Proof.CLOSED,
                                ServiceMatter.MonthReport.Budget.OVER)),
                service(
                        "team-digest/2026-11-29",
                        new ServiceMatter.TeamDigest(
                                LocalDate.of(2026, 11, 29), "a\nb", null, "1 case", null)),
                service(
                        "team-alert/BUDGET/2026-11/80",
                        new ServiceMatter.TeamAlert("80 %", "of 1,000", "Look", "/finance")),
                service(
                        "team-alert/SILENT_SHOP/1",
                        new ServiceMatter.TeamAlert("Silence", null, "Look", "/settings")),
                new MailOrder.OfTest(
                        MailKey.ofTest(CUSTOMER, "t-1"),
                        CAMPAIGN,
                        3,
                        new MailOrder.About(
                                "2", DAY, new GiftGiven.Points(200, DAY), ORDERED.minusSeconds(9)),
                        "marketing@example.org",
                        "en",
                        ORDERED));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void read_whatWasWritten_isEqual(MailOrder order) {
        assertThat(MailOrderJson.read(MailOrderJson.write(order))).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({"kind, other", "campaignId, No Id", "occasion, 14.3.2027", "schema, 2"})
    void read_wrongField_namesIt(String field, String value) {
        var text = MailOrderJson.write(orders().findFirst().orElseThrow());
        var wrong =
                text.replaceFirst(
                        "\"" + field + "\":(\"[^\"]*\"|[0-9]+)",
                        "\""
                                + field
                                + "\":"
                                + (field.equals("schema") ? value : '"' + value + '"'));

        assertThatThrownBy(() -> MailOrderJson.read(wrong))
                .isInstanceOfSatisfying(
                        InvalidFieldException.class,
                        e -> assertThat(e.getMessage()).contains(field));
    }
}
