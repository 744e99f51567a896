package dev.stammkunde.mail.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.consent.Evidence;
import dev.stammkunde.mail.consent.Evidence.Agreed;
import dev.stammkunde.mail.consent.Evidence.Matter;
import dev.stammkunde.mail.consent.Evidence.Objected;
import dev.stammkunde.mail.consent.Evidence.OptedIn;
import dev.stammkunde.mail.consent.Evidence.Withdrawn;
import dev.stammkunde.mail.consent.EvidenceStore;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Keeps evidence in DynamoDB, all of a customer together. Nothing is ever written over. */
public final class DynamoDbEvidence implements EvidenceStore {

    private final ConsentTable table;

    public DynamoDbEvidence(DynamoDbClient client, String tableName) {
        table = new ConsentTable(client, tableName);
    }

    @Override
    public boolean keep(Evidence evidence) {
        return switch (evidence) {
            case OptedIn optedIn ->
                    table.write(
                            table.putNew(EvidenceItem.write(optedIn)),
                            table.delete(
                                    ConsentKeys.request(
                                            optedIn.customer().shopId(), optedIn.id())));
            case Objected _, Agreed _, Withdrawn _ ->
                    table.write(table.putNew(EvidenceItem.write(evidence)));
        };
    }

    @Override
    public Optional<Evidence> findEvidence(CustomerId customer, String id) {
        return table.find(ConsentKeys.evidence(customer, id)).map(EvidenceItem::read);
    }

    @Override
    public List<Evidence> evidenceOf(CustomerId customer) {
        return table
                .client()
                .queryPaginator(
                        query ->
                                query.tableName(table.name())
                                        .consistentRead(true)
                                        .keyConditionExpression(
                                                "pk = :customer AND begins_with(sk, :evidence)")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .text(
                                                                ":customer",
                                                                MailKeys.customer(customer))
                                                        .text(":evidence", ConsentKeys.EVIDENCE)
                                                        .toItem()))
                .items()
                .stream()
                .map(item -> EvidenceItem.read(new ItemReader(item)))
                .sorted(Comparator.comparing(Evidence::at).thenComparing(Evidence::id))
                .toList();
    }

    @Override
    public void expire(CustomerId customer, Instant withdrawnAt) {
        expireWhere(customer, withdrawnAt, one -> !one.outlivesObjections());
    }

    @Override
    public void expire(CustomerId customer, Matter matter, Instant withdrawnAt) {
        expireWhere(customer, withdrawnAt, one -> one.isOf(matter));
    }

    private void expireWhere(CustomerId customer, Instant withdrawnAt, Predicate<Evidence> which) {
        long until = Evidence.keptUntil(withdrawnAt).getEpochSecond();
        for (Evidence evidence : evidenceOf(customer)) {
            if (!evidence.at().isAfter(withdrawnAt) && which.test(evidence)) {
                expire(evidence, until);
            }
        }
    }

    @Override
    public void erase(CustomerId customer, Instant erasedAt) {
        for (Evidence evidence : evidenceOf(customer)) {
            if (!evidence.at().isAfter(erasedAt)) {
                erase(evidence);
            }
        }
        expireWhere(customer, erasedAt, _ -> true);
    }

    /** A proof is never changed otherwise, so what was read is what is there. */
    private void erase(Evidence evidence) {
        Evidence next = evidence.erased();
        if (next.equals(evidence)) {
            return;
        }
        ItemWriter values = new ItemWriter();
        String address = "";
        if (next instanceof OptedIn optedIn) {
            values.text(":address", optedIn.request().address());
            address = "SET address = :address ";
        }
        String expression =
                address
                        + "REMOVE requestedUserAgent, confirmedUserAgent, objectedUserAgent, agreedUserAgent,"
                        + " withdrawnUserAgent, confirmedShard, confirmedOrder";
        table.client()
                .updateItem(
                        update -> {
                            update.tableName(table.name())
                                    .key(ConsentKeys.evidence(evidence.customer(), evidence.id()))
                                    .updateExpression(expression)
                                    .conditionExpression("attribute_exists(pk)");
                            if (next instanceof OptedIn) {
                                update.expressionAttributeValues(values.toItem());
                            }
                        });
    }

    private void expire(Evidence evidence, long epochSecond) {
        table.client()
                .updateItem(
                        update ->
                                update.tableName(table.name())
                                        .key(
                                                ConsentKeys.evidence(
                                                        evidence.customer(), evidence.id()))
                                        .updateExpression(
                                                "SET expiresAt = if_not_exists(expiresAt, :until)")
                                        .conditionExpression("attribute_exists(pk)")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .number(":until", epochSecond)
                                                        .toItem()));
    }
}
