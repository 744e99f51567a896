package dev.stammkunde.mail.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.mail.ForgetSuppressed.Outcome;
import dev.stammkunde.mail.MailAddress;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class SesSuppressionListTest {

    private static final String PATH = "/v2/email/suppression/addresses/";

    private final Set<String> listed = new HashSet<>();

    private Outcome forget(String address) throws IOException {
        try (FakeSes ses = new FakeSes((path, _) -> delete(path));
                SesV2Client client = ses.client()) {
            return new SesSuppressionList(client).forget(MailAddress.find(address).orElseThrow());
        }
    }

    /** As SES does, which finds an address in the case alone in which it keeps it. */
    private FakeSes.Reply delete(String path) {
        return path.startsWith(PATH) && listed.remove(path.substring(PATH.length()))
                ? new FakeSes.Reply(200, "", "{}")
                : new FakeSes.Reply(404, "NotFoundException", "{\"message\":\"not there\"}");
    }

    @Test
    void forget_listedAddress_isTakenOff() throws IOException {
        listed.addAll(List.of("anna+tee@example.org", "otto@example.org"));

        assertThat(forget("anna+tee@example.org")).isEqualTo(Outcome.REMOVED);
        assertThat(listed).containsExactly("otto@example.org");
    }

    @Test
    void forget_addressThatIsListedInLowerCase_isTakenOff() throws IOException {
        listed.add("anna@example.org");

        assertThat(forget("Anna@Example.org")).isEqualTo(Outcome.REMOVED);
        assertThat(listed).isEmpty();
    }

    @Test
    void forget_addressThatIsListedInBothCases_isTakenOffAltogether() throws IOException {
        listed.addAll(List.of("Anna@example.org", "anna@example.org"));

        assertThat(forget("Anna@example.org")).isEqualTo(Outcome.REMOVED);
        assertThat(listed).isEmpty();
    }

    @Test
    void forget_unlistedAddress_isSaidNotToBeListed() throws IOException {
        assertThat(forget("anna@example.org")).isEqualTo(Outcome.NOT_LISTED);
    }

    @Test
    void forget_sesRefuses_fails() throws IOException {
        try (FakeSes ses =
                        new FakeSes(
                                (_, _) -> new FakeSes.Reply(403, "AccessDeniedException", "{}"));
                SesV2Client client = ses.client()) {
            var list = new SesSuppressionList(client);
            var anna = MailAddress.find("anna@example.org").orElseThrow();

            assertThatThrownBy(() -> list.forget(anna)).isInstanceOf(SesV2Exception.class);
        }
    }
}
