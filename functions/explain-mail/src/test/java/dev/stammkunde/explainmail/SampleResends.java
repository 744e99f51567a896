package dev.stammkunde.explainmail;

import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.ResendMail;
import dev.stammkunde.mail.testing.InMemoryMails;

import java.util.Map;

/** Sends nothing again, for who looks at something else. */
final class SampleResends {

    static final ResendAnswer NOTHING =
            new ResendAnswer(
                    new ResendMail(
                            new InMemoryMails(new InMemoryCustomers()),
                            Map.of(),
                            _ -> {
                                throw new AssertionError("nothing is sent");
                            }));

    private SampleResends() {}
}
