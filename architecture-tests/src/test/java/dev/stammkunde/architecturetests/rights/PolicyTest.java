package dev.stammkunde.architecturetests.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.stacktemplate.TemplateYaml;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PolicyTest {

    private static final Request PUBLISH =
            Request.of("cloudwatch.amazonaws.com", "sns:Publish", "arn:aws:sns:eu:1:alarms")
                    .from("1", "arn:aws:cloudwatch:eu:1:alarm:late");

    private static final String ALLOW =
            "Effect: Allow, Principal: {Service: cloudwatch.amazonaws.com}, Action: sns:Publish, Resource: 'arn:aws:sns:eu:1:alarms'";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{StringEquals: {aws:SourceAccount: '1'}}                       | true",
                "{StringEquals: {aws:SourceAccount: '2'}}                       | false",
                "{StringEquals: {aws:sourceaccount: ['2', '1']}}                | true",
                "{ArnLike: {aws:SourceArn: 'arn:aws:cloudwatch:*:1:alarm:*'}}   | true",
                "{ArnLike: {aws:SourceArn: 'arn:aws:cloudwatch:*:2:alarm:*'}}   | false",
                "{ArnEquals: {aws:SourceArn: 'arn:aws:cloudwatch:eu:1:alarm:late'}} | true",
                "{StringEquals: {aws:SourceArn: 'arn:aws:cloudwatch:*'}}        | false",
                "{StringLike: {aws:SourceArn: 'arn:aws:cloudwatc?:*'}}          | true",
                "{StringEquals: {aws:PrincipalOrgID: o}}                        | false",
                "{StringEquals: {aws:SourceAccount: '1'}, ArnLike: {aws:SourceArn: x}} | false"
            })
    void permits_underCondition_asIamWould(String condition, boolean expected) {
        var policy = policy("{" + ALLOW + ", Condition: " + condition + "}");

        assertThat(policy.permits(PUBLISH)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cloudwatch.amazonaws.com | sns:Publish   | alarms | true",
                "cloudwatch.amazonaws.com | SNS:publish   | alarms | true",
                "events.amazonaws.com     | sns:Publish   | alarms | false",
                "cloudwatch.amazonaws.com | sns:Subscribe | alarms | false",
                "cloudwatch.amazonaws.com | sns:Publish   | other  | false"
            })
    void permits_otherRequest_onlyWhatIsNamed(
            String service, String action, String topic, boolean expected) {
        var request = Request.of(service, action, "arn:aws:sns:eu:1:" + topic);

        assertThat(policy("{" + ALLOW + "}").permits(request)).isEqualTo(expected);
    }

    @Test
    void permits_denialBesideAllowance_denialWins() {
        var policy = policy("{" + ALLOW + "}", "{Effect: Deny, Principal: '*', Action: 'sns:*'}");

        assertThat(policy.permits(PUBLISH)).isFalse();
        assertThat(policy.denies(PUBLISH)).isTrue();
    }

    @Test
    void permits_denialUnderAConditionThatFails_allowanceStays() {
        var policy =
                policy(
                        "{" + ALLOW + "}",
                        "{Effect: Deny, Principal: '*', Action: '*', Condition: {StringEquals: {aws:SourceAccount: '2'}}}");

        assertThat(policy.permits(PUBLISH)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{Effect: Allow, NotAction: 'sns:*', Resource: '*'}",
                "{Effect: Allow, Principal: {AWS: '*'}, Action: 'sns:*'}"
            })
    void of_whatIsNotUnderstood_isRefused(String statement) {
        assertThatThrownBy(() -> policy(statement)).hasMessageContaining("Not understood");
    }

    @Test
    void permits_operatorThatIsNotUnderstood_isRefused() {
        var policy = policy("{" + ALLOW + ", Condition: {NumericEquals: {aws:SourceAccount: 1}}}");

        assertThatThrownBy(() -> policy.permits(PUBLISH)).hasMessageContaining("NumericEquals");
    }

    private static Policy policy(String... statements) {
        return Policy.of(TemplateYaml.parse("Statement: [" + String.join(", ", statements) + "]"));
    }
}
