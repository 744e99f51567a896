package dev.stammkunde.surveys.testing;

import static dev.stammkunde.surveys.testing.SampleFeedback.AT;
import static dev.stammkunde.surveys.testing.SampleFeedback.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.surveys.feedback.EraseFeedback;
import dev.stammkunde.surveys.feedback.Feedback;
import dev.stammkunde.surveys.feedback.FeedbackChannel;
import dev.stammkunde.surveys.feedback.FeedbackStore;
import dev.stammkunde.surveys.feedback.FeedbackStore.Keeping;
import dev.stammkunde.surveys.feedback.FindFeedback;
import dev.stammkunde.surveys.feedback.FindFeedback.Page;
import dev.stammkunde.surveys.feedback.FindFeedback.Place;
import dev.stammkunde.surveys.feedback.FindFeedback.Question;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every store of feedback does. Each test gets an empty one. */
public abstract class FeedbackContract {

    private static final Feedback FORM = SampleFeedback.form("name-of-a-form-01", AT);
    private static final CustomerId ANNA = new CustomerId(SHOP, "anna#1%");

    protected abstract FeedbackStore store();

    protected abstract FindFeedback find();

    protected abstract EraseFeedback erase();

    /** Returns what the audit was told. */
    protected abstract List<String> auditedIds();

    @Test
    void keep_formsAndNotes_areFoundAsTheyWere() {
        Feedback note = SampleFeedback.note("call-1", AT);

        assertThat(store().keep(FORM)).isEqualTo(new Keeping(FORM, true));
        assertThat(store().keep(note)).isEqualTo(new Keeping(note, true));

        assertThat(store().find(FORM.id())).contains(FORM);
        assertThat(store().find(note.id())).contains(note);
        assertThat(store().find(SampleFeedback.note("call-2", AT).id())).isEmpty();
    }

    @Test
    void keep_anotherOfTheSameId_isAnsweredWithTheFirst() {
        store().keep(FORM);

        assertThat(store().keep(SampleFeedback.form("name-of-a-form-01", AT.plusSeconds(9))))
                .isEqualTo(new Keeping(FORM, false));
        assertThat(store().find(FORM.id())).contains(FORM);
    }

    @Test
    void keep_notedTwice_isAuditedOnce() {
        Feedback note = SampleFeedback.note("call-1", AT);
        Acting sam = new Acting("sam", null, List.of("support"), AT, "request-1");
        Acting again = new Acting("sam", null, List.of("support"), AT, "request-2");
        Deed deed = new Deed("note", "feedback", "call-1");

        store().keep(note, sam.did(SHOP, deed));
        Keeping second = store().keep(note, again.did(SHOP, deed));

        assertThat(second.isNew()).isFalse();
        assertThat(auditedIds()).containsExactly("call-1");
    }

    @Test
    void page_monthsAndPages_areAllOnceTheLatestFirst() {
        List<Feedback> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Feedback one =
                    SampleFeedback.form("name-of-a-form-1" + i, AT.minus(Duration.ofDays(12L * i)));
            store().keep(one);
            all.add(one);
        }
        store().keep(SampleFeedback.note("old", AT.minus(Duration.ofDays(200))));

        Question question = question(null, null);
        List<Feedback> read = new ArrayList<>();
        @Nullable Place place = null;
        do {
            Page page = find().page(question, place, 3);
            read.addAll(page.found());
            place = page.next().orElse(null);
        } while (place != null);

        assertThat(read).containsExactlyElementsOf(all);
    }

    @Test
    void page_byTopicAndChannel_hasChosenAndTaggedOnes() {
        Feedback note = SampleFeedback.note("call-1", AT.minusSeconds(1));
        store().keep(FORM);
        store().keep(note);

        assertThat(found(question("price", null))).containsExactly(FORM);
        assertThat(found(question("complaint", null))).containsExactly(note);
        assertThat(found(question(null, FeedbackChannel.PHONE))).containsExactly(note);
        assertThat(found(question("price", FeedbackChannel.PHONE))).isEmpty();
        assertThat(found(new Question("shop-2", AT.minusSeconds(9), AT.plusSeconds(9), null, null)))
                .isEmpty();
    }

    @Test
    void page_outsideOfTheTime_isEmpty() {
        store().keep(FORM);

        assertThat(find().page(new Question(SHOP, AT, AT, null, null), null, 5).found()).isEmpty();
        assertThat(found(new Question(SHOP, AT.minusSeconds(5), AT, null, null))).isEmpty();
        assertThat(found(new Question(SHOP, AT, AT.plusNanos(1), null, null)))
                .containsExactly(FORM);
    }

    @Test
    void erase_byCustomerOrAddress_removesTheirsAndNothingElse() {
        Feedback note = SampleFeedback.note("call-1", AT);
        Feedback other = SampleFeedback.note("call-2", AT);
        store().keep(FORM);
        store().keep(note);

        erase().erase(new CustomerId("shop-2", ANNA.id()));
        erase().erase(new CustomerId(SHOP, "ben"));
        assertThat(store().find(note.id())).isPresent();
        erase().erase(ANNA);
        erase().erase(ANNA);
        assertThat(store().find(note.id())).isEmpty();
        assertThat(store().find(FORM.id())).isPresent();
        erase().erase(Mailbox.of(SHOP, "anna@EXAMPLE.com"));
        assertThat(store().find(FORM.id())).isEmpty();

        store().keep(other);
        assertThat(found(question(null, null))).containsExactly(other);
    }

    private List<Feedback> found(Question question) {
        Page page = find().page(question, null, 50);
        assertThat(page.next()).isEqualTo(Optional.empty());
        return page.found();
    }

    private static Question question(@Nullable String topic, @Nullable FeedbackChannel channel) {
        return new Question(
                SHOP, AT.minus(Duration.ofDays(100)), AT.plusSeconds(1), topic, channel);
    }
}
