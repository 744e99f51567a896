package dev.stammkunde.finance.store;

import dev.stammkunde.finance.json.SimulationCallJson;
import dev.stammkunde.finance.simulation.OrderSimulations;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;

/** Calls the function that simulates programmes, without waiting for it. */
public final class LambdaOrderSimulations implements OrderSimulations {

    private final LambdaClient client;
    private final String function;

    /**
     * Names the function.
     *
     * @param function its name or ARN, with the alias that is called
     */
    public LambdaOrderSimulations(LambdaClient client, String function) {
        this.client = client;
        this.function = function;
    }

    @Override
    public void order(String shopId, String simulationId) {
        String event = new SimulationCallJson(shopId, simulationId).write();
        client.invoke(
                call ->
                        call.functionName(function)
                                .invocationType(InvocationType.EVENT)
                                .payload(SdkBytes.fromUtf8String(event)));
    }
}
