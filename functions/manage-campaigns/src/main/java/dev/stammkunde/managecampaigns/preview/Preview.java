package dev.stammkunde.managecampaigns.preview;

import dev.stammkunde.domain.campaign.Language;
import dev.stammkunde.domain.mail.RenderedMail;

import java.util.List;

/** What a mail would be. */
public sealed interface Preview {

    /**
     * It can be sent.
     *
     * @param language that it is in, which is the shop's where there is no content in the one asked
     *     for
     */
    record Shown(Language language, RenderedMail mail) implements Preview {}

    /**
     * It speaks of what there is nothing of for this customer: such a mail is held.
     *
     * @param variables such as {@code customer.givenName}; at least one
     */
    record Lacking(Language language, List<String> variables) implements Preview {
        public Lacking {
            variables = List.copyOf(variables);
        }
    }

    /**
     * The shop's settings or the templates changed so that it cannot be made any more.
     *
     * @param problems at least one
     */
    record Faulty(Language language, List<String> problems) implements Preview {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /** Nothing is kept of the customer. */
    record UnknownCustomer() implements Preview {}

    /** The campaign has no such variant. */
    record NoContent() implements Preview {}
}
