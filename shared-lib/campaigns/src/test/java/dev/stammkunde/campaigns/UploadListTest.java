package dev.stammkunde.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.MatchedLines.Problem;
import dev.stammkunde.campaigns.UploadList.Result;
import dev.stammkunde.campaigns.testing.InMemoryCustomerLists;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomers;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files of customers, from their lines to who is in the list. */
final class UploadListTest {

    private static final String SHOP = "shop";
    private static final ListId LIST = new ListId(SHOP, "l1");
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryAudit audit = new InMemoryAudit();
    private final InMemoryCustomerLists lists = new InMemoryCustomerLists(audit);
    private final UploadList upload =
            new UploadList(lists, lists, new MatchLines(customers, customers));

    private static CustomerId id(String id) {
        return new CustomerId(SHOP, id);
    }

    private CustomerId known(String id, String email) {
        return known(new CustomerId(SHOP, id), email, AT);
    }

    private CustomerId known(CustomerId id, String email, Instant at) {
        ProfileReport report =
                new ProfileReport(email, "A", null, null, null, null, null, null, Set.of());
        Versioned<Customer> stored = customers.profileOf(id);
        Profile before =
                stored.value() instanceof Customer.Known(Profile profile)
                        ? profile
                        : Profile.empty();
        save(id, new Customer.Known(before.with(id.shopId(), Platform.STANDARD, report, at)));
        return id;
    }

    private void save(CustomerId id, Customer next) {
        customers.save(ProfileChange.between(id, customers.profileOf(id), next));
    }

    private Result take(String file, int part) {
        return take(upload, file, part);
    }

    private static Result take(UploadList upload, String file, int part) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        AuditEntry entry =
                SampleEntries.acting().did(SHOP, new Deed("upload", "audience-list", LIST.id()));
        return upload.take(
                UploadList.Part.of(LIST, bytes, (ListFile.Lines) ReadListFile.read(bytes), part),
                entry);
    }

    private Set<CustomerId> listed() {
        return Set.copyOf(lists.customersOf(LIST, "").customers());
    }

    @Test
    void take_addressesAndIds_matchesThemAsTheShopWritesThem() {
        CustomerId ada = known("7", "Ada@Müller.de");
        CustomerId ben = known("8", "ben@x.de");
        known(new CustomerId("other", "9"), "ida@x.de", AT);

        Result result =
                take("ada@xn--mller-kva.de\n BEN@X.DE \nida@x.de\n9\n7\n\"x\"\"\n\u0007;\n", 1);

        assertThat(listed()).containsExactlyInAnyOrder(ada, ben);
        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Taken.class,
                        it -> {
                            assertThat(it.lines().others())
                                    .containsEntry(3, Problem.NO_CUSTOMER)
                                    .containsEntry(4, Problem.NO_CUSTOMER);
                            assertThat(it.duplicates()).isEqualTo(Map.of(5, 1));
                            assertThat(it.list().customers()).isEqualTo(2);
                            assertThat(it.list().isComplete()).isTrue();
                        });
    }

    @Test
    void take_addressOfBefore_isToldAndNotMatched() {
        known("7", "old@x.de");
        known(id("7"), "new@x.de", AT.plusSeconds(9));

        Result result = take("old@x.de", 1);

        assertThat(listed()).isEmpty();
        assertThat(((Result.Taken) result).lines().others())
                .isEqualTo(Map.of(1, Problem.FORMER_ADDRESS));
    }

    @Test
    void take_twoCustomersWithTheAddress_areBothMeant() {
        CustomerId ada = known("7", "ada@x.de");
        CustomerId again = known("8", "ada@x.de");

        take("ada@x.de", 1);

        assertThat(listed()).containsExactlyInAnyOrder(ada, again);
    }

    @Test
    void take_rowWithBoth_fallsBackOnTheId() {
        CustomerId ada = known("7", "ada@x.de");

        take("E-Mail;ID\nunknown@x.de;7\n", 1);

        assertThat(listed()).containsExactly(ada);
    }

    @Test
    void take_erasedOrMerged_areNobodyAndTheOneWhoStays() {
        known("7", "ada@x.de");
        save(id("7"), new Customer.Erased(AT));
        known("8", "ben@x.de");
        save(id("8"), new Customer.Merged(id("9"), AT));
        known("9", "ida@x.de");

        Result result = take("7\n8\n", 1);

        assertThat(listed()).containsExactly(id("9"));
        assertThat(((Result.Taken) result).lines().others())
                .isEqualTo(Map.of(1, Problem.NO_CUSTOMER));
    }

    /** The erasure looked for lists after this looked the customer up, and before it wrote. */
    @Test
    void take_erasedOrMergedMeanwhile_areNotLeftInTheList() {
        known("7", "ada@x.de");
        known("8", "ben@x.de");
        known("9", "ida@x.de");
        int[] looks = new int[1];
        FindCustomers changing =
                asked -> {
                    var found = customers.customers(asked);
                    if (looks[0]++ == 0) {
                        save(id("7"), new Customer.Erased(AT));
                        save(id("8"), new Customer.Merged(id("9"), AT));
                    }
                    return found;
                };
        UploadList meanwhile = new UploadList(lists, lists, new MatchLines(customers, changing));

        take(meanwhile, "7\n8\n", 1);

        assertThat(listed()).containsExactly(id("9"));
    }

    @Test
    void take_partsInAnyOrderAndAgain_countEachOnceAndTellOnce() {
        IntStream.range(0, 1_500).forEach(i -> known("c" + i, "c" + i + "@x.de"));
        String file =
                IntStream.range(0, 1_500)
                                .mapToObj(i -> "c" + i + "@x.de")
                                .collect(Collectors.joining("\n"))
                        + "\nc3@x.de\n";

        Result last = take(file, 2);
        Result first = take(file, 1);
        Result again = take(file, 2);

        assertThat(((Result.Taken) last).list().isComplete()).isFalse();
        assertThat(((Result.Taken) first).list().isComplete()).isTrue();
        assertThat(((Result.Taken) again).list().customers()).isEqualTo(1_500);
        // By the part that came first; nobody can tell of a line that was not read yet.
        assertThat(((Result.Taken) first).duplicates()).isEmpty();
        assertThat(audit.of(SHOP)).hasSize(2);
        assertThat(audit.of(SHOP).toString()).doesNotContain("@x.de");
    }

    @Test
    void take_anotherFileUnderTheId_isRefusedAndChangesNothing() {
        known("7", "ada@x.de");
        known("8", "ben@x.de");
        take("ada@x.de", 1);

        assertThat(take("ben@x.de", 1)).isInstanceOf(Result.OtherFile.class);
        assertThat(listed()).isEqualTo(Set.copyOf(List.of(id("7"))));
    }

    /** A part that is done adds nobody: a list in use does not grow by who registered since. */
    @Test
    void take_againAfterSomebodyRegistered_addsNobody() {
        take("ada@x.de", 1);
        known("7", "ada@x.de");

        take("ada@x.de", 1);

        assertThat(listed()).isEmpty();
    }
}
