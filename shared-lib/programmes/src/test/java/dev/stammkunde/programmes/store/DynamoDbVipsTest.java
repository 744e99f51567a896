package dev.stammkunde.programmes.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.programmes.testing.VipsContract;
import dev.stammkunde.programmes.vip.Vip;
import dev.stammkunde.programmes.vip.VipReviews;
import dev.stammkunde.programmes.vip.VipSource;
import dev.stammkunde.programmes.vip.Vips;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Instant;

final class DynamoDbVipsTest extends VipsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected Vips store() {
        return vips();
    }

    @Override
    protected VipReviews reviews() {
        return vips();
    }

    private static DynamoDbVips vips() {
        return new DynamoDbVips(
                DYNAMO_DB.client(),
                DYNAMO_DB.table("ProgrammesTable"),
                new AuditTable(DYNAMO_DB.table("ShopsTable")));
    }

    /** Whoever loses to another person has done nothing. */
    @Test
    void save_byAPerson_isInTheAuditWithWhatWasDoneAndOnlyThen() {
        Instant now = Instant.parse("2026-11-30T09:00:00Z");
        CustomerId anna = new CustomerId("roaster", "anna");
        Vip vip = new Vip(anna, VipSource.MANUAL, "mia", "a thank you", now, null);
        Acting mia = Acting.operator("mia", now, "request-1");
        vips().save(
                        new Vips.Change(
                                anna,
                                null,
                                vip,
                                null,
                                mia.did("roaster", new Deed("add", "vip", "anna"))));
        vips().save(
                        new Vips.Change(
                                anna,
                                null,
                                vip,
                                null,
                                Acting.operator("mia", now, "request-2")
                                        .did("roaster", new Deed("add", "vip", "anna"))));

        assertThat(
                        DYNAMO_DB
                                .client()
                                .scan(scan -> scan.tableName(DYNAMO_DB.table("ShopsTable")))
                                .count())
                .isEqualTo(1);
    }
}
