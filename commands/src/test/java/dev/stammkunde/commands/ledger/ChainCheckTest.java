package dev.stammkunde.commands.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.commands.SampleLedger;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.store.AccountItem;
import dev.stammkunde.points.store.EntryItem;
import dev.stammkunde.points.store.PointsKeys;
import dev.stammkunde.points.testing.FirstEditionLedger;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tampers with ledgers of both editions in every way there is. */
@ParameterizedClass
@EnumSource
class ChainCheckTest {

    /** A ledger to tamper with. */
    enum Sample {
        /** Adjustments, orders with several states, a gift, a merge of another account into it. */
        SECOND_EDITION {
            @Override
            Ledger read() {
                InMemoryPointsLedger ledger = new InMemoryPointsLedger();
                SampleLedger samples = new SampleLedger(ledger);
                samples.fill(Orders.CUSTOMER);
                samples.adjust("7002", "other", 7);
                samples.give(Orders.CUSTOMER);
                samples.merge("7002", Orders.CUSTOMER);
                return new Ledger(
                        PointsKeys.accountPartition(Orders.ACCOUNT),
                        ledger.all(Orders.ACCOUNT).stream().map(EntryItem::toItem).toList(),
                        AccountItem.toItem(ledger.account(Orders.ACCOUNT)));
            }
        },
        /**
         * Points that were redeemed, came back, were used late and restored, and some set aside.
         */
        REDEMPTIONS {
            @Override
            Ledger read() {
                InMemoryPointsLedger ledger = new InMemoryPointsLedger();
                SampleLedger samples = new SampleLedger(ledger);
                samples.adjust(Orders.CUSTOMER, "gift", 100);
                samples.redeem(Orders.CUSTOMER);
                samples.reserve(Orders.CUSTOMER, "open", 5);
                return new Ledger(
                        PointsKeys.accountPartition(Orders.ACCOUNT),
                        ledger.all(Orders.ACCOUNT).stream().map(EntryItem::toItem).toList(),
                        AccountItem.toItem(ledger.account(Orders.ACCOUNT)));
            }
        },
        /** Points that got a date, were lost, and came back. */
        LOSSES {
            @Override
            Ledger read() {
                InMemoryPointsLedger ledger = new InMemoryPointsLedger();
                SampleLedger samples = new SampleLedger(ledger);
                samples.lose(Orders.CUSTOMER);
                return new Ledger(
                        PointsKeys.accountPartition(Orders.ACCOUNT),
                        ledger.all(Orders.ACCOUNT).stream().map(EntryItem::toItem).toList(),
                        AccountItem.toItem(ledger.account(Orders.ACCOUNT)));
            }
        },
        /** The end of an account that was merged into another. */
        MERGED {
            @Override
            Ledger read() {
                InMemoryPointsLedger ledger = new InMemoryPointsLedger();
                SampleLedger samples = new SampleLedger(ledger);
                samples.adjust("7002", "other", 7);
                samples.merge("7002", Orders.CUSTOMER);
                AccountId gone = new AccountId(Orders.SHOP, "7002");
                return new Ledger(
                        PointsKeys.accountPartition(gone),
                        ledger.all(gone).stream().map(EntryItem::toItem).toList(),
                        AccountItem.toItem(PointsAccount.fold(gone, ledger.all(gone))));
            }
        },
        /** Orders, claw-backs that take less than is due, adjustments, gifts. */
        FIRST_EDITION_WITHOUT_DEBT {
            @Override
            Ledger read() {
                return firstEdition("7002");
            }
        },
        /** Orders, a gift, points that were lost. */
        FIRST_EDITION_WITH_EXPIRY {
            @Override
            Ledger read() {
                return firstEdition("7003");
            }
        };

        abstract Ledger read();

        private static String text(Map<String, AttributeValue> item, String name) {
            return new ItemReader(item).findText(name).orElse("");
        }

