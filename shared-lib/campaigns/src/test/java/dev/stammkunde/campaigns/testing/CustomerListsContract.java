package dev.stammkunde.campaigns.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.CustomerList;
import dev.stammkunde.campaigns.CustomerLists;
import dev.stammkunde.campaigns.FollowLists;
import dev.stammkunde.campaigns.ListId;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.testing.SampleEntries;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What any store of lists of customers does. */
public abstract class CustomerListsContract {

    private static final String SHOP = "shop#1";
    private static final ListId LIST = new ListId(SHOP, "berlin");
    private static final ListId OTHER = new ListId(SHOP, "vienna");
    private static final CustomerId ADA = customer("ada#7");
    private static final CustomerId BEN = customer("ben");
    private static final CustomerId IDA = customer("ida");

    private CustomerLists lists = new InMemoryCustomerLists();
    private FollowLists follow = new InMemoryCustomerLists();

    /** Returns an empty store. */
    protected abstract CustomerLists emptyStore();

    /** Returns what follows customers in the same store. */
    protected abstract FollowLists following();

    @BeforeEach
    void prepare() {
        lists = emptyStore();
        follow = following();
    }

    private static CustomerId customer(String id) {
        return new CustomerId(SHOP, id);
    }

    @Test
    void begin_again_isTheSameListOfTheSameFile() {
        assertThat(lists.find(LIST)).isEmpty();

        CustomerList begun = lists.begin(LIST, "f1", 2);

        assertThat(begun).isEqualTo(new CustomerList(LIST, "f1", 2, Set.of(), 0));
        assertThat(lists.begin(LIST, "f2", 9)).isEqualTo(begun);
        assertThat(lists.find(OTHER)).isEmpty();
        assertThat(lists.find(new ListId("shop#2", "berlin"))).isEmpty();
    }

    @Test
    void add_again_countsEachOnceByTheFirstLine() {
        lists.begin(LIST, "f1", 1);

        lists.add(LIST, Map.of(ADA, 2, BEN, 3));
        lists.add(LIST, Map.of(BEN, 9, IDA, 10));

        assertThat(lists.lines(LIST, List.of(ADA, BEN, IDA, customer("nobody"))))
                .isEqualTo(Map.of(ADA, 2, BEN, 3, IDA, 10));
        assertThat(lists.find(LIST).orElseThrow().customers()).isEqualTo(3);
    }

    @Test
    void listed_severalLists_areThoseOfTheOneAlone() {
        lists.begin(LIST, "f1", 1);
        lists.begin(OTHER, "f2", 1);
        lists.add(LIST, Map.of(ADA, 1));
        lists.add(OTHER, Map.of(BEN, 1));

        assertThat(lists.listed(LIST, List.of(ADA, BEN, IDA))).containsExactly(ADA);
        assertThat(lists.listed(LIST, List.of())).isEmpty();
        assertThat(lists.listed(new ListId("shop", "1#berlin"), List.of(ADA))).isEmpty();
    }

    @Test
    void customersOf_moreThanAPage_areAllOnceAndNoOthers() {
        lists.begin(LIST, "f1", 1);
        Map<CustomerId, Integer> many = new HashMap<>();
        for (int i = 0; i < 620; i++) {
            many.put(customer("c" + i), i + 1);
        }
        lists.add(LIST, many);

        Set<CustomerId> seen = new HashSet<>();
        String after = "";
        int pages = 0;
        while (after != null) {
            var page = lists.customersOf(LIST, after);
            assertThat(page.customers()).hasSizeLessThanOrEqualTo(500);
            page.customers().forEach(it -> assertThat(seen.add(it)).isTrue());
            after = page.next();
            pages++;
        }

        assertThat(seen).isEqualTo(many.keySet());
        assertThat(pages).isEqualTo(2);
        assertThat(lists.find(LIST).orElseThrow().customers()).isEqualTo(620);
        assertThat(lists.customersOf(OTHER, "").customers()).isEmpty();
    }

    @Test
    void finish_eachPartOnce_isCompleteWithTheLast() {
        lists.begin(LIST, "f1", 2);

        assertThat(lists.finish(LIST, 2, SampleEntries.next(SHOP))).isEqualTo(SaveResult.SAVED);
        assertThat(lists.find(LIST).orElseThrow().isComplete()).isFalse();
        assertThat(lists.finish(LIST, 2, SampleEntries.next(SHOP))).isEqualTo(SaveResult.CONFLICT);
        assertThat(lists.finish(LIST, 1, SampleEntries.next(SHOP))).isEqualTo(SaveResult.SAVED);
        assertThat(lists.find(LIST).orElseThrow().isComplete()).isTrue();
    }

    @Test
    void forget_customerOfTwoLists_leavesBothAndOthersStay() {
        lists.begin(LIST, "f1", 1);
        lists.begin(OTHER, "f2", 1);
        lists.add(LIST, Map.of(ADA, 1, BEN, 2));
        lists.add(OTHER, Map.of(ADA, 1));

        follow.forget(ADA);
        follow.forget(ADA);
        follow.forget(IDA);

        assertThat(lists.lines(LIST, List.of(ADA, BEN))).isEqualTo(Map.of(BEN, 2));
        assertThat(lists.lines(OTHER, List.of(ADA))).isEmpty();
        assertThat(lists.find(LIST).orElseThrow().customers()).isEqualTo(1);
        assertThat(lists.find(OTHER).orElseThrow().customers()).isZero();
    }

    @Test
    void handOver_toOneWhoIsInOneOfThem_isInBothOnce() {
        lists.begin(LIST, "f1", 1);
        lists.begin(OTHER, "f2", 1);
        lists.add(LIST, Map.of(ADA, 1, BEN, 2));
        lists.add(OTHER, Map.of(ADA, 7));

        follow.handOver(ADA, BEN);
        follow.handOver(ADA, BEN);

        assertThat(lists.lines(LIST, List.of(ADA, BEN))).isEqualTo(Map.of(BEN, 2));
        assertThat(lists.lines(OTHER, List.of(ADA, BEN))).isEqualTo(Map.of(BEN, 7));
        assertThat(lists.find(LIST).orElseThrow().customers()).isEqualTo(1);
        assertThat(lists.find(OTHER).orElseThrow().customers()).isEqualTo(1);

        follow.forget(BEN);

        assertThat(lists.listed(OTHER, List.of(ADA, BEN))).isEmpty();
    }
}
