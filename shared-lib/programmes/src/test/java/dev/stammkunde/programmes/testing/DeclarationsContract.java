package dev.stammkunde.programmes.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.programmes.membership.Declaration;
import dev.stammkunde.programmes.membership.DeclarationId;
import dev.stammkunde.programmes.membership.DeclarationKind;
import dev.stammkunde.programmes.membership.Declarations;
import dev.stammkunde.programmes.membership.Declarations.Listed;
import dev.stammkunde.programmes.membership.Declarations.Page;
import dev.stammkunde.programmes.membership.Declared;
import dev.stammkunde.programmes.membership.EraseDeclarations;
import dev.stammkunde.programmes.membership.Settled;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What holds of every store of declarations. */
public abstract class DeclarationsContract {

    private static final Instant AT = Instant.parse("2026-11-30T22:59:58Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    /** Returns what erases in the store that was returned last. */
    protected abstract EraseDeclarations erase();

    @Test
    void erase_ofAnAddress_leavesKindDayAndTimeOfItsDeclarationsAlone() {
        Declarations store = store();
        Declaration annas = declaration("s", "ordinary-0123456", AT);
        Declaration others = declaration("other", "ordinary-0123456", AT);
        store.keep(annas);
        store.keep(others);

        erase().erase(Mailbox.of(annas.address()));
        erase().erase(Mailbox.of(annas.address()));

        assertThat(store.find(annas.id()))
                .contains(
                        new Declaration(
                                annas.id(),
                                new Declared(
                                        DeclarationKind.ORDINARY_CANCELLATION,
                                        "",
                                        "",
                                        "",
                                        null,
                                        annas.said().day(),
                                        Language.DE),
                                AT));
        assertThat(store.countOn(annas.address(), DAY)).isZero();
        assertThat(store.find(others.id())).contains(others);
    }

    /** Returns an empty store. */
    protected abstract Declarations store();

    @Test
    void keep_eachKind_isFoundAsItCame() {
        Declarations store = store();
        List<Declaration> all =
                List.of(
                        declaration("shop#1", "ordinary-0123456", AT),
                        new Declaration(
                                new DeclarationId("shop#1", "extraordinary-01"),
                                new Declared(
                                        DeclarationKind.EXTRAORDINARY_CANCELLATION,
                                        "Änne O'Neil",
                                        "anna@example.org",
                                        "Tee # 5 %",
                                        "zwei\nZeilen",
                                        null,
                                        Language.EN),
                                AT),
                        new Declaration(
                                new DeclarationId("shop#1", "withdrawal-01234"),
                                new Declared(
                                        DeclarationKind.WITHDRAWAL,
                                        "Anna",
                                        "anna@example.org",
                                        "4711",
                                        null,
                                        null,
                                        Language.DE),
                                AT));
        all.forEach(one -> assertThat(store.keep(one).isNew()).isTrue());

        assertThat(all).allSatisfy(one -> assertThat(store.find(one.id())).contains(one));
        assertThat(store.find(new DeclarationId("shop", "ordinary-0123456"))).isEmpty();
    }

    @Test
    void keep_againWithOtherWords_keepsTheFirst() {
        Declarations store = store();
        Declaration first = declaration("s", "ordinary-0123456", AT);
        store.keep(first);

        Declarations.Kept again =
                store.keep(declaration("s", "ordinary-0123456", AT.plusSeconds(9)));

        assertThat(again).isEqualTo(new Declarations.Kept(first, false));
        assertThat(store.find(first.id())).contains(first);
        assertThat(store.countOn(first.address(), DAY)).isEqualTo(1);
        assertThat(store.page("s", 10, null).declarations())
                .containsExactly(new Listed(first, null, null));
    }

    @Test
    void keep_twiceAtOnce_isNewOnce() throws Exception {
        Declarations store = store();
        Declaration same = declaration("s", "ordinary-0123456", AT);

        List<Declarations.Kept> kept = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Declarations.Kept>> calls =
                    Collections.nCopies(8, () -> store.keep(same));
            for (Future<Declarations.Kept> one : threads.invokeAll(calls)) {
                kept.add(one.get());
            }
        }

        assertThat(kept).filteredOn(Declarations.Kept::isNew).hasSize(1);
        assertThat(kept).allSatisfy(one -> assertThat(one.declaration()).isEqualTo(same));
    }

    @Test
    void countOn_otherDaysAddressesAndShops_areNotCounted() {
        Declarations store = store();
        store.keep(declaration("s", "ordinary-0123456", AT));
        store.keep(declaration("s", "ordinary-0123457", AT.plus(Duration.ofHours(2))));
        store.keep(declaration("other", "ordinary-0123456", AT));

        assertThat(store.countOn(EmailKey.of("s", "ANNA@example.org"), DAY)).isEqualTo(1);
        assertThat(store.countOn(EmailKey.of("s", "ben@example.org"), DAY)).isZero();
    }

    @Test
    void waiting_untilSeen_isTheOldestFirst() {
        Declarations store = store();
        Declaration first = declaration("shop#1", "ordinary-0123456", AT);
        Declaration second = declaration("s", "ordinary-0123456", AT.plusSeconds(1));
        store.keep(second);
        store.keep(first);

        assertThat(store.waiting(1)).containsExactly(first.id());
        assertThat(store.waiting(5)).containsExactly(first.id(), second.id());

        Settled settled = new Settled(Settled.Kind.APPLIED, "tea-friends");
        Instant seenAt = AT.plusSeconds(60);
        store.seen(first, settled, seenAt);
        store.seen(first, settled, seenAt.plusSeconds(60));
        store.keep(first);

        assertThat(store.waiting(5)).containsExactly(second.id());
        assertThat(store.find(first.id())).contains(first);
        assertThat(store.page("shop#1", 5, null).declarations())
                .containsExactly(new Listed(first, settled, seenAt));

        Settled doubt = new Settled(Settled.Kind.NO_CONTRACT, null);
        store.seen(first, doubt, seenAt.plusSeconds(90));
        assertThat(store.page("shop#1", 5, null).declarations())
                .containsExactly(new Listed(first, doubt, seenAt));
        assertThat(store.findListed(first.id())).contains(new Listed(first, doubt, seenAt));
        assertThat(store.findListed(second.id())).contains(new Listed(second, null, null));
    }

    @Test
    void page_ofMany_isTheLatestFirstAndComplete() {
        Declarations store = store();
        for (int i = 0; i < 5; i++) {
            store.keep(declaration("s", "ordinary-012345" + i, AT.plusSeconds(i)));
        }

        Page first = store.page("s", 3, null);
        Page rest = store.page("s", 3, first.next());

        assertThat(first.declarations())
                .extracting(one -> one.declaration().id().id())
                .containsExactly("ordinary-0123454", "ordinary-0123453", "ordinary-0123452");
        assertThat(rest.declarations())
                .extracting(one -> one.declaration().id().id())
                .containsExactly("ordinary-0123451", "ordinary-0123450");
        assertThat(rest.next()).isNull();
    }

    private static Declaration declaration(String shopId, String id, Instant at) {
        return new Declaration(
                new DeclarationId(shopId, id),
                new Declared(
                        DeclarationKind.ORDINARY_CANCELLATION,
                        "Anna",
                        "anna@example.org",
                        "Teefreunde",
                        null,
                        LocalDate.of(2027, 2, 28),
                        Language.DE),
                at);
    }
}