        private static Ledger firstEdition(String customerId) {
            AccountId account = new AccountId(FirstEditionLedger.SHOP, customerId);
            String partition = PointsKeys.accountPartition(account);
            List<Map<String, AttributeValue>> items = FirstEditionLedger.items();
            return new Ledger(
                    partition,
                    items.stream()
                            .filter(EntryItem::isEntry)
                            .filter(item -> text(item, "account").equals(partition))
                            .sorted(
                                    Comparator.comparingLong(
                                            item -> new ItemReader(item).number("seq")))
                            .toList(),
                    items.stream()
                            .filter(item -> text(item, "pk").equals(partition))
                            .filter(item -> text(item, "sk").equals("account"))
                            .findFirst()
                            .orElseThrow());
        }
    }

    /** Entries of an account, and the account. */
    record Ledger(
            String partition,
            List<Map<String, AttributeValue>> entries,
            Map<String, AttributeValue> account) {}

    private final Sample sample;

    ChainCheckTest(Sample sample) {
        this.sample = sample;
    }

    @Test
    void check_untouched_findsNothing() {
        Ledger ledger = sample.read();

        assertThat(ledger.entries()).hasSizeGreaterThan(1);
        assertThat(check(ledger, ledger.entries(), ledger.account())).isEmpty();
    }

    @Test
    void check_anyChangeOfAnyEntry_isSeen() {
        Ledger ledger = sample.read();
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < ledger.entries().size(); i++) {
            for (Map<String, AttributeValue> changed :
                    Tampering.everyChangeOf(ledger.entries().get(i))) {
                List<Map<String, AttributeValue>> tampered = new ArrayList<>(ledger.entries());
                tampered.set(i, changed);
                if (check(ledger, tampered, ledger.account()).isEmpty()) {
                    unseen.add(changed.toString());
                }
            }
        }

        assertThat(unseen).isEmpty();
    }

    @Test
    void check_anyChangeOfTheAccount_isSeen() {
        Ledger ledger = sample.read();
        Map<String, AttributeValue> account = ledger.account();
        List<String> unseen = new ArrayList<>();
        for (Map<String, AttributeValue> changed : Tampering.everyChangeOf(account)) {
            // The key is what the account was found by.
            boolean sameKey =
                    Objects.equals(account.get("pk"), changed.get("pk"))
                            && Objects.equals(account.get("sk"), changed.get("sk"));
            if (sameKey && check(ledger, ledger.entries(), changed).isEmpty()) {
                unseen.add(changed.toString());
            }
        }

        assertThat(unseen).isEmpty();
    }

    @Test
    void check_anyEntryMissingOrTwice_isSeen() {
        Ledger ledger = sample.read();
        for (int i = 0; i < ledger.entries().size(); i++) {
            List<Map<String, AttributeValue>> without = new ArrayList<>(ledger.entries());
            without.remove(i);
            List<Map<String, AttributeValue>> twice = new ArrayList<>(ledger.entries());
            twice.add(i, ledger.entries().get(i));

            assertThat(check(ledger, without, ledger.account())).isNotEmpty();
            assertThat(check(ledger, twice, ledger.account())).isNotEmpty();
        }
    }

    @Test
    void check_anyTwoEntriesSwapped_isSeen() {
        Ledger ledger = sample.read();
        for (int i = 0; i < ledger.entries().size(); i++) {
            for (int j = i + 1; j < ledger.entries().size(); j++) {
                List<Map<String, AttributeValue>> swapped = new ArrayList<>(ledger.entries());
                swapped.set(i, ledger.entries().get(j));
                swapped.set(j, ledger.entries().get(i));

                assertThat(check(ledger, swapped, ledger.account())).isNotEmpty();
            }
        }
    }

    private static List<Difference> check(
            Ledger ledger,
            List<Map<String, AttributeValue>> entries,
            Map<String, AttributeValue> account) {
        ChainCheck chain = new ChainCheck(ledger.partition());
        entries.forEach(chain::entry);
        chain.account(account);
        return chain.differences();
    }
}
