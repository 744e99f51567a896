package dev.stammkunde.commands;

import dev.stammkunde.commands.sender.DnsRecords;
import dev.stammkunde.commands.sender.JndiDns;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.platform.json.Reading;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Which stack sends, in AWS or in the local runner. */
final class SenderPlace {

    private static final String LOCAL_STACK = "stammkunde-local";

    private static final List<String> UNSEEN =
            List.of(
                    "Not looked at: whether MailIdentityArns of the stack names the identity (mails are"
                            + " held as SERVICE_NOT_SET_UP where it does not), and whether somebody"
                            + " reads the answers.");

    private static final List<String> LOCAL =
            List.of(
                    "This is the local runner, which plays SES and takes mail from every domain that"
                            + " can exist. Nothing of this says anything about your domain, and DNS"
                            + " was not asked.");

    @ArgGroup(multiplicity = "1")
    Place place = new Place();

    @Mixin AwsOptions aws = new AwsOptions();

    /** Either of the two. */
    static final class Place {

        @ArgGroup(exclusive = false)
        @Nullable Stack stack;

        @Option(
                names = "--local",
                required = true,
                arity = "0..1",
                paramLabel = "URL",
                fallbackValue = "http://localhost:8080",
                description = "The local runner (default: ${FALLBACK-VALUE}).")
        @Nullable URI local;
    }

    /** A stack of CloudFormation. */
    static final class Stack {

        @Option(
                names = "--stack",
                required = true,
                description = "Name of the CloudFormation stack.")
        String name = "";

        @Option(
                names = "--campaigns-table",
                description =
                        "Name of the table with mail settings, for --shop; the stack's output"
                                + " CampaignsTable.")
        @Nullable String campaignsTable;
    }

    /**
     * What can be looked at.
     *
     * @param campaigns the table with mail settings; absent where nobody named it
     * @param notes what else must be said
     */
    record Opened(
            SesV2Client ses,
            DynamoDbClient dynamoDb,
            Optional<DnsRecords> dns,
            String stack,
            Optional<String> campaigns,
            List<String> notes)
            implements AutoCloseable {

        /**
         * Reads how a shop sends.
         *
         * @throws CommandFailedException if it cannot be read
         */
        MailSettings settings(String shopId) {
            String table =
                    campaigns.orElseThrow(
                            () -> new CommandFailedException("--shop needs --campaigns-table."));
            DynamoDbMailSettings stored = new DynamoDbMailSettings(dynamoDb, table);
            return stored.findLatestVersion(shopId)
                    .flatMap(version -> stored.findText(shopId, version))
                    .map(text -> usable(shopId, text))
                    .orElseGet(() -> MailSettingsJson.defaults(shopId));
        }

        private static MailSettings usable(String shopId, String text) {
            return switch (MailSettingsJson.readStored(shopId, text)) {
                case Reading.Valid<MailSettings>(MailSettings settings) -> settings;
                case Reading.Invalid<MailSettings> invalid ->
                        throw new CommandFailedException(
                                "The mail settings of "
                                        + shopId
                                        + " cannot be used: "
                                        + invalid.problems());
            };
        }

        @Override
        public void close() {
            ses.close();
            dynamoDb.close();
        }
    }

    /**
     * Opens it.
     *
     * @throws CommandFailedException if there is no local runner
     */
    Opened open() {
        Stack stack = place.stack;
        if (stack != null) {
            return new Opened(
                    aws.client(SesV2Client.builder()),
                    aws.client(DynamoDbClient.builder()),
                    Optional.of(new JndiDns()),
                    stack.name,
                    Optional.ofNullable(stack.campaignsTable),
                    UNSEEN);
        }
        URI runner = place.local == null ? URI.create("") : place.local;
        LocalRunnerTables tables = LocalRunnerTables.ask(runner);
        aws.endpoint = tables.endpoint();
        DynamoDbClient dynamoDb = aws.client(DynamoDbClient.builder());
        aws.endpoint = LocalRunnerPages.read(runner, pages -> pages.endpoint("others"));
        return new Opened(
                aws.client(SesV2Client.builder()),
                dynamoDb,
                Optional.empty(),
                LOCAL_STACK,
                Optional.of(tables.name("CampaignsTable")),
                LOCAL);
    }
}
