package dev.stammkunde.mail.testing;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.mail.MailFacts;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailboxMails;
import dev.stammkunde.mail.ReadSituations;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsAccount;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is known of the readers of mails: the stores in memory, read at one time. */
record InMemorySituations(
        InMemoryMails mails, FindCustomer customers, Function<AccountId, PointsAccount> accounts)
        implements ReadSituations {

    @Override
    public List<Situation> read(List<MailOrder> orders) {
        List<Situation> situations = new ArrayList<>();
        for (MailOrder order : orders) {
            CustomerId id = order.key().customer();
            FindCustomer.Found found =
                    customers
                            .find(id)
                            .orElse(new FindCustomer.Found(Customer.UNKNOWN, Activity.none()));
            Suppression suppression =
                    MailFacts.findAddress(order, found.customer())
                            .map(address -> EmailKey.of(id.shopId(), address))
                            .map(key -> mails.suppression(key).value())
                            .orElseGet(Suppression::none);
            situations.add(
                    new Situation(
                            mails.find(order.key())
                                    .orElseGet(() -> new Versioned<>(MailRecord.of(order), 0)),
                            MailFacts.findAddress(order, found.customer())
                                    .map(address -> joined(id, address))
                                    .orElseGet(() -> mails.standing(id)),
                            found.customer(),
                            found.activity(),
                            suppression,
                            accounts.apply(new AccountId(id.shopId(), id.id())),
                            mailboxOf(order, found.customer())));
        }
        return situations;
    }

    private Versioned<MailboxMails> mailboxOf(MailOrder order, Customer customer) {
        return order instanceof MailOrder.OfCampaign
                ? MailFacts.findAddress(order, customer)
                        .flatMap(it -> MailboxMails.findKey(order.key().customer().shopId(), it))
                        .map(mails::mailbox)
                        .orElseGet(() -> new Versioned<>(MailboxMails.NONE, 0))
                : new Versioned<>(MailboxMails.NONE, 0);
    }

    private Versioned<Standing> joined(CustomerId id, String address) {
        Versioned<Standing> own = mails.standing(id);
        Standing value = own.value();
        var ofAddress = mails.standing(Mailbox.of(id.shopId(), address)).value().wishes();
        return new Versioned<>(value.with(value.wishes().joined(ofAddress)), own.version());
    }
}
