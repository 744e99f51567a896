package dev.stammkunde.programmes.store;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.challenges.ParticipantId;
import dev.stammkunde.programmes.challenges.TakingPart;
import dev.stammkunde.programmes.community.DoneAction;
import dev.stammkunde.programmes.contests.CustomerEntries;
import dev.stammkunde.programmes.gatherings.Signup;
import dev.stammkunde.programmes.holdings.FindHoldings;
import dev.stammkunde.programmes.holdings.Holdings;
import dev.stammkunde.programmes.limited.Claim;
import dev.stammkunde.programmes.membership.Membership;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the partition of a customer in the programmes table by one query, and what it leads to of
 * challenges by one batch. Safe for use by many threads.
 */
public final class DynamoDbHoldings implements FindHoldings {

    /** As many keys as one batch takes. */
    private static final int BATCH = 100;

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbHoldings(DynamoDbClient client, String programmesTable) {
        this.client = client;
        this.table = programmesTable;
    }

    @Override
    public Holdings of(AccountId name) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(
                                new ItemWriter().text(":pk", ClaimKeys.holder(name)).toItem())
                        .build();
        Sorted sorted = new Sorted(name);
        client.queryPaginator(query).items().forEach(sorted::take);
        return sorted.holdings(challenges(sorted.leads));
    }

    private List<TakingPart> challenges(List<ParticipantId> ids) {
        List<TakingPart> held = new ArrayList<>();
        for (int first = 0; first < ids.size(); first += BATCH) {
            KeysAndAttributes keys =
                    KeysAndAttributes.builder()
                            .consistentRead(true)
                            .keys(
                                    ids.subList(first, Math.min(ids.size(), first + BATCH)).stream()
                                            .map(ChallengeKeys::participation)
                                            .toList())
                            .build();
            BatchRead.itemsOf(client, Map.of(table, keys)).getOrDefault(table, List.of()).stream()
                    .map(TakingPartItem::fromItem)
                    .forEach(held::add);
        }
        return held;
    }

    /** Items by what they are; what is none of these is told elsewhere, or by none of them. */
    private static final class Sorted {

        private final AccountId name;
        private final List<ParticipantId> leads = new ArrayList<>();
        private final List<Membership> memberships = new ArrayList<>();
        private final List<CustomerEntries> contests = new ArrayList<>();
        private final List<Signup> events = new ArrayList<>();
        private final List<Claim> offers = new ArrayList<>();
        private final List<DoneAction> actions = new ArrayList<>();

        Sorted(AccountId name) {
            this.name = name;
        }

        void take(Map<String, AttributeValue> item) {
            String sort = requireNonNull(item.get(KeyText.SK)).s();
            if (sort.startsWith(MembershipKeys.PREFIX)) {
                memberships.add(MembershipItem.fromItem(name.shopId(), new ItemReader(item)));
            } else if (sort.startsWith(ChallengeKeys.leadingPrefix())) {
                leads.add(
                        new ParticipantId(
                                ChallengeKeys.leadsTo(name.shopId(), item), name.customerId()));
            } else if (sort.startsWith(ContestKeys.customersPrefix())) {
                contests.add(ContestItem.entries(name, item));
            } else if (sort.startsWith(SignupItem.OF_CUSTOMER)) {
                events.add(SignupItem.ofCustomer(name, item));
            } else if (sort.startsWith(ClaimKeys.claimsPrefix())) {
                offers.add(ClaimItem.fromItem(item));
            } else if (sort.startsWith(ActionKeys.actionsPrefix())) {
                actions.add(ActionItem.fromItem(item));
            }
        }

        Holdings holdings(List<TakingPart> challenges) {
            return new Holdings(memberships, challenges, contests, events, offers, actions);
        }
    }
}
