package dev.stammkunde.finance.store;

import dev.stammkunde.finance.files.OrderReports;
import dev.stammkunde.finance.files.ReportWish;
import dev.stammkunde.finance.json.ReportWishJson;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;

import java.time.Instant;

/** Calls the function that makes reports, without waiting for it. */
public final class LambdaOrderReports implements OrderReports {

    private final LambdaClient client;
    private final String function;

    /**
     * Names the function.
     *
     * @param function its name or ARN, with the alias that is called
     */
    public LambdaOrderReports(LambdaClient client, String function) {
        this.client = client;
        this.function = function;
    }

    @Override
    public void order(ReportWish wish, Instant now) {
        client.invoke(
                call ->
                        call.functionName(function)
                                .invocationType(InvocationType.EVENT)
                                .payload(SdkBytes.fromUtf8String(ReportWishJson.write(wish, now))));
    }
}
