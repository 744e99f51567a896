package dev.stammkunde.mail.testing;

import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.purchases.FindMailsBefore;
import dev.stammkunde.mail.purchases.PurchaseStoreAfterMails;

final class InMemoryPurchasesAfterMailsTest extends PurchasesAfterMailsContract {

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryMails mails = new InMemoryMails(customers);
    private final InMemoryPurchasesAfterMails store =
            new InMemoryPurchasesAfterMails(customers, mails);

    @Override
    protected FindMailsBefore find() {
        return store;
    }

    @Override
    protected PurchaseStoreAfterMails store() {
        return store;
    }

    @Override
    protected Standings standings() {
        return mails;
    }
}
