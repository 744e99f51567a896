package dev.stammkunde.insights.store;

import dev.stammkunde.insights.gathering.OrderGatherings;
import dev.stammkunde.insights.json.GatheringCallJson;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;

/** Calls the function that gathers, without waiting for it. */
public final class LambdaOrderGatherings implements OrderGatherings {

    private final LambdaClient client;
    private final String function;

    /**
     * Names the function.
     *
     * @param function its name or ARN, with the alias that is called
     */
    public LambdaOrderGatherings(LambdaClient client, String function) {
        this.client = client;
        this.function = function;
    }

    @Override
    public void order(Call call) {
        String event = GatheringCallJson.write(call);
        client.invoke(
                it ->
                        it.functionName(function)
                                .invocationType(InvocationType.EVENT)
                                .payload(SdkBytes.fromUtf8String(event)));
    }
}
