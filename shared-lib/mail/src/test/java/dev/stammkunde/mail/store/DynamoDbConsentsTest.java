package dev.stammkunde.mail.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.consent.Contact;
import dev.stammkunde.mail.consent.Evidence.Channel;
import dev.stammkunde.mail.consent.Evidence.Objected;
import dev.stammkunde.mail.consent.Evidence.OptedIn;
import dev.stammkunde.mail.consent.Evidence.Origin;
import dev.stammkunde.mail.testing.ConsentStoreContract;
import dev.stammkunde.mail.testing.OptIns;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

final class DynamoDbConsentsTest extends ConsentStoreContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected Stores emptyStore() {
        String table = DYNAMO_DB.table("MailTable");
        return new Stores(
                new DynamoDbOptInRequests(DYNAMO_DB.client(), table),
                new DynamoDbEvidence(DYNAMO_DB.client(), table),
                new DynamoDbFindConfirmations(DYNAMO_DB.client(), table));
    }

    @Test
    void keep_aRequest_goesByItselfAfterSevenDays() {
        emptyStore().requests().keep(OptIns.request("r1"));

        assertThat(expiry("r1"))
                .isBetween(
                        OptIns.REQUESTED.plus(Duration.ofDays(7)).minusSeconds(1),
                        OptIns.REQUESTED.plus(Duration.ofDays(7)));
    }

    @Test
    void expire_evidence_goesThreeYearsAfterTheYearOfTheWithdrawal() {
        var evidence = emptyStore().evidence();
        var click = OptIns.click(OptIns.REQUESTED.plusSeconds(60));
        evidence.keep(new OptedIn(OptIns.request("r1"), Origin.DOUBLE_OPT_IN, click));

        evidence.expire(OptIns.CUSTOMER, Instant.parse("2027-05-01T00:00:00Z"));
        evidence.expire(OptIns.CUSTOMER, Instant.parse("2029-05-01T00:00:00Z"));

        var item =
                new ConsentTable(DYNAMO_DB.client(), DYNAMO_DB.table("MailTable"))
                        .find(ConsentKeys.evidence(OptIns.CUSTOMER, "r1"))
                        .orElseThrow();
        assertThat(Instant.ofEpochSecond(item.number(ConsentKeys.EXPIRES_AT)))
                .isEqualTo("2031-01-01T00:00:00Z");
    }

    @Test
    void keep_objection_goesThreeYearsAfterItsYear() {
        var evidence = emptyStore().evidence();
        Contact said = OptIns.click(Instant.parse("2027-05-01T00:00:00Z"));
        evidence.keep(
                new Objected(
                        "o1", OptIns.CUSTOMER, null, Set.of("news"), Channel.PAGE, "news", said));

        var item =
                new ConsentTable(DYNAMO_DB.client(), DYNAMO_DB.table("MailTable"))
                        .find(ConsentKeys.evidence(OptIns.CUSTOMER, "o1"))
                        .orElseThrow();
        assertThat(Instant.ofEpochSecond(item.number(ConsentKeys.EXPIRES_AT)))
                .isEqualTo("2031-01-01T00:00:00Z");
    }

    private static Instant expiry(String requestId) {
        var table = new ConsentTable(DYNAMO_DB.client(), DYNAMO_DB.table("MailTable"));
        var item = table.find(ConsentKeys.request("demo-shop", requestId)).orElseThrow();
        return Instant.ofEpochSecond(item.number(ConsentKeys.EXPIRES_AT));
    }
}
