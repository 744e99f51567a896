package dev.stammkunde.architecturetests.template;

import java.util.stream.Stream;

/** Edits that let somebody take too much, or see or say what is not theirs. */
final class LimitEdits {

    private LimitEdits() {}

    static Stream<Edit> all() {
        return Stream.of(onLimits(), onLogs(), onMail(), onAccess()).flatMap(edits -> edits);
    }

    private static Stream<Edit> onLimits() {
        var open = "An open route has a limit of its own";
        return Stream.of(
                new Edit(
                        "Each route has a limit that can be raised",
                        "ThrottlingRateLimit: !Ref RouteRate, ",
                        "",
                        "HttpApi must have a default ThrottlingRateLimit"),
                new Edit(
                        "Each route has a limit that can be raised",
                        "ThrottlingBurstLimit: !Ref WebhookBurst",
                        "ThrottlingBurstLimit: 2000",
                        "POST /webhooks/{platform}/{shopId} must have a ThrottlingBurstLimit"),
                new Edit(
                        open,
                        "        \"POST /mail/confirm/{token}\":",
                        "        \"POST /mail/confirmed/{token}\":",
                        "POST /mail/confirm/{token} needs no key or asks for mail"),
                new Edit(
                        open,
                        "        \"POST /mail/confirm/{token}\":",
                        "        \"POST /mail/confirmed/{token}\":",
                        "There is no route POST /mail/confirmed/{token}"),
                new Edit(
                        open,
                        "        \"POST /shops/{shopId}/opt-ins\":",
                        "        \"POST /shops/{shopId}/opt-outs\":",
                        "POST /shops/{shopId}/opt-ins needs no key or asks for mail"),
                new Edit(
                        "An open route's function can have a share",
                        "ReservedConcurrentExecutions: !If [HasWebhookConcurrency, !Ref WebhookConcurrency, !Ref AWS::NoValue]",
                        "ReservedConcurrentExecutions: !Ref WebhookConcurrency",
                        "ReceiveShopWebhookFunction must have a share"));
    }

    private static Stream<Edit> onLogs() {
        var alarm = "A webhook that is turned away raises an alarm";
        return Stream.of(
                new Edit(
                        "The access log does not say who asked",
                        "\"requestId\":\"$context.requestId\"",
                        "\"from\":\"$context.identity.sourceIp\"",
                        "must not log identity.sourceIp"),
                new Edit(
                        "The access log does not say who asked",
                        "\"routeKey\":\"$context.routeKey\"",
                        "\"path\":\"$context.path\"",
                        "must not log path"),
                new Edit(
                        alarm,
                        "\"status\":\"$context.status\"",
                        "\"code\":\"$context.status\"",
                        "Each 429 of a webhook's route"),
                new Edit(
                        alarm,
                        "DestinationArn: !GetAtt LogGroup.Arn",
                        "DestinationArn: !GetAtt OtherLogGroup.Arn",
                        "Each 429 of a webhook's route"),
                new Edit(
                        alarm,
                        "MetricName: ShopReportsWaiting,",
                        "MetricName: WebhooksRefused,",
                        "Each 429 of a webhook's route"),
                new Edit(
                        alarm,
                        "($.status = \"429\") && ",
                        "",
                        "A webhook that is taken must raise no alarm"));
    }

    private static Stream<Edit> onMail() {
        var rule = "Mail is sent in the shop's name alone";
        return Stream.of(
                new Edit(
                        rule,
                        "Resource: !Ref MailIdentityArns",
                        "Resource: !Sub \"arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:identity/*\"",
                        "DeliverMailFunction must not be able to ses:SendBulkEmail by arn:aws:ses"),
                new Edit(
                        rule,
                        ":configuration-set/${MailConfigurationSet}",
                        ":configuration-set/*",
                        "configuration-set/other-mail"),
                new Edit(
                        rule,
                        ":configuration-set/${MailConfigurationSet}",
                        ":configuration-set/${AWS::StackName}-other",
                        "DeliverMailFunction must be able to send by"),
                new Edit(
                        rule,
                        "HasMailIdentities: !Not [!Equals",
                        "HasMailIdentities: !Or [!Equals [a, a], !Equals",
                        "must not send by any identity until one is named"));
    }

    private static Stream<Edit> onAccess() {
        return Stream.of(
                new Edit(
                        "The team signs in with a second factor",
                        "MfaConfiguration: \"ON\"",
                        "MfaConfiguration: OPTIONAL",
                        "AdminUsers must ask everybody"),
                new Edit(
                        "The team signs in with a second factor",
                        "AllowAdminCreateUserOnly: true",
                        "AllowAdminCreateUserOnly: false",
                        "AdminUsers must let nobody sign up"),
                new Edit(
                        "A browser signs in by a code",
                        "AllowedOAuthFlows: [code]",
                        "AllowedOAuthFlows: [code, implicit]",
                        "AdminUsersClient must get tokens for a code alone"),
                new Edit(
                        "A browser signs in by a code",
                        "GenerateSecret: false",
                        "GenerateSecret: true",
                        "AdminUsersClient must get tokens for a code alone"),
                new Edit(
                        "A browser signs in by a code",
                        "Feature: ENABLED, RetryGracePeriodSeconds",
                        "Feature: DISABLED, RetryGracePeriodSeconds",
                        "AdminUsersClient must replace a refresh token"),
                new Edit(
                        "A browser signs in by a code",
                        "ExplicitAuthFlows: [ALLOW_USER_SRP_AUTH]",
                        "ExplicitAuthFlows: [ALLOW_USER_SRP_AUTH, ALLOW_REFRESH_TOKEN_AUTH]",
                        "AdminUsersClient must replace a refresh token"),
                new Edit(
                        "Only named origins may call",
                        "AllowOrigins: !Split [\",\", !Ref CorsOrigins]",
                        "AllowOrigins: [\"*\"]",
                        "HttpApi must tell browsers of the origins in CorsOrigins"));
    }
}
