package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.functions.Functions;

import java.util.Map;
import java.util.TreeMap;

/** Where this runner's AWS listens, for commands and for the AWS CLI. */
record EndpointsReport(Map<String, String> urls) implements Report {

    static EndpointsReport of(Functions.Aws aws) {
        return new EndpointsReport(
                new TreeMap<>(
                        Map.of(
                                "dynamodb", aws.dynamoDb().toString(),
                                "sqs", aws.sqs().toString(),
                                "s3", aws.s3().toString(),
                                "others", aws.others().toString())));
    }

    @Override
    public Object json() {
        return urls;
    }

    @Override
    public String html() {
        return Html.of((out, none) -> JteendpointsGenerated.render(out, none, this));
    }
}
