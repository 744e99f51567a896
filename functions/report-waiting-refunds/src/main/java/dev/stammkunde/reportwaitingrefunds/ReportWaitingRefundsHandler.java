package dev.stammkunde.reportwaitingrefunds;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.WaitingRefunds;
import dev.stammkunde.points.WaitingRefunds.OrderRef;
import dev.stammkunde.points.store.DynamoDbWaitingRefunds;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * Runs daily on {@code {"time": …}}, the time for which the run was scheduled; answers nothing.
 *
 * <p>The count {@code WaitingRefundsOverdue} is written on every run, zero included, and its alarm
 * goes off above zero.
 */
public final class ReportWaitingRefundsHandler implements RequestStreamHandler {

    private static final String FUNCTION = "report-waiting-refunds";
    private static final Metrics METRICS = Metrics.of(FUNCTION);
    private static final OutcomeLog LOG = OutcomeLog.of(FUNCTION);

    private final ReportWaitingRefunds useCase;

    /** For Lambda. */
    public ReportWaitingRefundsHandler() {
        this(
                new DynamoDbWaitingRefunds(
                        AwsClients.build(DynamoDbClient.builder()),
                        Settings.ofProcess().text("POINTS_TABLE")));
        Priming.beforeSnapshot(FUNCTION, ReportWaitingRefundsHandler::new);
    }

    ReportWaitingRefundsHandler(WaitingRefunds refunds) {
        this.useCase = new ReportWaitingRefunds(refunds);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context) {
        OutcomeLog log = LOG.forRequest(context.getAwsRequestId());
        List<OrderRef> overdue = useCase.overdue(Json.parse(event).instant("time"));
        for (OrderRef order : overdue) {
            log.warn("refund-waits-for-order")
                    .with(LogKey.SHOP_ID, order.shopId())
                    .with(LogKey.ORDER_ID, order.orderId())
                    .write();
        }
        METRICS.count("WaitingRefundsOverdue", overdue.size());
    }
}
