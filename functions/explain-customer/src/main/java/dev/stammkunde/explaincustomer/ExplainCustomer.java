package dev.stammkunde.explaincustomer;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer.Found;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.explaincustomer.timeline.CustomerTimeline;
import dev.stammkunde.explaincustomer.timeline.Timeline;
import dev.stammkunde.explaincustomer.timeline.TimelineKind;
import dev.stammkunde.explaincustomer.timeline.TimelineMark;
import dev.stammkunde.explaincustomer.timeline.UnknownPlaceException;
import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.admin.AdminApi;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.explanations.AskedLedger.Choice;
import dev.stammkunde.points.explanations.ExplainEntry;
import dev.stammkunde.points.explanations.LedgerBehindException;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Who a customer is, what happened with them, and why an entry has its points. */
final class ExplainCustomer {

    static final int USUAL_PAGE = 50;
    static final int LARGEST_PAGE = 100;

    private static final Pattern MARK = Pattern.compile("(?s)\\{.{1,1999}");
    private static final Pattern SEQUENCE = Pattern.compile("[1-9][0-9]{0,17}");

    private final ExplainCustomerPorts ports;
    private final CustomerTimeline timelines;
    private final ExplainEntry explanations;
    private final ReadCustomer customers;

    ExplainCustomer(ExplainCustomerPorts ports) {
        this.ports = ports;
        timelines = new CustomerTimeline(ports.timeline());
        explanations = new ExplainEntry(ports.timeline().ledger());
        customers = new ReadCustomer(ports);
    }

    AdminApi<CustomerRoute> api(Metrics metrics) {
        return new AdminApi<>(
                List.of(CustomerRoute.values()),
                (route, caller, input, log) -> AdminAnswer.of(answer(route, input)),
                "The shop's programme or its mail settings cannot be used. Mend them first.",
                metrics);
    }

    private HttpResponse answer(CustomerRoute route, AdminInput input) {
        CustomerId customer = new CustomerId(input.shopId(), input.pathId("customerId"));
        try {
            return switch (route) {
                case SHOW -> HttpResponse.json(200, show(customer, input.request().at()));
                case TIMELINE -> HttpResponse.json(200, timeline(customer, input));
                case EXPLAIN -> HttpResponse.json(200, explain(customer, input));
            };
        } catch (LedgerBehindException _) {
            throw new AdminRefusedException(
                    HttpResponse.problem(
                                    Problem.of(
                                            503,
                                            "ledger-behind",
                                            "The ledger is being updated",
                                            "A booking has just been made. Ask again in a second."))
                            .withHeader("retry-after", "1"));
        }
    }

    private String show(CustomerId customer, Instant now) {
        return CustomerTopJson.write(
                customers.find(customer, now).orElseThrow(ExplainCustomer::unknownCustomer));
    }

    private String timeline(CustomerId customer, AdminInput input) {
        Set<TimelineKind> kinds = kinds(input.request().findQuery("kinds"));
        int limit = input.number("limit", USUAL_PAGE, LARGEST_PAGE);
        Instant now = input.request().at();
        Optional<String> cursor = input.cursor(MARK);
        Timeline timeline =
                timelines.of(
                        new CustomerTimeline.Owner(customer, profile(customer)),
                        kinds,
                        ports.programmes().asOf(now),
                        now);
        try {
            return TimelineJson.write(timeline.page(cursor.map(TimelineMark::read), limit));
        } catch (UnknownPlaceException _) {
            throw AdminRefusedException.parameter(
                    "cursor",
                    "must be the \"next\" of an earlier page of the same customer and kinds");
        }
    }

    private static Set<TimelineKind> kinds(Optional<String> words) {
        if (words.isEmpty()) {
            return EnumSet.allOf(TimelineKind.class);
        }
        Set<TimelineKind> kinds = EnumSet.noneOf(TimelineKind.class);
        for (String word : words.get().split(",", -1)) {
            kinds.add(
                    TimelineKind.find(word)
                            .orElseThrow(
                                    () ->
                                            AdminRefusedException.parameter(
                                                    "kinds",
                                                    "must be some of " + TimelineKind.words())));
        }
        return new TreeSet<>(kinds);
    }

    private Profile profile(CustomerId customer) {
        Optional<Found> found = ports.customers().find(customer);
        if (found.isEmpty() && !customers.hasPoints(customer)) {
            throw unknownCustomer();
        }
        return found.map(Found::customer).orElse(Customer.UNKNOWN)
                        instanceof Customer.Known(Profile profile)
                ? profile
                : Profile.empty();
    }

    private String explain(CustomerId customer, AdminInput input) {
        String entry = input.request().pathParameter("entry");
        if (!SEQUENCE.matcher(entry).matches()) {
            throw AdminRefusedException.parameter("entry", "must be the number of an entry");
        }
        return explanations
                .explain(
                        new AccountId(customer.shopId(), customer.id()),
                        Choice.OWN,
                        Long.parseLong(entry),
                        ports.programmes().asOf(input.request().at()))
                .map(
                        found ->
                                TimelineJson.explanation(
                                        found, ports.timeline().names(customer.shopId())))
                .orElseThrow(
                        () ->
                                AdminRefusedException.of(
                                        404,
                                        "unknown-entry",
                                        "There is no such entry",
                                        "The customer's ledger has no entry of this number."));
    }

    private static AdminRefusedException unknownCustomer() {
        return AdminRefusedException.of(
                404,
                "unknown-customer",
                "Nothing is known of this customer",
                "No webhook about this customer has arrived.");
    }
}
