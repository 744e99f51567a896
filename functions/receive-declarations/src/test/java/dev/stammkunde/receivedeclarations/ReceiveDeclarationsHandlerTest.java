package dev.stammkunde.receivedeclarations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.cases.CasePorts;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.cases.WorkingHours;
import dev.stammkunde.cases.testing.InMemoryCases;
import dev.stammkunde.cases.testing.InMemoryStandings;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.PausePromotion;
import dev.stammkunde.mail.ServiceMatter.DeclarationReceipt;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.programmes.membership.Declaration;
import dev.stammkunde.programmes.membership.DeclarationKind;
import dev.stammkunde.programmes.testing.InMemoryDeclarations;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pages as browsers and programs meet them. Runs the sample events of the function. */
final class ReceiveDeclarationsHandlerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final String NAME = "Zk3v9mJ1QxW7r2LbT8yHcA";
    private static final String USUAL =
            "form=" + NAME + "&name=Anna+Berg&email=anna%40example.org&contract=Teefreunde";

    private final InMemoryDeclarations declarations = new InMemoryDeclarations();
    private final InMemoryCases cases = new InMemoryCases();
    private final List<MailOrder> mails = new ArrayList<>();
    private boolean queueIsDown;
    private int names;
    private final FindCustomer nobody = _ -> Optional.empty();
    private final ReceiveDeclarationsHandler handler =
            new ReceiveDeclarationsHandler(
                    new ReceiveDeclarationsPorts(
                            MailSettingsJson::defaults,
                            "demo-shop"::equals,
                            declarations,
                            this::order,
                            new CasePorts(
                                    cases,
                                    _ -> WorkingHours.USUAL,
                                    (_, _, _) -> Set.of(),
                                    nobody,
                                    new PausePromotion(new InMemoryStandings(), _ -> {}),
                                    _ -> {}),
                            () -> "name-of-a-form-" + ++names));

    private void order(List<? extends MailOrder> orders) {
        if (queueIsDown) {
            throw new IllegalStateException("the queue is down");
        }
        mails.addAll(orders);
    }

    @Test
    void get_theFormToCancel_hasTheWordsOfTheLawAndRunsNothing() throws IOException {
        JsonField page = send(read("cancel-page"));

        assertThat(page.integer("statusCode")).isEqualTo(200);
        assertThat(page.at("headers").text("content-security-policy"))
                .contains("default-src 'none'")
                .endsWith("frame-ancestors 'none'");
        assertThat(page.text("body"))
                .contains("<h1>Verträge hier kündigen</h1>")
                .contains("type=\"submit\">jetzt kündigen</button>")
                .contains("name=\"form\" value=\"name-of-a-form-1\"")
                .doesNotContain("<script");
        assertThat(declarations.all()).isEmpty();
    }

    @Test
    void post_aCancellation_isReceivedConfirmedAndTold() throws IOException {
        JsonField page = cancel(USUAL + "&basis=ordinary&day=2027-01-31");

        assertThat(page.integer("statusCode")).isEqualTo(200);
        assertThat(page.text("body"))
                .contains("Kündigung eingegangen", "Anna Berg", "Teefreunde", "31. Januar 2027")
                .contains("22. November 2026, 10:00:00 (Europe/Berlin)", NAME);
        Declaration kept = declarations.all().getFirst();
        assertThat(kept.receivedAt()).isEqualTo(NOW);
        assertThat(kept.said().kind()).isEqualTo(DeclarationKind.ORDINARY_CANCELLATION);
        assertThat(kept.said().day()).isEqualTo(LocalDate.of(2027, 1, 31));
        MailOrder.OfService mail = (MailOrder.OfService) mails.getFirst();
        assertThat(mail.address()).isEqualTo("anna@example.org");
        assertThat(mail.key().name()).isEqualTo("declaration-receipt/" + NAME);
        assertThat(mail.matter())
                .isEqualTo(
                        new DeclarationReceipt(
                                "Kündigung",
                                """
                                Name: Anna Berg
                                E-Mail-Adresse: anna@example.org
                                Vertrag: Teefreunde
                                Art der Kündigung: Ordentlich, ohne Grund
                                Ende des Vertrags: 31. Januar 2027
                                Nummer der Erklärung: %s
                                """
                                        .formatted(NAME),
                                NOW));
        assertThat(cases.all())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.opening().reason()).isEqualTo(CaseReason.CONTRACT);
                            assertThat(one.opening().key()).isEqualTo("declaration/" + NAME);
                        });
    }

    @Test
    void post_aWithdrawal_saysSoInTheLanguageOfThePage() throws IOException {
        JsonField page = send(read("withdraw").replace("de-DE,de;q=0.9,en;q=0.8", "en"));

        assertThat(page.text("body")).contains("Withdrawal received", "22 November 2026");
        assertThat(declarations.all().getFirst().said().kind())
                .isEqualTo(DeclarationKind.WITHDRAWAL);
        assertThat(((MailOrder.OfService) mails.getFirst()).language()).isEqualTo("en");
    }

    @Test
    void post_anExtraordinaryCancellation_keepsItsReason() throws IOException {
        cancel(USUAL + "&basis=extraordinary&reason=Der+Shop%0D%0Aist+zu");

        assertThat(declarations.all().getFirst().said().reason()).isEqualTo("Der Shop\nist zu");
    }

    @Test
    void post_anOrdinaryCancellationWithAReason_leavesItOut() throws IOException {
        cancel(USUAL + "&basis=ordinary&reason=privat");

        assertThat(declarations.all().getFirst().said().reason()).isNull();
    }

    @Test
    void post_aDoubleClick_isOneDeclarationWithTheTimeOfTheFirst() throws IOException {
        String first = cancel(USUAL).text("body");
        String later =
                send(event("cancel", USUAL).replace("1795338000000", "1795338009000")).text("body");

        assertThat(later).isEqualTo(first);
        assertThat(declarations.all()).hasSize(1);
        assertThat(mails)
                .extracting(mail -> mail.key().name())
                .containsOnly("declaration-receipt/" + NAME);
        assertThat(cases.all()).hasSize(1);
    }

    @Test
    void post_afterItBrokeOff_goesOnWhereItWas() throws IOException {
        queueIsDown = true;
        assertThatThrownBy(() -> cancel(USUAL)).isInstanceOf(RuntimeException.class);
        queueIsDown = false;

        assertThat(cancel(USUAL).integer("statusCode")).isEqualTo(200);

        assertThat(declarations.all()).hasSize(1);
        assertThat(mails).hasSize(1);
        assertThat(cases.all()).hasSize(1);
    }

    @Test
    void post_otherWordsFromTheSameForm_asksWhetherItIsAnother() throws IOException {
        cancel(USUAL);

        String page = cancel(USUAL.replace("Teefreunde", "Kaffeefreunde")).text("body");

        assertThat(page)
                .contains("Erklärung ist eingegangen", "value=\"Kaffeefreunde\"")
                .contains("name=\"form\" value=\"name-of-a-form-1\"");
        assertThat(declarations.all()).hasSize(1);
    }

    @Test
    void post_manyToOneAddress_areAllReceivedAndFiveAreMailed() throws IOException {
        for (int i = 10; i < 18; i++) {
            cancel(USUAL.replace(NAME, "name-of-a-form-" + i));
        }

        assertThat(declarations.all()).hasSize(8);
        assertThat(cases.all()).hasSize(8);
        assertThat(mails).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name=Anna+Berg | name= | Bitte gib deinen Namen an",
                "name=Anna+Berg | name=%20%00%0A | Bitte gib deinen Namen an",
                "email=anna%40example.org | email=anna | An diese Adresse",
                "contract=Teefreunde | contract= | um welchen Vertrag",
                "contract=Teefreunde | contract=Tee&basis=extraordinary&reason=+ | nenne den Grund",
                "contract=Teefreunde | contract=Tee&day=2026-11-21 | kein Tag, der noch kommt",
                "contract=Teefreunde | contract=Tee&day=2027-02-30 | kein Tag, der noch kommt",
                "contract=Teefreunde | contract=Tee&day=9999-01-01 | kein Tag, der noch kommt"
            })
    void post_whatIsWrong_isShownBesideItsFieldAndNothingIsReceived(
            String right, String wrong, String problem) throws IOException {
        JsonField page = cancel(USUAL.replace(right, wrong));

        assertThat(page.integer("statusCode")).isEqualTo(422);
        assertThat(page.text("body")).contains(problem).contains("value=\"" + NAME + '"');
        assertThat(declarations.all()).isEmpty();
        assertThat(mails).isEmpty();
        assertThat(cases.all()).isEmpty();
    }

    @Test
    void post_markupAndLongText_stayTextAndAreBounded() throws IOException {
        assertThat(
                        cancel(USUAL.replace("Anna+Berg", "%3Cscript%3Ealert(1)%3C%2Fscript%3E"))
                                .text("body"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script");
        assertThat(cancel(USUAL.replace("Teefreunde", "x".repeat(201))).integer("statusCode"))
                .isEqualTo(422);
        assertThat(cancel("x".repeat(70_000)).integer("statusCode")).isEqualTo(413);
    }

    @Test
    void post_lineBreaksInALine_areBlanksInTheMail() throws IOException {
        cancel(USUAL.replace("Teefreunde", "Tee%0D%0ABcc%3A+x%40example.org"));

        assertThat(declarations.all().getFirst().said().contract())
                .isEqualTo("Tee Bcc: x@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "no name of a form!"})
    void post_aFormWithoutAName_isSentOnceMore(String name) throws IOException {
        String page =
                cancel(USUAL.replace(NAME, URLEncoder.encode(name, StandardCharsets.UTF_8)))
                        .text("body");

        assertThat(page).contains("noch nicht eingegangen", "value=\"name-of-a-form-1\"");
        assertThat(declarations.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void answer_aShopWithoutContracts_isUnknown(String method) throws IOException {
        String event = method.equals("GET") ? read("cancel-page") : event("cancel", USUAL);

        JsonField page = send(event.replace("\"shopId\": \"demo-shop\"", "\"shopId\": \"other\""));

        assertThat(page.integer("statusCode")).isEqualTo(404);
        assertThat(declarations.all()).isEmpty();
    }

    @Test
    void head_theForm_hasNoBody() throws IOException {
        JsonField page = send(read("cancel-page").replace("\"GET", "\"HEAD"));

        assertThat(page.integer("statusCode")).isEqualTo(200);
        assertThat(page.text("body")).isEmpty();
    }

    private JsonField cancel(String form) throws IOException {
        return send(event("cancel", form));
    }

    private static String event(String event, String form) throws IOException {
        String sample = read(event);
        return sample.replace(Json.parse(sample).text("body"), form);
    }

    private JsonField send(String event) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                response,
                FixedContext.unhurried());
        return Json.parse(response.toString(StandardCharsets.UTF_8));
    }

    private static String read(String event) throws IOException {
        return Files.readString(
                RepositoryRoot.path().resolve("events/receive-declarations/" + event + ".json"));
    }
}
