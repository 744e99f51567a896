package dev.stammkunde.commands;

import dev.stammkunde.commands.optins.OptInPorts;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbProfiles;
import dev.stammkunde.customers.store.DynamoDbRedactions;
import dev.stammkunde.mail.store.DynamoDbEvidence;
import dev.stammkunde.mail.store.DynamoDbStandings;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.documents.AuditTable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.net.URI;

/** Which tables hold consents and customers, in AWS or in the local runner. */
final class ImportTables {

    @ArgGroup(multiplicity = "1")
    Place place = new Place();

    @Mixin AwsOptions aws = new AwsOptions();

    /** Either of the two. */
    static final class Place {

        @ArgGroup(exclusive = false)
        @Nullable Names names;

        @Option(
                names = "--local",
                required = true,
                arity = "0..1",
                paramLabel = "URL",
                fallbackValue = "http://localhost:8080",
                description = "The tables of the local runner (default: ${FALLBACK-VALUE}).")
        @Nullable URI local;
    }

    /** All of them. */
    static final class Names {

        @Option(
                names = "--mail-table",
                required = true,
                description = "Name of the table MailTable; the stack's resources tell it.")
        String mails = "";

        @Option(
                names = "--customers-table",
                required = true,
                description = "Name of the table CustomersTable.")
        String customers = "";

        @Option(
                names = "--shops-table",
                required = true,
                description = "Name of the table ShopsTable, which has who did what.")
        String shops = "";
    }

    /** Tables and how to reach them. */
    record Opened(DynamoDbClient client, OptInPorts ports, AuditTable audit)
            implements AutoCloseable {

        /** Tells what somebody is about to do, which is many transactions. */
        void tell(AuditEntry entry) {
            client.transactWriteItems(write -> write.transactItems(audit.write(entry)));
        }

        @Override
        public void close() {
            client.close();
        }
    }

    /**
     * Opens the tables.
     *
     * @throws CommandFailedException if there is no local runner
     */
    Opened open() {
        URI runner = place.local;
        Names names = place.names;
        if (names != null) {
            return open(names);
        }
        if (runner == null) {
            throw new CommandFailedException("Name the tables, or --local.");
        }
        LocalRunnerTables tables = LocalRunnerTables.ask(runner);
        aws.endpoint = tables.endpoint();
        Names local = new Names();
        local.mails = tables.name("MailTable");
        local.customers = tables.name("CustomersTable");
        local.shops = tables.name("ShopsTable");
        return open(local);
    }

    private Opened open(Names names) {
        String mails = names.mails;
        DynamoDbClient client = aws.client(DynamoDbClient.builder());
        CustomersTable table = new CustomersTable(client, names.customers);
        DynamoDbRedactions redactions = new DynamoDbRedactions(table);
        return new Opened(
                client,
                new OptInPorts(
                        new DynamoDbEvidence(client, mails),
                        new DynamoDbStandings(client, mails),
                        new DynamoDbProfiles(table),
                        redactions,
                        redactions),
                new AuditTable(names.shops));
    }
}
