package dev.stammkunde.platform.rehearsal;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;

import java.util.concurrent.atomic.AtomicInteger;

/** What Lambda says of an invocation, for one that it does not make. */
record RehearsalContext(String function, AtomicInteger remainingMillis) implements Context {

    /** More than any function wants to have left before it begins with something. */
    private static final int AT_FIRST_MILLIS = 120_000;

    /** What has passed each time that a function asks, so that none goes on for ever. */
    private static final int STEP_MILLIS = 100;

    static RehearsalContext of(String function) {
        return new RehearsalContext(function, new AtomicInteger(AT_FIRST_MILLIS));
    }

    @Override
    public String getAwsRequestId() {
        return "rehearsal";
    }

    @Override
    public String getLogGroupName() {
        return "rehearsal";
    }

    @Override
    public String getLogStreamName() {
        return "rehearsal";
    }

    @Override
    public String getFunctionName() {
        return function;
    }

    @Override
    public String getFunctionVersion() {
        return "rehearsal";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "rehearsal";
    }

    @Override
    public CognitoIdentity getIdentity() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ClientContext getClientContext() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getRemainingTimeInMillis() {
        return remainingMillis.addAndGet(-STEP_MILLIS);
    }

    @Override
    public int getMemoryLimitInMB() {
        return 1024;
    }

    @Override
    public LambdaLogger getLogger() {
        throw new UnsupportedOperationException();
    }
}
