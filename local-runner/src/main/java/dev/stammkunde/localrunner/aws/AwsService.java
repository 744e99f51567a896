package dev.stammkunde.localrunner.aws;

/** One AWS service that functions call, as far as they need it. */
public interface AwsService {

    /** Returns whether the request is for this service. */
    boolean serves(AwsRequest request);

    /** Answers the request. */
    AwsResponse answer(AwsRequest request);
}
