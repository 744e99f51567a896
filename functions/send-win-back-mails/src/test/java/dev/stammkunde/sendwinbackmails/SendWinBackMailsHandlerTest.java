package dev.stammkunde.sendwinbackmails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule.Step;
import dev.stammkunde.campaigns.CampaignRule.WinBack;
import dev.stammkunde.campaigns.OrderDueMails;
import dev.stammkunde.campaigns.runs.CampaignRunner;
import dev.stammkunde.campaigns.testing.InMemoryCampaignRuns;
import dev.stammkunde.campaigns.testing.OneCampaign;
import dev.stammkunde.campaigns.testing.SampleCampaigns;
import dev.stammkunde.campaigns.testing.SampleFacts;
import dev.stammkunde.campaigns.testing.SampleGifts;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.customers.testing.SampleBuyers;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs {@code events/send-win-back-mails/run.json}, on its day and on others. */
final class SendWinBackMailsHandlerTest {

    private static final String SHOP = "demo-shop";
    private static final String RUN_TIME = "2026-11-22T08:00:00Z";
    private static final Instant RUN = Instant.parse(RUN_TIME);
    private static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");
    private static final WinBack RULE =
            new WinBack(
                    List.of(
                            new Step(60, new BigDecimal("1.5")),
                            new Step(90, new BigDecimal("2.5")),
                            new Step(180, null)));

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final SampleBuyers buyers = new SampleBuyers(SHOP, customers, customers);
    private final InMemoryCampaignRuns runs = new InMemoryCampaignRuns();
    private final List<MailOrder.OfCampaign> ordered = new ArrayList<>();
    private Campaign campaign = SampleCampaigns.of(SHOP, "win-back", RULE);

    @Test
    void handle_customerOfSixtyDays_isOrderedTheFirstStep() throws IOException {
        Instant bought = Instant.parse("2026-09-23T10:15:30Z");
        CustomerId ada = buyers.buyer("ada", null, bought);

        run(RUN);

        MailOrder.OfCampaign order = ordered.getFirst();
        assertThat(ordered).hasSize(1);
        assertThat(order.key().customer()).isEqualTo(ada);
        assertThat(order.key().name()).isEqualTo("win-back/2026-09-23T10:15:30Z/1");
        assertThat(order.variant()).isEqualTo("1");
        assertThat(order.occasion()).isEqualTo(LocalDate.parse("2026-11-22"));
        assertThat(order.lapsedSince()).isEqualTo(bought);
        assertThat(order.notBefore()).isEqualTo(RUN);
    }

    @Test
    void handle_timeOfDay_isThatOfTheCustomersZone() throws IOException {
        campaign = SampleCampaigns.at(campaign, LocalTime.of(9, 30));
        buyers.buyer("kai", HONOLULU, Instant.parse("2026-09-24T05:00:00Z"));

        run(RUN);

        assertThat(ordered).hasSize(1);
        assertThat(ordered.getFirst().notBefore()).isEqualTo("2026-11-22T19:30:00Z");
    }

    @Test
    void handle_firesAgain_ordersNothingMore() throws IOException {
        buyers.buyer("ada", null, RUN.minus(Duration.ofDays(60)));

        run(RUN);
        run(RUN);

        assertThat(ordered).hasSize(1);
    }

    @Test
    void handle_longLapsedCustomersOfANewCampaign_areLeftInPeace() throws IOException {
        for (int days = 61; days < 400; days++) {
            if (days != 90 && days != 180) {
                buyers.buyer("c" + days, null, RUN.minus(Duration.ofDays(days)));
            }
        }

        run(RUN);

        assertThat(ordered).isEmpty();
    }

    @Test
    void handle_erasedUnknownAndGuestBuyers_areLeftOut() throws IOException {
        Instant bought = RUN.minus(Duration.ofDays(60));
        buyers.erase(buyers.buyer("erased", null, bought));
        buyers.buys(new CustomerId(SHOP, "guest"), Set.of(), bought);

        run(RUN);

        assertThat(ordered).isEmpty();
    }

    @Test
    void handle_notInAudience_isCountedAndLeftOut() throws IOException {
        Instant bought = RUN.minus(Duration.ofDays(60));
        CustomerId tea = buyers.buyer("tea", null, bought);
        buyers.buyer("mug", null, bought);
        buyers.buys(tea, Set.of("sku-tea"), bought);
        campaign =
                SampleCampaigns.to(
                        campaign,
                        new Audience(
                                Set.of(),
                                Set.of(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                Set.of("sku-tea")));

        run(RUN);

        assertThat(ordered).extracting(order -> order.key().customer()).containsExactly(tea);
        assertThat(runs.latest(campaign.id(), 1).getFirst().progress().counts())
                .containsEntry("MailsOrdered", 1L)
                .containsEntry("CustomersNotInAudience", 1L);
    }

    /**
     * A slow customer, a fast one and one without a rhythm, over a year in which one comes back.
     */
    @Test
    void handle_everyDayOfAYear_sendsEachStepOfEachLapseOnce() throws IOException {
        Instant start = Instant.parse("2026-01-10T12:00:00Z");
        buyers.buyer("once", null, start);
        buyers.buyer("fast", null, weekly(start, 2), weekly(start, 1), start);
        buyers.buyer("slow", null, weekly(start, 28), weekly(start, 14), start);
        CustomerId back = buyers.buyer("back", null, start);
        Instant again = start.plus(Duration.ofDays(75));

        for (int day = 1; day <= 365; day++) {
            Instant run = Instant.parse("2026-01-10T08:00:00Z").plus(Duration.ofDays(day));
            if (day == 76) {
                buyers.buys(back, Set.of(), start, again);
            }
            if (day % 11 != 0) {
                run(run);
            }
        }

        assertThat(names())
                .containsExactlyInAnyOrder(
                        "once " + start + "/1",
                        "once " + start + "/2",
                        "once " + start + "/3",
                        // 11, 18 and 180 days.
                        "fast " + start + "/1",
                        "fast " + start + "/2",
                        "fast " + start + "/3",
                        // 147, 245 and 246 days.
                        "slow " + start + "/1",
                        "slow " + start + "/2",
                        "slow " + start + "/3",
                        "back " + start + "/1",
                        "back " + again + "/1",
                        "back " + again + "/2",
                        "back " + again + "/3");
    }

    private List<String> names() {
        return ordered.stream()
                .map(
                        order ->
                                order.key().customer().id()
                                        + " "
                                        + order.key().name().substring("win-back/".length()))
                .toList();
    }

    private static Instant weekly(Instant last, int weeksBefore) {
        return last.minus(Duration.ofDays(7L * weeksBefore));
    }

    private void run(Instant time) throws IOException {
        SendWinBackMailsHandler handler =
                new SendWinBackMailsHandler(
                        new CampaignRunner.Ports(
                                new OneCampaign(campaign),
                                runs,
                                body -> {
                                    throw new AssertionError("there is time enough");
                                }),
                        customers,
                        new OrderDueMails(
                                SampleFacts.of(customers),
                                SampleGifts.none(),
                                orders ->
                                        orders.forEach(
                                                order ->
                                                        ordered.add(
                                                                (MailOrder.OfCampaign) order))));
        String event =
                Files.readString(
                                RepositoryRoot.path()
                                        .resolve("events/send-win-back-mails/run.json"))
                        .replace(RUN_TIME, time.toString());
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                response,
                FixedContext.unhurried());
        assertThat(response.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"batchItemFailures\":[]}");
    }
}
