package dev.stammkunde.explainmail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.customers.SearchCustomers;
import dev.stammkunde.customers.SearchPorts;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbFindCustomers;
import dev.stammkunde.customers.store.DynamoDbFindNames;
import dev.stammkunde.customers.store.DynamoDbFindNumberedOrders;
import dev.stammkunde.customers.store.DynamoDbFindPurchaseHistory;
import dev.stammkunde.customers.store.DynamoDbPurchases;
import dev.stammkunde.customers.store.DynamoDbRedactions;
import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.admin.AdminApi;
import dev.stammkunde.platform.admin.AuditAnswers;
import dev.stammkunde.platform.admin.GuardedRoute;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.documents.DynamoDbAuditLog;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * Trigger: {@code GET /admin/shops/{shopId}/customers/{customerId}/mails}, {@code GET
 * /admin/shops/{shopId}/customers/{customerId}/purchases}, {@code GET
 * /admin/shops/{shopId}/customers}, {@code POST /admin/shops/{shopId}/suppressions/lift}, {@code
 * POST /admin/shops/{shopId}/customers/{customerId}/mails/resend} and {@code GET
 * /admin/shops/{shopId}/audit}, past the authorizer. Writes what is lifted and what is sent again.
 */
public final class ExplainMailHandler implements RequestStreamHandler {

    private static final OutcomeLog LOG = OutcomeLog.of("explain-mail");

    private final HttpEdge edge;

    /** For Lambda. */
    public ExplainMailHandler() {
        this(
                Settings.ofProcess(),
                AwsClients.build(DynamoDbClient.builder()),
                new ExplainMailWiring.Services(
                        AwsClients.build(SesV2Client.builder()),
                        AwsClients.build(SqsClient.builder())));
        Priming.beforeSnapshot("explain-mail", ExplainMailHandler::new);
    }

    private ExplainMailHandler(
            Settings settings, DynamoDbClient client, ExplainMailWiring.Services services) {
        this(
                ExplainMailWiring.mails(settings, client, services),
                new AuditAnswers(new DynamoDbAuditLog(client, settings.text("SHOPS_TABLE"))),
                new SearchAnswer(search(client, settings.text("CUSTOMERS_TABLE"))),
                new PurchasesAnswer(
                        new DynamoDbFindPurchaseHistory(client, settings.text("CUSTOMERS_TABLE"))));
    }

    private static SearchCustomers search(DynamoDbClient client, String tableName) {
        CustomersTable table = new CustomersTable(client, tableName);
        return new SearchCustomers(
                new SearchPorts(
                        new DynamoDbRedactions(table),
                        new DynamoDbFindNames(client, tableName),
                        new DynamoDbFindNumberedOrders(client, tableName),
                        new DynamoDbPurchases(table),
                        new DynamoDbFindCustomers(client, tableName)));
    }

    /** Answers about mails, and those that write. */
    record MailAnswers(ExplainMail explain, LiftSuppression lift, ResendAnswer resend) {}

    ExplainMailHandler(
            MailAnswers mailAnswers,
            AuditAnswers auditAnswers,
            SearchAnswer searchAnswer,
            PurchasesAnswer purchasesAnswer) {
        AdminApi<GuardedRoute.Only> api =
                new AdminApi<>(
                        List.of(
                                ExplainMail.ROUTE,
                                LiftSuppression.ROUTE,
                                ResendAnswer.ROUTE,
                                AuditAnswers.ROUTE,
                                SearchAnswer.ROUTE,
                                PurchasesAnswer.ROUTE),
                        (route, caller, input, log) ->
                                AdminAnswer.of(
                                        switch (route.name()) {
                                            case "LIFT" ->
                                                    mailAnswers.lift().answer(caller, input, log);
                                            case "RESEND" ->
                                                    mailAnswers.resend().answer(caller, input, log);
                                            case "AUDIT" -> auditAnswers.answer(input);
                                            case "SEARCH" -> searchAnswer.answer(input);
                                            case "PURCHASES" -> purchasesAnswer.answer(input);
                                            default -> mailAnswers.explain().answer(input);
                                        }),
                        "What is stored of the customer's mails cannot be used.",
                        Metrics.of("explain-mail"));
        edge = new HttpEdge(api, LOG);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}
