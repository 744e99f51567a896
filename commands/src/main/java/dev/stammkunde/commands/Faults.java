package dev.stammkunde.commands;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says what went wrong to somebody who can do something about it. */
final class Faults {

    private Faults() {}

    static String explain(Exception fault) {
        return switch (fault) {
            case CommandFailedException e -> String.valueOf(e.getMessage());
            case AwsServiceException e when e.awsErrorDetails() != null ->
                    "AWS refused: "
                            + e.awsErrorDetails().errorCode()
                            + ": "
                            + e.awsErrorDetails().errorMessage();
            case SdkException e -> "AWS cannot be reached or used: " + e.getMessage();
            default -> "Failed: " + fault;
        };
    }
}
