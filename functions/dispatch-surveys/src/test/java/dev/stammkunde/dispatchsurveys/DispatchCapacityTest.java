package dev.stammkunde.dispatchsurveys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.testing.SampleFacts;
import dev.stammkunde.cases.testing.InMemoryCases;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbFindCustomers;
import dev.stammkunde.customers.store.DynamoDbFindOrderDays;
import dev.stammkunde.customers.store.DynamoDbProfiles;
import dev.stammkunde.customers.store.DynamoDbPurchases;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.customers.testing.ToldOrders;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyDraft;
import dev.stammkunde.surveys.Trigger;
import dev.stammkunde.surveys.asking.FindDueMatters;
import dev.stammkunde.surveys.asking.InviteCustomers;
import dev.stammkunde.surveys.store.DynamoDbParticipations;
import dev.stammkunde.surveys.testing.InMemorySurveyRuns;
import dev.stammkunde.surveys.testing.InMemorySurveys;
import dev.stammkunde.surveys.testing.SampleSurveys;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A day costs what those cost who are due on it, however many customers the shop has. */
final class DispatchCapacityTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final Instant RUN = Instant.parse("2026-03-12T09:05:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final int DUE = 6;
    private static final Survey SURVEY =
            SampleSurveys.active(
                    "once",
                    new SurveyDraft(
                            "Once",
                            new Trigger.AfterOrder(Trigger.Milestone.PURCHASED, 2, 1),
                            SampleSurveys.nps().draft().title(),
                            List.of(SampleSurveys.rating("recommend", Scale.NPS)),
                            100,
                            90,
                            90,
                            null,
                            null,
                            0,
                            "surveys"));

    private final ConsumedCapacity spent = new ConsumedCapacity();
    private final InMemorySurveys surveys = new InMemorySurveys(SURVEY);
    private final InMemorySurveyRuns runs = new InMemorySurveyRuns();
    private final List<MailOrder> mails = new ArrayList<>();
    private final ToldOrders orders = told();

    @Test
    void dispatch_amongTenTimesTheCustomers_costsTheSameAndTwiceForTwiceTheDue() {
        try (DynamoDbClient client = spent.meteredClient()) {
            DispatchSurveys dispatch = new DispatchSurveys(ports(client));
            others(0, 10);
            day(dispatch, RUN.minus(DAY), DUE);
            Map<String, Double> amongFew = day(dispatch, RUN, DUE);
            others(10, 100);

            Map<String, Double> amongMany = day(dispatch, RUN.plus(DAY), DUE);
            Map<String, Double> ofTwice = day(dispatch, RUN.plus(DAY.multipliedBy(2)), 2 * DUE);

            assertThat(amongMany).isEqualTo(amongFew);
            amongMany.forEach(
                    (operation, units) ->
                            assertThat(ofTwice.get(operation))
                                    .as(operation)
                                    .isLessThanOrEqualTo(2 * units));
            // Of each a profile and an activity, and the orders of two days of UTC, of which a day
            // of the shop has a part.
            assertThat(amongMany).containsEntry("BatchGetItem table", 4.0 * DUE);
        }
    }

    private static ToldOrders told() {
        CustomersTable table =
                new CustomersTable(DYNAMO_DB.client(), DYNAMO_DB.table("CustomersTable"));
        return new ToldOrders(
                SampleSurveys.SHOP, new DynamoDbProfiles(table), new DynamoDbPurchases(table));
    }

    private DispatchSurveys.Ports ports(DynamoDbClient client) {
        String customers = DYNAMO_DB.table("CustomersTable");
        InMemoryCustomers none = new InMemoryCustomers();
        return new DispatchSurveys.Ports(
                Shop.heard(),
                MailSettingsJson::defaults,
                surveys,
                runs,
                new FindDueMatters(
                        new DynamoDbFindOrderDays(client, customers),
                        new InMemoryCases(),
                        none,
                        SampleFacts.of(none)),
                new InviteCustomers.Ports(
                        new DynamoDbFindCustomers(client, customers),
                        new DynamoDbParticipations(client, DYNAMO_DB.table("SurveysTable")),
                        mails::addAll,
                        _ -> {}));
    }

    /** Customers who bought on days about which nobody is asked. */
    private void others(int from, int to) {
        for (int i = from; i < to; i++) {
            buys("other" + i, RUN.minus(DAY.multipliedBy(20 + i % 9)));
        }
    }

    private void buys(String customer, Instant at) {
        orders.customer(customer);
        orders.hear(ToldOrders.Told.paid(customer, "order-of-" + customer, at));
    }

    private Map<String, Double> day(DispatchSurveys dispatch, Instant run, int due) {
        for (int i = 0; i < due; i++) {
            buys("due" + i + "-on-" + run, run.minus(DAY.multipliedBy(2)));
        }
        mails.clear();
        spent.clear();
        dispatch.dispatch(run, () -> true);
        assertThat(mails).hasSize(due);
        return spent.byOperation();
    }
}
