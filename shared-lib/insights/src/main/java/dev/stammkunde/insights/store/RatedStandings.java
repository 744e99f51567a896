package dev.stammkunde.insights.store;

import dev.stammkunde.campaigns.CustomerRating;
import dev.stammkunde.campaigns.FindStandings;
import dev.stammkunde.campaigns.TierStanding;
import dev.stammkunde.campaigns.behaviour.KeptBehaviour;
import dev.stammkunde.campaigns.store.CampaignStores;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.insights.gathering.KeptValueReports;
import dev.stammkunde.insights.value.Outlook;
import dev.stammkunde.insights.value.RatedCustomer;
import dev.stammkunde.insights.value.RfmClass;
import dev.stammkunde.insights.value.ValueReport;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.programmes.store.StandingStores;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells audiences how customers are rated, beside what programmes tell. The report of the last
 * night is read once for each question; of each customer it follows from their activity, so that a
 * purchase of this morning counts and nobody who was erased is rated.
 */
public record RatedStandings(FindStandings ofProgrammes, KeptValueReports reports)
        implements FindStandings {

    /** Returns the stores of a function that runs campaigns, over the tables of its settings. */
    public static CampaignStores campaigns(Settings settings) {
        DynamoDbClient client = AwsClients.build(DynamoDbClient.builder());
        CampaignStores.Tables tables =
                new CampaignStores.Tables(
                        settings.text("CAMPAIGNS_TABLE"),
                        settings.text("CUSTOMERS_TABLE"),
                        settings.text("POINTS_TABLE"),
                        settings.text("ENTRIES_TABLE"),
                        settings.text("MAIL_TABLE"),
                        settings.text("SHOPS_TABLE"));
        return new CampaignStores(client, tables, ofCampaigns(settings, client));
    }

    /** Returns what audiences of campaigns ask of customers. */
    public static FindStandings ofCampaigns(Settings settings, DynamoDbClient client) {
        return new RatedStandings(
                StandingStores.ofCampaigns(settings, client),
                new DynamoDbKeptValue(client, settings.text("PROGRAMMES_TABLE")));
    }

    /** Names the tables; reads nothing yet. */
    public static FindStandings in(DynamoDbClient client, String points, String programmes) {
        return new RatedStandings(
                StandingStores.in(client, points, programmes),
                new DynamoDbKeptValue(client, programmes));
    }

    @Override
    public Map<CustomerId, TierStanding> tiers(List<CustomerId> customers, Instant at) {
        return ofProgrammes.tiers(customers, at);
    }

    @Override
    public Set<CustomerId> vips(List<CustomerId> customers, Instant at) {
        return ofProgrammes.vips(customers, at);
    }

    @Override
    public Map<CustomerId, KeptBehaviour> behaviour(List<CustomerId> customers, Instant at) {
        return ofProgrammes.behaviour(customers, at);
    }

    @Override
    public Map<CustomerId, CustomerRating> ratings(
            Map<CustomerId, Activity> activities, Instant at) {
        Optional<ValueReport> report =
                activities.keySet().stream().findFirst().flatMap(any -> reports.find(any.shopId()));
        Map<CustomerId, CustomerRating> ratings = new HashMap<>();
        report.ifPresent(
                found ->
                        activities.forEach(
                                (customer, activity) ->
                                        RatedCustomer.find(found, activity, at)
                                                .ifPresent(
                                                        rated ->
                                                                ratings.put(
                                                                        customer,
                                                                        rating(found, rated)))));
        return ratings;
    }

    private static CustomerRating rating(ValueReport report, RatedCustomer rated) {
        RfmClass named = rated.named();
        return new CustomerRating(
                rated.outlook().risk() != Outlook.Risk.NONE,
                named == null ? null : named.name(),
                worthOrNull(report, rated),
                report.scale().revenueBefore(rated.paidMinor()));
    }

    private static @Nullable Money worthOrNull(ValueReport report, RatedCustomer rated) {
        Long expected = rated.outlook().expectedMinor();
        String currency = report.currency();
        return expected == null || currency == null
                ? null
                : Money.ofMinor(CurrencyUnit.of(currency), expected);
    }
}
