package dev.stammkunde.mail.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.MailboxMails;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.platform.items.WholeItems;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All that the mail table keeps of a customer or an address, item by item and as it is kept. */
public final class WholeMails {

    private final WholeItems items;

    public WholeMails(DynamoDbClient client, String table) {
        items = new WholeItems(client, table);
    }

    /** Returns what a customer, or the reader of an address, wished. */
    public Stream<Map<String, AttributeValue>> standing(CustomerId reader) {
        return items.find(MailKeys.standing(reader)).stream();
    }

    /** Returns the records of mails. */
    public Stream<Map<String, AttributeValue>> records(CustomerId reader) {
        return items.partition(MailKeys.customer(reader), MailKeys.MAILS);
    }

    /** Returns what a reader bought after mails of runs. */
    public Stream<Map<String, AttributeValue>> boughtSince(CustomerId reader) {
        return items.partition(MailKeys.customer(reader), MailKeys.SINCE);
    }

    /** Returns the proofs of what was agreed and objected to. */
    public Stream<Map<String, AttributeValue>> proofs(CustomerId reader) {
        return items.partition(MailKeys.customer(reader), ConsentKeys.EVIDENCE);
    }

    /** Returns the latest request for an opt-in of an address, with the mark that limits them. */
    public Stream<Map<String, AttributeValue>> requests(EmailKey address) {
        return items.find(ConsentKeys.lastRequest(address)).stream()
                .flatMap(
                        mark ->
                                Stream.concat(
                                        Stream.of(mark),
                                        items
                                                .find(
                                                        ConsentKeys.request(
                                                                address.shopId(),
                                                                DynamoDbOptInRequests.idOf(mark)))
                                                .stream()));
    }

    /** Returns why no mail goes to an address, and what came back from it. */
    public Stream<Map<String, AttributeValue>> suppressions(EmailKey address) {
        return items.find(MailKeys.suppression(address)).stream();
    }

    /** Returns what a mailbox got for these customers, and nothing that others got there. */
    public Stream<Map<String, AttributeValue>> mailboxes(
            EmailKey mailbox, Collection<CustomerId> customers) {
        return items.find(MailKeys.mailbox(mailbox)).stream()
                .map(item -> own(mailbox, item, customers));
    }

    private static Map<String, AttributeValue> own(
            EmailKey mailbox, Map<String, AttributeValue> item, Collection<CustomerId> customers) {
        MailboxMails mails = MailboxItem.fromItem(mailbox, item).value();
        List<MailboxMails.Got> got =
                mails.got().stream()
                        .filter(each -> customers.stream().anyMatch(it -> each.isOf(mailbox, it)))
                        .toList();
        Map<String, AttributeValue> own =
                new HashMap<>(new ItemWriter().list("got", got, WholeMails::toItem).toItem());
        own.put(KeyText.PK, item.get(KeyText.PK));
        own.put(KeyText.SK, item.get(KeyText.SK));
        return own;
    }

    private static ItemWriter toItem(MailboxMails.Got got) {
        return new ItemWriter()
                .text("mail", got.mail())
                .text("at", got.at())
                .text("day", got.day())
                .text("priority", got.priority());
    }

    /** Returns the mailboxes that a customer's standing says to remember a mail of theirs. */
    public Stream<EmailKey> mailboxesOf(CustomerId customer) {
        return standing(customer)
                .map(ItemReader::new)
                .filter(item -> item.has(StandingItem.MAILBOXES))
                .flatMap(item -> item.texts(StandingItem.MAILBOXES).stream())
                .map(hash -> new EmailKey(customer.shopId(), hash));
    }
}
