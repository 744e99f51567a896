package dev.stammkunde.reportrewardcosts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.finance.files.OrderReports;
import dev.stammkunde.finance.files.ReportWish;
import dev.stammkunde.finance.json.ReportWishJson;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;

import software.amazon.awssdk.services.lambda.LambdaClient;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.function.Function;

/**
 * Runs monthly on {@code {"time": …}}, the time for which the run was scheduled, and orders a
 * report of each shop; runs for each report that is wanted ({@link ReportWishJson}); answers
 * nothing.
 */
public final class ReportRewardCostsHandler implements RequestStreamHandler {

    static final String NAME = "report-reward-costs";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final ReportRewardCosts reports;
    private final Function<String, OrderReports> orders;

    /** For Lambda. */
    public ReportRewardCostsHandler() {
        this(
                ReportStores.ports(Settings.ofProcess()),
                ReportStores.orders(AwsClients.build(LambdaClient.builder())));
        Priming.beforeSnapshot(NAME, ReportRewardCostsHandler::new);
    }

    /**
     * Works on what is given.
     *
     * @param orders has reports made by the function of a name, which is this one: the template
     *     cannot tell a function its own
     */
    ReportRewardCostsHandler(ReportPorts ports, Function<String, OrderReports> orders) {
        this.reports = new ReportRewardCosts(ports);
        this.orders = orders;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context) {
        JsonField document = Json.parse(event);
        Instant now = document.instant("time");
        OutcomeLog log = LOG.forRequest(context.getAwsRequestId());
        if (ReportWishJson.isWish(document)) {
            ReportWish wish = ReportWishJson.read(document);
            log.info("report-wanted")
                    .with(LogKey.SHOP_ID, wish.shopId())
                    .with(LogKey.OUTCOME, reports.make(wish, now))
                    .write();
        } else {
            OrderReports own = orders.apply(context.getInvokedFunctionArn());
            int ordered =
                    ReportWishJson.isSoFar(document)
                            ? reports.orderMonthsSoFar(own, now)
                            : reports.orderLastMonths(own, now);
            log.info("reports-ordered").with(LogKey.COUNT, ordered).write();
        }
    }
}
