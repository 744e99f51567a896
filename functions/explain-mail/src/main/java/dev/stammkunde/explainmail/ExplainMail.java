package dev.stammkunde.explainmail;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.mail.Suppressions;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;
import dev.stammkunde.platform.json.InvalidFieldException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Lists the mails of a customer, the newest order first. */
final class ExplainMail {

    static final int PAGE = 50;

    private static final Set<AdminGroup> MAY_READ =
            EnumSet.of(AdminGroup.MARKETING, AdminGroup.SUPPORT);
    private static final Pattern PLACE = Pattern.compile("-?[0-9]{19,20} .{1,400}");

    private static final Comparator<MailRecord> NEWEST_FIRST =
            Comparator.comparing(ExplainMail::place, Comparator.reverseOrder());

    private final MailRecords records;
    private final Suppressions suppressions;
    private final FindCustomer customers;

    ExplainMail(MailRecords records, Suppressions suppressions, FindCustomer customers) {
        this.records = records;
        this.suppressions = suppressions;
        this.customers = customers;
    }

    HttpResponse answer(HttpRequest request) {
        if (!AdminCaller.of(request).isIn(MAY_READ)) {
            return HttpResponse.problem(
                    Problem.of(
                            403,
                            "group-not-allowed",
                            "Your group may not do this",
                            "It needs the group marketing or support."));
        }
        CustomerId customer;
        Optional<String> after;
        try {
            customer = new CustomerId(request.pathId("shopId"), request.pathId("customerId"));
            after = request.findQuery("cursor").map(ExplainMail::placeOf);
        } catch (InvalidFieldException e) {
            return HttpResponse.problem(Problem.ofParameter(e));
        }
        return answer(customer, after, request.at());
    }

    private HttpResponse answer(CustomerId customer, Optional<String> after, Instant now) {
        List<MailRecord> left =
                records.ofCustomer(customer).stream()
                        .filter(mail -> isKept(mail, now))
                        .sorted(NEWEST_FIRST)
                        .filter(mail -> after.isEmpty() || place(mail).compareTo(after.get()) < 0)
                        .toList();
        List<MailRecord> page = left.stream().limit(PAGE).toList();
        Optional<String> next =
                left.size() > PAGE ? Optional.of(cursor(page.getLast())) : Optional.empty();
        return HttpResponse.json(
                200, MailHistoryJson.write(page, findSuppression(customer), now, next));
    }

    private Optional<Suppression> findSuppression(CustomerId customer) {
        return customers
                .find(customer)
                .flatMap(
                        found ->
                                switch (found.customer()) {
                                    case Customer.Known(var profile) -> profile.email();
                                    case Customer.Erased _, Customer.Merged _ -> Optional.empty();
                                })
                .map(address -> Suppression.keyOf(customer.shopId(), address))
                .map(suppressions::suppression)
                .map(Versioned::value);
    }

    /** The table forgets within days after the time: until then a record is there. */
    private static boolean isKept(MailRecord mail, Instant now) {
        return mail.lastDecidedAt().plus(MailRecord.KEPT).isAfter(now);
    }

    /** Fixed width first, so that text sorts like time. */
    private static String place(MailRecord mail) {
        return "%020d %s".formatted(mail.orderedAt().toEpochMilli(), mail.key().name());
    }

    private static String cursor(MailRecord mail) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(place(mail).getBytes(StandardCharsets.UTF_8));
    }

    private static String placeOf(String cursor) {
        return findPlace(cursor)
                .orElseThrow(
                        () ->
                                new InvalidFieldException(
                                        "cursor", "must be the \"next\" of an earlier page"));
    }

    private static Optional<String> findPlace(String cursor) {
        try {
            String place =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return PLACE.matcher(place).matches() ? Optional.of(place) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
