package dev.stammkunde.commands.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.commands.SampleLedger;
import dev.stammkunde.points.store.AccountItem;
import dev.stammkunde.points.store.EntryItem;
import dev.stammkunde.points.store.PointsKeys;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class ChainCheckTest {

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();

    @BeforeEach
    void fill() {
        new SampleLedger(ledger).fill(Orders.CUSTOMER);
    }

    @Test
    void check_untouched_findsNothing() {
        assertThat(check(entries(), account())).isEmpty();
    }

    @Test
    void check_anyChangeOfAnyEntry_isSeen() {
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < entries().size(); i++) {
            for (Map<String, AttributeValue> changed : Tampering.everyChangeOf(entries().get(i))) {
                List<Map<String, AttributeValue>> tampered = entries();
                tampered.set(i, changed);
                if (check(tampered, account()).isEmpty()) {
                    unseen.add(changed.toString());
                }
            }
        }

        assertThat(unseen).isEmpty();
    }

    @Test
    void check_anyChangeOfTheAccount_isSeen() {
        List<String> unseen = new ArrayList<>();
        for (Map<String, AttributeValue> changed : Tampering.everyChangeOf(account())) {
            // The key is what the account was found by.
            boolean sameKey =
                    Objects.equals(account().get("pk"), changed.get("pk"))
                            && Objects.equals(account().get("sk"), changed.get("sk"));
            if (sameKey && check(entries(), changed).isEmpty()) {
                unseen.add(changed.toString());
            }
        }

        assertThat(unseen).isEmpty();
    }

    @Test
    void check_anyTwoEntriesSwapped_isSeen() {
        for (int i = 0; i < entries().size(); i++) {
            for (int j = i + 1; j < entries().size(); j++) {
                List<Map<String, AttributeValue>> swapped = entries();
                swapped.set(i, entries().get(j));
                swapped.set(j, entries().get(i));

                assertThat(check(swapped, account())).isNotEmpty();
            }
        }
    }

    private List<Map<String, AttributeValue>> entries() {
        return new ArrayList<>(ledger.all(Orders.ACCOUNT).stream().map(EntryItem::toItem).toList());
    }

    private Map<String, AttributeValue> account() {
        return AccountItem.toItem(ledger.account(Orders.ACCOUNT));
    }

    private static List<Difference> check(
            List<Map<String, AttributeValue>> entries, Map<String, AttributeValue> account) {
        ChainCheck chain = new ChainCheck(PointsKeys.accountPartition(Orders.ACCOUNT));
        entries.forEach(chain::entry);
        chain.account(account);
        return chain.differences();
    }
}
