package dev.stammkunde.overseeshop;

import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.json.RecommendationsJson;
import dev.stammkunde.customers.suggestions.FindSuggestions;
import dev.stammkunde.insights.gathering.KeptRecommendations;
import dev.stammkunde.insights.output.RecommendationAnswer;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;

import java.time.Instant;
import java.time.LocalDate;

/** Tells what is suggested to customers, and how it was judged. */
final class SuggestionAnswers {

    private final KeptRecommendations reports;
    private final FindSuggestions suggestions;
    private final Campaigns campaigns;

    SuggestionAnswers(
            KeptRecommendations reports, FindSuggestions suggestions, Campaigns campaigns) {
        this.reports = reports;
        this.suggestions = suggestions;
        this.campaigns = campaigns;
    }

    /** Which kinds are used. Reads one object. */
    HttpResponse judged(AdminInput input) {
        return HttpResponse.json(
                200,
                reports.find(input.shopId())
                        .map(RecommendationAnswer::of)
                        .orElseGet(RecommendationAnswer::nothing));
    }

    /** What a mail of now would suggest to the customer. */
    HttpResponse ofCustomer(AdminInput input) {
        CustomerId customer = new CustomerId(input.shopId(), input.pathId("customerId"));
        Instant now = input.request().at();
        LocalDate today = LocalDate.ofInstant(now, campaigns.settings(customer.shopId()).zone());
        return HttpResponse.json(
                200, RecommendationsJson.write(customer, suggestions.find(customer, now), today));
    }
}
