package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.CachedCollection;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.json.ReferralJson;
import dev.stammkunde.programmes.referral.ReferralDraft;
import dev.stammkunde.programmes.referral.ReferralProgrammes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.Comparator;
import java.util.Optional;

/**
 * Referral programmes, read from their documents and kept: a pause is seen by the very next
 * question. One that cannot be used is left out, logged, and counted as {@code UnusableDocuments}.
 * Safe for use by many threads.
 */
public final class DynamoDbReferralProgrammes implements ReferralProgrammes {

    private final CachedCollection<Scheme<ReferralDraft>> programmes;

    /**
     * For who only reads.
     *
     * @param function that looks for them, such as {@code serve-member-api}
     */
    public DynamoDbReferralProgrammes(DynamoDbClient client, String table, String function) {
        this.programmes =
                new CachedCollection<>(
                        DynamoDbSchemes.documents(
                                client, table, AuditTable.NONE, ReferralJson.TYPE),
                        (id, text) ->
                                ReferralJson.TYPE.readStored(
                                        text,
                                        (draft, version, state, activeSince) ->
                                                new Scheme<>(
                                                        id, version, state, activeSince, draft)),
                        ReferralJson.TYPE.kind(),
                        function);
    }

    @Override
    public Optional<Scheme<ReferralDraft>> findInForce(String shopId) {
        return programmes.ofShop(shopId).stream()
                .filter(programme -> programme.state() == DocumentState.ACTIVE)
                .max(
                        Comparator.comparing(Scheme<ReferralDraft>::activeSince)
                                .thenComparing(programme -> programme.id().id()));
    }

    @Override
    public boolean hasHadAny(String shopId) {
        return !programmes.ofShop(shopId).isEmpty();
    }
}
