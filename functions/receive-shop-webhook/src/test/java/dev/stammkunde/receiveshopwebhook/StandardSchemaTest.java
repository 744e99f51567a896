package dev.stammkunde.receiveshopwebhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The published schema accepts what the translation accepts, and refuses what it refuses. */
class StandardSchemaTest {

    private final JsonSchema schema = schema();

    private static JsonSchema schema() {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            Files.readString(Path.of("../../docs/webhooks/standard.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order-placed",
                "order-paid",
                "order-changed",
                "order-refunded",
                "order-cancelled",
                "customer-updated",
                "customer-merged",
                "customer-deleted",
                "customer-data-requested",
                "customer-redaction-requested",
                "shop-redaction-requested"
            })
    void validate_sampleThatIsTranslated_isValid(String name) {
        assertThat(schema.validate(text(name), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "order-paid|\"id\": \"A-5512\"|\"id\": \"\"|data.id",
                "order-paid|\"currency\": \"EUR\"|\"currency\": \"EURO\"|data.currency",
                "order-paid|\"paidAt\": |\"paid\": |data.paidAt",
                "order-paid|\"placedAt\": \"2026-05-03T09:58:00+02:00\"|\"placedAt\": \"2026-05-03\"|data.placedAt",
                "order-paid|\"paid\": \"72.00\"|\"paid\": \"-72.00\"|data.lines[0].paid",
                "order-paid|\"paid\": \"72.00\"|\"paid\": \"72,00\"|data.lines[0].paid",
                "order-paid|\"quantity\": 2|\"quantity\": 0|data.lines[0].quantity",
                "order-paid|\"kind\": \"gift_card\"|\"kind\": \"voucher\"|data.lines[1].kind",
                "order-paid|\"total\": |\"sum\": |data.total",
                "order-paid|\"birthday\": \"--02-29\"|\"birthday\": \"29.2.\"|data.customer.birthday",
                "order-paid|\"country\": \"AT\"|\"country\": \"Austria\"|data.customer.country",
                "order-paid|\"state\": \"subscribed\"|\"state\": \"yes\"|data.customer.marketingConsent.state",
                "order-changed|\"giftCardAmount\": \"20.00\"|\"giftCardAmount\": \"-1\"|data.giftCardAmount",
                "order-paid|\"codes\": [\"K7TW-0M3Q-ZB5D\"]|\"codes\": [\"\"]|data.codes[0]",
                "order-changed|\"sku\": 4711|\"sku\": true|data.lines[0].sku",
                "order-changed|\"refundedAt\"|\"at\"|data.refunds[0].refundedAt",
                "order-changed|\"amount\": \"6.00\"|\"amount\": \"-6.00\"|data.refunds[0].lines[0].amount",
                "order-changed|\"timestamp\": \"2026-05-10T08:00:00Z\"|\"timestamp\": \"today\"|timestamp",
                "customer-merged|\"mergedCustomerId\"|\"merged\"|data.mergedCustomerId",
                "customer-updated|\"wedding\"|\"divorce\"|data.lifeDates[0].event",
                "customer-updated|\"wedding\", \"date\": \"2027-05-08\"|\"move\", \"date\": \"--05-08\"|data.lifeDates[0].date",
                "customer-updated|\"consent\": { \"purpose\"|\"agreed\": { \"purpose\"|data.lifeDates[0].consent",
                "customer-updated|\"occasion_mail\"|\"profiling\"|data.lifeDates[0].consent.purpose",
                "order-placed|\"authorized\"|\"maybe\"|data.paymentState",
                "order-refunded|\"lineId\"|\"line\"|data.lines[0].lineId",
                "order-cancelled|\"orderId\"|\"order\"|data.orderId",
                "customer-updated|\"updatedAt\"|\"changedAt\"|data.updatedAt"
            })
    void validate_whatTheTranslationRefuses_isInvalid(
            String name, String good, String bad, String field) {
        String text = text(name);
        assertThat(text).contains(good);
        String wrong = text.replaceFirst(Pattern.quote(good), bad);

        assertThat(schema.validate(wrong, InputFormat.JSON)).isNotEmpty();
        assertThat(new Webhooks().postStandard(Webhooks.utf8(wrong)).json().elements("errors"))
                .first()
                .satisfies(error -> assertThat(error.text("field")).isEqualTo(field));
    }

    private static String text(String name) {
        return new String(Webhooks.payload("standard", name), StandardCharsets.UTF_8);
    }
}
