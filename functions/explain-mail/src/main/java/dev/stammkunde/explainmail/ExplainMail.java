package dev.stammkunde.explainmail;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.mail.Suppressions;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.admin.GuardedRoute;
import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.PageMark;
import dev.stammkunde.surveys.asking.FindNotAsked;
import dev.stammkunde.surveys.asking.NotAskedNote;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lists the mails of a customer and of each address they ever had, the newest order first. */
final class ExplainMail {

    static final int PAGE = 50;

    static final GuardedRoute.Only ROUTE =
            new GuardedRoute.Only(
                    "LIST",
                    "GET /admin/shops/{shopId}/customers/{customerId}/mails",
                    EnumSet.of(AdminGroup.MARKETING, AdminGroup.SUPPORT));
    private static final Pattern PLACE = Pattern.compile("-?[0-9]{19,20} .{1,400}");

    private static final Comparator<MailRecord> NEWEST_FIRST =
            Comparator.comparing(ExplainMail::place, Comparator.reverseOrder());

    private final MailRecords records;
    private final Suppressions suppressions;
    private final FindCustomer customers;
    private final FindNotAsked notAsked;

    ExplainMail(
            MailRecords records,
            Suppressions suppressions,
            FindCustomer customers,
            FindNotAsked notAsked) {
        this.notAsked = notAsked;
        this.records = records;
        this.suppressions = suppressions;
        this.customers = customers;
    }

    HttpResponse answer(AdminInput input) {
        CustomerId customer = new CustomerId(input.pathId("shopId"), input.pathId("customerId"));
        return answer(customer, input.cursor(PLACE), input.request().at());
    }

    private HttpResponse answer(CustomerId customer, Optional<String> after, Instant now) {
        Optional<Profile> profile = findProfile(customer);
        List<MailRecord> left =
                whoseMails(customer, profile)
                        .flatMap(whose -> records.ofCustomer(whose).stream())
                        .filter(mail -> isKept(mail, now))
                        .sorted(NEWEST_FIRST)
                        .filter(mail -> after.isEmpty() || place(mail).compareTo(after.get()) < 0)
                        .toList();
        List<MailRecord> page = left.stream().limit(PAGE).toList();
        Optional<String> next =
                left.size() > PAGE
                        ? Optional.of(PageMark.cursor(place(page.getLast())))
                        : Optional.empty();
        Optional<Suppression> suppression =
                profile.flatMap(Profile::email)
                        .map(address -> EmailKey.of(customer.shopId(), address))
                        .map(suppressions::suppression)
                        .map(Versioned::value);
        // On the first page alone, as what is said of the address now.
        List<NotAskedNote> surveys = after.isEmpty() ? notAsked(customer, now) : List.of();
        return HttpResponse.json(
                200,
                MailHistoryJson.write(
                        page, new MailHistoryJson.Now(suppression, now), surveys, next));
    }

    /** What asks for an opt-in, or copies one, is ordered for the reader of an address. */
    private static Stream<CustomerId> whoseMails(CustomerId customer, Optional<Profile> profile) {
        return Stream.concat(
                Stream.of(customer),
                profile.stream().flatMap(p -> p.emails().keySet().stream()).map(Mailbox::of));
    }

    private Optional<Profile> findProfile(CustomerId customer) {
        return customers
                .find(customer)
                .flatMap(
                        found ->
                                switch (found.customer()) {
                                    case Customer.Known(var profile) -> Optional.of(profile);
                                    case Customer.Erased _, Customer.Merged _ -> Optional.empty();
                                });
    }

    private List<NotAskedNote> notAsked(CustomerId customer, Instant now) {
        LocalDate first = LocalDate.ofInstant(now.minus(NotAskedNote.KEPT), ZoneOffset.UTC);
        return notAsked.ofCustomer(customer, PAGE).stream()
                .filter(note -> !note.day().isBefore(first))
                .toList();
    }

    /** The table forgets within days after the time: until then a record is there. */
    private static boolean isKept(MailRecord mail, Instant now) {
        return mail.lastDecidedAt().plus(MailRecord.KEPT).isAfter(now);
    }

    /** Fixed width first, so that text sorts like time. */
    private static String place(MailRecord mail) {
        return "%020d %s".formatted(mail.orderedAt().toEpochMilli(), mail.key().name());
    }
}
