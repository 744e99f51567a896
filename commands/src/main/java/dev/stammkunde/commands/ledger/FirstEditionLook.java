package dev.stammkunde.commands.ledger;

import dev.stammkunde.points.LedgerEntry;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** The first look at an account whose entries begin in the first edition. */
final class FirstEditionLook {

    private final LedgerTables tables;
    private final Claims claims;

    FirstEditionLook(LedgerTables tables, Claims claims) {
        this.tables = tables;
        this.claims = claims;
    }

    /** Recomputes the chain through both editions and claims what it comes to. */
    void follow(String partition) {
        ChainCheck chain = AccountCheck.chainOf(partition);
        if (chain == null) {
            claims.balance().doubt(partition);
            return;
        }
        for (Map<String, AttributeValue> item : tables.firstEdition(partition)) {
            chain.entry(item).ifPresent(claims::inFirstEdition);
        }
        boolean goesOn = false;
        for (Map<String, AttributeValue> item : tables.entriesAfter(partition, 0)) {
            LedgerEntry entry = tables.large().alone(item, () -> chain.entry(item)).orElse(null);
            if (entry == null || !chain.differences().isEmpty()) {
                break;
            }
            if (!goesOn) {
                claims.wentOn(partition, entry.sequence());
                goesOn = true;
            }
            claims.entry(entry, chain.before());
        }
        claims.chain(partition, chain);
    }
}
