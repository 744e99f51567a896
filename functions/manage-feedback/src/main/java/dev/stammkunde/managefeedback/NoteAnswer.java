package dev.stammkunde.managefeedback;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.surveys.feedback.FeedbackSettings;
import dev.stammkunde.surveys.feedback.FeedbackStore.Keeping;
import dev.stammkunde.surveys.feedback.TakeFeedback;
import dev.stammkunde.surveys.feedback.TakeFeedback.Came;
import dev.stammkunde.surveys.json.CachedFeedbackSettings;

/** Keeps what customer service notes of a call, a mail or a chat. */
final class NoteAnswer {

    /** More than the longest text takes, escaped. */
    private static final int MOST_BYTES = 65_536;

    private final TakeFeedback take;
    private final CachedFeedbackSettings settings;
    private final ReadMailSettings shops;
    private final FindCustomer customers;

    NoteAnswer(ManageFeedbackPorts ports, CachedFeedbackSettings settings) {
        this.take = new TakeFeedback(ports.feedback());
        this.settings = settings;
        this.shops = ports.shops();
        this.customers = ports.customers();
    }

    AdminAnswer note(AdminInput input, Acting acting) {
        String shopId = input.shopId();
        FeedbackSettings topics = settings.settings(shopId);
        Came came = NoteDraft.read(shopId, input.body(MOST_BYTES), topics, acting);
        String customer = came.author().customerId();
        if (customer != null && !customers.knows(new CustomerId(shopId, customer))) {
            throw AdminRefusedException.of(
                    404,
                    "unknown-customer",
                    "Nothing is kept of this customer",
                    "The shop has reported nothing of a customer with this id, or they were erased.");
        }
        Deed deed = new Deed("note", "feedback", came.id().id());
        Keeping keeping =
                take.take(came, topics, shops.settings(shopId).zone(), acting.did(shopId, deed));
        if (!keeping.kept().isOf(came)) {
            throw AdminRefusedException.of(
                    422,
                    "feedback-id-reused",
                    "This id is that of another note",
                    "Take a new id for a new note. What is kept is never changed.");
        }
        HttpResponse response = HttpResponse.json(201, FeedbackView.write(keeping.kept()));
        return new AdminAnswer(
                keeping.isNew() ? response : response.replayed(),
                line -> line.with(LogKey.ENTRY, "feedback/" + came.id().id()));
    }
}
