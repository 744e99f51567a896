package dev.stammkunde.keepcustomers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.testing.InMemoryCustomerLists;
import dev.stammkunde.keepcustomers.ProgrammeDocuments.Kind;
import dev.stammkunde.programmes.departures.Departure;
import dev.stammkunde.shop.ShopEvent;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Merges of 8 into 9 and of 9 into 10, and what shops delete of the three, in any order and twice:
 * what they have of programmes is the one's who lives on.
 */
final class DeletedMergesTest {

    private static final List<String> NAMES = List.of("8", "9", "10");
    private static final Instant LATER =
            Events.at(2_000).plus(Departure.WAIT).plus(Duration.ofHours(1));

    private final ProgrammeDocuments documents = new ProgrammeDocuments();
    private final Shop shop = shop(documents);

    private static Shop shop(ProgrammeDocuments documents) {
        NAMES.forEach(documents::give);
        documents.giveVip("8");
        return Shop.inMemory(new InMemoryCustomerLists(), documents.forgetting());
    }

    /**
     * What comes.
     *
     * @param left who still has something of programmes in the end
     */
    record History(List<ShopEvent> events, Set<String> left) {}

    @Property(tries = 400)
    void keep_mergesAndDeletionsInAnyOrder_leaveProgrammesToWhoLivesOn(
            @ForAll("histories") History history) {
        ProgrammeDocuments own = new ProgrammeDocuments();
        shop(own).keepAll(history.events()).endDepartures(LATER);

        for (Kind kind : Kind.values()) {
            assertThat(own.kept().get(kind)).as("%s", kind).isEqualTo(history.left());
        }
        assertThat(own.vips(NAMES)).isEqualTo(history.left().isEmpty() ? Set.of() : Set.of("10"));
    }

    @Provide
    Arbitrary<History> histories() {
        Arbitrary<Set<String>> deleted = Arbitraries.of("8", "9", "10").set();
        Arbitrary<Boolean> isErased = Arbitraries.of(true, false, false);
        return deleted.flatMap(
                gone ->
                        isErased.flatMap(
                                erased -> {
                                    List<ShopEvent> events = new ArrayList<>();
                                    events.add(Events.changed("8", 1, "8@x.de", "A"));
                                    events.add(Events.changed("9", 2, "9@x.de", "B"));
                                    events.add(Events.changed("10", 3, "10@x.de", "C"));
                                    events.add(Events.merged("8", "9"));
                                    events.add(Events.merged("9", "10"));
                                    gone.forEach(it -> events.add(Events.deleted(it, 20)));
                                    if (erased) {
                                        events.add(Events.redaction("10", null, 21));
                                    }
                                    events.addAll(List.copyOf(events));
                                    boolean none = erased || gone.contains("10");
                                    Set<String> left = none ? Set.of() : new TreeSet<>(NAMES);
                                    return Arbitraries.shuffle(events)
                                            .map(all -> new History(all, left));
                                }));
    }

    @Example
    void delete_ofWhoWasNeverMerged_waitsThreeDaysAndLeavesNothing() {
        shop.keep(Events.changed("8", 1, "8@x.de", "Eight"));

        shop.keep(Events.deleted("8", 20));

        assertThat(documents.kept().get(Kind.MEMBERSHIPS)).contains("8");
        assertThat(documents.unnamed()).containsExactly("8");
        shop.endDepartures(Events.at(20).plus(Departure.WAIT).minusSeconds(1));
        assertThat(documents.kept().get(Kind.MEMBERSHIPS)).contains("8");
        shop.endDepartures(Events.at(20).plus(Departure.WAIT));
        for (Kind kind : Kind.values()) {
            assertThat(documents.kept().get(kind)).as("%s", kind).containsExactly("10", "9");
        }
        assertThat(documents.vips(NAMES)).isEmpty();
    }

    /** The merge of 9 may still be on its way when the wait of 8 is over. */
    @Example
    void delete_ofWhoAnotherWasMergedInto_keepsWhatBothHaveUntilTheLaterWaitIsOver() {
        shop.keep(Events.merged("8", "9"));
        shop.keep(Events.deleted("8", 20));
        shop.keep(Events.deleted("9", 90_000));
        shop.endDepartures(Events.at(20).plus(Departure.WAIT));

        assertThat(documents.kept().get(Kind.MEMBERSHIPS)).contains("8", "9");
        shop.keep(Events.merged("9", "10"));
        shop.endDepartures(Events.at(90_000).plus(Departure.WAIT));

        assertThat(documents.kept().get(Kind.MEMBERSHIPS)).contains("8", "9", "10");
    }

    /** Somebody's right is not a shop's bookkeeping. */
    @Example
    void redaction_ofAnyName_isDoneAtOnce() {
        shop.keep(Events.changed("8", 1, "8@x.de", "Eight"));
        shop.keep(Events.deleted("8", 20));

        shop.keep(Events.redaction("8", null, 21));

        assertThat(documents.kept().get(Kind.MEMBERSHIPS)).containsExactly("10", "9");
        assertThat(documents.vips(NAMES)).isEmpty();
    }

    /** A shop that leaves does not know any more under which names somebody was. */
    @Example
    void redactionOfTheShop_afterAMergedNameWasDeleted_leavesNothingUnderIt() {
        shop.keep(Events.changed("8", 1, "8@x.de", "Eight"));
        shop.keep(Events.changed("9", 2, "9@x.de", "Nine"));
        shop.keep(Events.merged("8", "9"));
        shop.keep(Events.deleted("8", 20));

        shop.keep(Events.shopRedaction(30));

        assertThat(documents.kept().get(Kind.MEMBERSHIPS)).containsExactly("10");
    }
}
