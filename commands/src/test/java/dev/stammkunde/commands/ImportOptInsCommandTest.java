package dev.stammkunde.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.RedactionScope;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbProfiles;
import dev.stammkunde.customers.store.DynamoDbRedactions;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.Evidence.OptedIn;
import dev.stammkunde.mail.consent.Evidence.Origin;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.consent.TellWishes;
import dev.stammkunde.mail.consent.Topic;
import dev.stammkunde.mail.consent.Topics;
import dev.stammkunde.mail.store.DynamoDbEvidence;
import dev.stammkunde.mail.store.DynamoDbStandings;
import dev.stammkunde.platform.AuditChange;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.documents.DynamoDbAuditLog;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class ImportOptInsCommandTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final String HEADER =
            "email,customer_id,confirmed_at,requested_at,consent_text,text_version,source,"
                    + "request_ip,confirm_ip,topics\n";
    private static final String ANNA =
            "Anna@example.com,7001,2024-03-01T10:04:30+01:00,2024-03-01T10:00:00+01:00,"
                    + "\"Ja, \"\"gern\"\":\nNeues per Mail\",2024-01,https://shop.example/nl,"
                    + "198.51.100.23,198.51.100.24,news; birthday\n";
    private static final Instant CONFIRMED = Instant.parse("2024-03-01T09:04:30Z");
    private static final CustomerId CUSTOMER = new CustomerId("kaffeerad", "7001");

    @TempDir Path folder = Path.of("");

    @Test
    void import_rowsThatAreRight_keepsProofsAndPutsThemInForce() throws IOException {
        keep(CUSTOMER, "anna@example.com");

        CommandRun run = run(HEADER + ANNA);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("Imported 1 opt-ins for kaffeerad.\n");
        assertThat(told())
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.acting().person()).isEqualTo("operator:anna");
                            assertThat(entry.deed())
                                    .isEqualTo(new Deed("import", "opt-ins", "kaffeerad"));
                            assertThat(entry.changes().changes())
                                    .containsExactly(new AuditChange("rows", null, "1"));
                        });
        assertThat(evidence().evidenceOf(CUSTOMER))
                .singleElement()
                .isInstanceOfSatisfying(
                        OptedIn.class,
                        proof -> {
                            assertThat(proof.origin()).isEqualTo(Origin.IMPORT);
                            assertThat(proof.confirmed().ip()).isEqualTo("198.51.100.24");
                            assertThat(proof.at()).isEqualTo(CONFIRMED);
                            assertThat(proof.request().requested().at())
                                    .isEqualTo(Instant.parse("2024-03-01T09:00:00Z"));
                            assertThat(proof.request().text().text())
                                    .isEqualTo("Ja, \"gern\":\nNeues per Mail");
                            assertThat(proof.request().topics()).containsOnly("news", "birthday");
                        });
        assertThat(wishes(CUSTOMER).on("news").optedInAt()).isEqualTo(CONFIRMED);
        assertThat(wishes(CUSTOMER).on("events").optedInAt()).isNull();
        assertThat(wishes(Mailbox.of("kaffeerad", "anna@example.com"))).isEqualTo(wishes(CUSTOMER));
    }

    private static List<AuditEntry> told() {
        return new DynamoDbAuditLog(DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable"))
                .page(
                        "kaffeerad",
                        new AuditLog.Question(
                                Instant.EPOCH,
                                Instant.parse("9999-01-01T00:00:00Z"),
                                Optional.empty(),
                                Optional.empty()),
                        Optional.empty(),
                        10)
                .entries();
    }

    @Test
    void import_again_changesNothing() throws IOException {
        run(HEADER + ANNA);
        List<?> before = items();

        CommandRun again = run(HEADER + ANNA + ANNA);

        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("Imported 0 opt-ins").contains("2 were already there.");
        assertThat(items()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-8 with BOM"})
    void import_asAGermanExcelWritesIt_isReadAlike(String encoding) throws IOException {
        String text =
                "\"Email\";Confirmed_At;consent_text;text_version;source\r\n"
                        + "jörg@münchen.example;2024-03-01 10:04:30+01:00;x;1;y\r\n"
                        + "anna@münchen.example;2024-03-01 10:04:30+01:00;\"Grüße; gern\";1;y\r\n"
                        + ";;;;\r\n";

        CommandRun run = run((encoding.endsWith("BOM") ? "\uFEFF" : "") + text, "--skip-bad-rows");

        assertThat(run.err())
                .isEqualTo("line 2, email: must be an address that mail can be sent to\n");
        assertThat(run.out()).contains("Imported 1 opt-ins").contains("1 are wrong");
        CustomerId mailbox = Mailbox.of("kaffeerad", "anna@xn--mnchen-3ya.example");
        assertThat(evidence().evidenceOf(mailbox))
                .singleElement()
                .isInstanceOfSatisfying(
                        OptedIn.class,
                        proof -> {
                            assertThat(proof.request().text().text()).isEqualTo("Grüße; gern");
                            assertThat(proof.request().topics()).containsExactly(Topic.ALL);
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2024-03-01                | confirmed_at: must have a time of day: a date alone
                    2024-03-01T10:00:00       | confirmed_at: must have an offset from UTC
                    01.03.2024 10:00          | confirmed_at: must be a time such as
                    2999-03-01T10:00:00Z      | confirmed_at: must be from 2000 on, and not in the future
                    """)
    void import_timesThatProveNothing_areRefused(String time, String problem) throws IOException {
        CommandRun run =
                run(
                        "email,confirmed_at,consent_text,text_version,source\na@b.example,"
                                + time
                                + ",x,1,y\n");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("line 2, " + problem);
    }

    @Test
    void import_wrongRows_namesEachAndWritesNothing() throws IOException {
        String rows =
                ANNA
                        + "b@b.example,,2024-03-01T10:00:00Z,2024-03-02T10:00:00Z,x,1,y,,not-an-ip,\n"
                        + ",,2024-03-01T10:00:00Z,,,1,y,,,News!\n"
                        + "c@b.example,,2024-03-01T10:00:00Z,,x,1\n"
                        + ",4711,2024-03-01T10:00:00Z,,x,1,y,,,\n"
                        + "d@b.example,mailbox:x,2024-03-01T10:00:00Z,,x,1,"
                        + "y".repeat(401)
                        + ",,,\n";

        CommandRun run = run(HEADER + rows);

        assertThat(run.exitCode()).isEqualTo(1);
        // The row before has a line break in its text.
        assertThat(run.err())
                .contains("line 4, requested_at: must not be after confirmed_at")
                .contains("line 4, confirm_ip: must be an IPv4 or IPv6 address")
                .contains("line 5, email: must be there, or customer_id")
                .contains("line 5, consent_text: must be there")
                .contains("line 5, topics: must be topics with semicolons")
                .contains("line 6, row: has 6 values, and the header has 10")
                .contains("line 7, customer_id: no customer with an address is known by this id")
                .contains("line 8, customer_id: must be the shop's id")
                .contains("line 8, source: must have at most 400 characters")
                .contains("5 of 6 rows are wrong");
        assertThat(items()).isEmpty();
        assertThat(run(HEADER + rows, "--skip-bad-rows").out()).contains("Imported 1 opt-ins");
    }

    @ParameterizedTest
    @ValueSource(strings = {"198.51.100.23", "2001:db8::1", "::ffff:1.2.3.4", "::1"})
    void import_addressesOfTheNet_areTaken(String ip) throws IOException {
        assertThat(run(withIp(ip)).exitCode()).isZero();
    }

    /** None is looked up: a proof names a number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "999.1.1.1",
                "1.2.3",
                "1.2.3.4.5",
                ":::::",
                "fe80::1%eth0",
                "localhost",
                "1"
            })
    void import_addressesThatAreNone_areRefused(String ip) throws IOException {
        CommandRun run = run(withIp(ip));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("line 2, request_ip: must be an IPv4 or IPv6 address\n");
    }

    private static String withIp(String ip) {
        return "email,confirmed_at,consent_text,text_version,source,request_ip\n"
                + "a@b.example,2024-03-01T10:00:00Z,x,1,y,"
                + ip
                + '\n';
    }

    @Test
    void import_controlCharacters_areRefusedButInTheText() throws IOException {
        CommandRun run =
                run(
                        "email,confirmed_at,consent_text,text_version,source\n"
                                + "a@b.example,2024-03-01T10:00:00Z,\"one\n\ttwo\",1,y\n"
                                + "c@d.example,2024-03-01T10:00:00Z,x\u0000,\"1\n2\",y\u0007z\n",
                        "--skip-bad-rows");

        assertThat(run.err())
                .isEqualTo(
                        "line 4, consent_text: must have no control characters\n"
                                + "line 4, text_version: must have no control characters\n"
                                + "line 4, source: must have no control characters\n");
        assertThat(run.out()).contains("Imported 1 opt-ins");
    }

    @Test
    void import_headerTwiceAlike_saysSo() throws IOException {
        CommandRun run =
                run("email,email,confirmed_at,consent_text,source,text_version\na,b,c,d,e,f\n");

        assertThat(run.err()).contains("line 1: email is there twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    email,confirmed_at,source,text_version             | missing: consent_text
                    confirmed_at,consent_text,source,text_version      | missing: email, or customer_id
                    email,confirmed_at,consent_text,source,text_version,confirmed_ip | no column "confirmed_ip"
                    email,EMAIL,confirmed_at,consent_text,source,text_version        | email is there twice
                    """)
    void import_headerThatIsWrong_saysWhy(String header, String problem) throws IOException {
        CommandRun run = run(header + "\na,b,c,d,e\n");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(problem).contains("Not imported");
    }

    @Test
    void import_fileThatIsNoUtf8OrNoCsv_saysWhyAndWritesNothing() throws IOException {
        Path latin = folder.resolve("latin.csv");
        Files.writeString(
                latin, HEADER + ANNA.replace("gern", "schön"), Charset.forName("windows-1252"));

        assertThat(run(latin).err()).contains("is not UTF-8");
        assertThat(run(latin).exitCode()).isEqualTo(1);
        assertThat(run(HEADER + ANNA + "\"" + ANNA.repeat(500).replace("\"", "")).err())
                .contains("line 4: what begins here is not CSV");
        assertThat(run("").err()).contains("Not imported: ");
        assertThat(items()).isEmpty();
    }

    @Test
    void import_ofWhoObjectedLater_leavesTheObjectionTheStrongerWord() throws IOException {
        CustomerId mailbox = Mailbox.of("kaffeerad", "anna@example.com");
        Instant later = CONFIRMED.plusSeconds(60);
        tell().tell(mailbox, old -> Topics.objectedByAddress(old, Set.of(Topic.ALL), later));

        CommandRun run = run(HEADER + ANNA.replace(",7001,", ",,"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Imported 1").contains("1 have a later objection");
        assertThat(wishes(mailbox)).isEqualTo(Wishes.none().objected(later));
        assertThat(evidence().evidenceOf(mailbox)).hasSize(1);
    }

    @Test
    void import_ofErasedPeople_leavesThemOut() throws IOException {
        EmailKey address = EmailKey.of("kaffeerad", "b@b.example");
        new DynamoDbRedactions(customers())
                .keepRedaction(new RedactionScope.Address(address), CONFIRMED.plusSeconds(9));
        DynamoDbProfiles profiles = new DynamoDbProfiles(customers());
        profiles.save(
                ProfileChange.between(
                        CUSTOMER,
                        profiles.profileOf(CUSTOMER),
                        new Customer.Erased(CONFIRMED.plusSeconds(9))));
        String other = ANNA.replace("Anna@example.com,7001", "b@b.example,");

        CommandRun run = run(HEADER + ANNA + other);

        assertThat(run.out()).contains("Imported 0 opt-ins").contains("2 are of people whose data");
        assertThat(items()).isEmpty();
    }

    @Test
    void import_ofACustomerById_takesTheAddressThatTheShopTold() throws IOException {
        keep(CUSTOMER, "anna@example.com");
        String byId = ANNA.replace("Anna@example.com,", ",");

        run(HEADER + byId);
        keep(CUSTOMER, "new@example.com");
        run(HEADER + byId);

        assertThat(evidence().evidenceOf(CUSTOMER)).hasSize(1);
        assertThat(wishes(Mailbox.of("kaffeerad", "anna@example.com")).optedInAt())
                .isEqualTo(CONFIRMED);
        assertThat(wishes(Mailbox.of("kaffeerad", "new@example.com"))).isEqualTo(Wishes.none());
    }

    private CommandRun run(String text, String... more) throws IOException {
        return run(
                Files.writeString(folder.resolve("opt-ins.csv"), text, StandardCharsets.UTF_8),
                more);
    }

    private static CommandRun run(Path file, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "import-opt-ins",
                                "--mail-table",
                                DYNAMO_DB.table("MailTable"),
                                "--customers-table",
                                DYNAMO_DB.table("CustomersTable"),
                                "--shops-table",
                                DYNAMO_DB.table("ShopsTable"),
                                "--by",
                                "anna",
                                "--endpoint",
                                DYNAMO_DB.endpoint().toString(),
                                "--shop",
                                "kaffeerad",
                                file.toString()));
        arguments.addAll(Arrays.asList(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static void keep(CustomerId customer, String email) {
        DynamoDbProfiles profiles = new DynamoDbProfiles(customers());
        var stored = profiles.profileOf(customer);
        Profile before =
                stored.value() instanceof Customer.Known(Profile known) ? known : Profile.empty();
        Instant at = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(stored.version());
        ProfileReport report =
                new ProfileReport(email, null, null, null, null, null, null, null, Set.of());
        Profile next = before.with(customer.shopId(), Platform.STANDARD, report, at);
        profiles.save(ProfileChange.between(customer, stored, new Customer.Known(next)));
    }

    private static CustomersTable customers() {
        return new CustomersTable(DYNAMO_DB.client(), DYNAMO_DB.table("CustomersTable"));
    }

    private static DynamoDbEvidence evidence() {
        return new DynamoDbEvidence(DYNAMO_DB.client(), DYNAMO_DB.table("MailTable"));
    }

    private static TellWishes tell() {
        return new TellWishes(
                new DynamoDbStandings(DYNAMO_DB.client(), DYNAMO_DB.table("MailTable")));
    }

    private static Wishes wishes(CustomerId customer) {
        return tell().wishesOf(customer);
    }

    private static List<?> items() {
        return DYNAMO_DB.client().scan(s -> s.tableName(DYNAMO_DB.table("MailTable"))).items();
    }
}
