package dev.stammkunde.architecturetests.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.architecturetests.Repository;
import dev.stammkunde.architecturetests.template.Template;

import org.junit.jupiter.api.Test;

final class VerbsTest {

    private static final Verbs VERBS = new Verbs(ProductClasses.read());
    private static final String TEXT = Repository.ours().text("template.yaml");

    @Test
    void verbs_ofEachFunction_areThoseOfItsCode() {
        assertThat(VERBS.check(Template.parse(TEXT))).isEmpty();
    }

    @Test
    void verb_thatNoCodeCalls_isNamed() {
        var wider =
                TEXT.replace(
                        "Action: [dynamodb:GetItem], Resource: !GetAtt ApiKeysTable.Arn",
                        "Action: [dynamodb:GetItem, dynamodb:PutItem], Resource: !GetAtt ApiKeysTable.Arn");

        assertThat(VERBS.check(Template.parse(wider)))
                .contains(
                        "AuthorizeShopFunction may do what it never does on ApiKeysTable: [dynamodb:PutItem]");
    }

    @Test
    void verb_thatIsMissing_isNamed() {
        var narrower = TEXT.replace("Action: [events:PutEvents]", "Action: [sqs:SendMessage]");

        assertThat(VERBS.check(Template.parse(narrower)))
                .contains("ReceiveShopWebhookFunction does what it may not do: [events:PutEvents]");
    }

    @Test
    void verb_thatIsMissingOnOneTableOfSeveral_isNamed() {
        var birthdays = TEXT.indexOf("  SendBirthdayMailsFunction:");
        var narrower =
                TEXT.substring(0, birthdays)
                        + TEXT.substring(birthdays)
                                .replaceFirst(
                                        "dynamodb:GetItem, (?=[^\\]]*], Resource: !GetAtt CustomersTable)",
                                        "");

        assertThat(VERBS.check(Template.parse(narrower)))
                .containsExactly(
                        "SendBirthdayMailsFunction does what it may not do:"
                                + " [dynamodb:GetItem on CustomersTable]");
    }
}
