package dev.stammkunde.reportrewardcosts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.finance.files.ReportWish;
import dev.stammkunde.finance.json.ReportWishJson;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;

/**
 * Runs monthly on {@code {"time": …}}, the time for which the run was scheduled, and whenever
 * somebody wants a report ({@link ReportWishJson}); answers nothing.
 */
public final class ReportRewardCostsHandler implements RequestStreamHandler {

    static final String NAME = "report-reward-costs";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    /** A month of a shop may take this long. */
    private static final int LAST_MILLIS = 300_000;

    private final ReportRewardCosts reports;

    /** For Lambda. */
    public ReportRewardCostsHandler() {
        this(ReportStores.ports(Settings.ofProcess()));
        Priming.beforeSnapshot(NAME, ReportRewardCostsHandler::new);
    }

    ReportRewardCostsHandler(ReportPorts ports) {
        reports = new ReportRewardCosts(ports);
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
            int made =
                    reports.lastMonths(now, () -> context.getRemainingTimeInMillis() > LAST_MILLIS);
            log.info("reports-made").with(LogKey.COUNT, made).write();
        }
    }
}
