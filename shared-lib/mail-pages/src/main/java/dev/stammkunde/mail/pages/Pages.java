package dev.stammkunde.mail.pages;

import dev.stammkunde.mail.MailSettings.Address;
import dev.stammkunde.mail.MailSettings.Brand;
import dev.stammkunde.mail.consent.OptInRequest;
import dev.stammkunde.mail.consent.Topic;
import dev.stammkunde.shop.Language;

import gg.jte.generated.precompiled.JteconfirmGenerated;
import gg.jte.generated.precompiled.JtedeclarationGenerated;
import gg.jte.generated.precompiled.JtedeclaredGenerated;
import gg.jte.generated.precompiled.JteeventGenerated;
import gg.jte.generated.precompiled.JteevidenceGenerated;
import gg.jte.generated.precompiled.JtefeedbackGenerated;
import gg.jte.generated.precompiled.JtemessageGenerated;
import gg.jte.generated.precompiled.JtepreferencesGenerated;
import gg.jte.generated.precompiled.JtesurveyGenerated;
import gg.jte.generated.precompiled.JtethanksGenerated;
import gg.jte.generated.precompiled.JteunsubscribeGenerated;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Makes the pages of one shop in one language. Whatever names it is given, they stay text. */
public final class Pages {

    private final Frame frame;
    private final Words words;

    private Pages(Words words, @Nullable Brand brand, String style) {
        this.words = words;
        this.frame = new Frame(words, brand, style);
    }

    /** Returns the pages of a shop. */
    public static Pages of(Brand brand, Language language) {
        Words words = new Words(language, brand.address());
        return new Pages(words, brand, PageStyle.sheet(brand.colour()));
    }

    /** Returns the pages for a link of which nobody knows whose it is. */
    public static Pages ofNobody(Language language) {
        return new Pages(new Words(language, Address.SIE), null, PageStyle.neutral());
    }

    /** Returns the texts of these pages. */
    public Words words() {
        return words;
    }

    /** Asks to confirm an opt-in. */
    public HtmlPage confirm(OptInRequest request) {
        List<String> topics = request.topics().stream().sorted().map(words::topic).toList();
        return page(
                200,
                out -> JteconfirmGenerated.render(out, null, frame, request.text().text(), topics));
    }

    /** Says that an opt-in is confirmed now. */
    public HtmlPage confirmed() {
        return message(
                200,
                "confirmed_title",
                words.say("confirmed_lead", frame.shop()),
                words.say("any_time"));
    }

    /** Says that an opt-in was confirmed before. */
    public HtmlPage alreadyConfirmed() {
        return message(
                200,
                "already_confirmed_title",
                words.say("already_confirmed_lead"),
                words.say("any_time"));
    }

    /** Says that it is too late to confirm an opt-in. */
    public HtmlPage confirmationExpired() {
        return message(410, "expired_title", words.say("expired_confirm"), nothingChanged());
    }

    /** Says that a link to the preferences is too old. */
    public HtmlPage preferencesExpired() {
        return message(410, "expired_title", words.say("expired_preferences"), nothingChanged());
    }

    /** Says that a link is none of ours. */
    public HtmlPage forged() {
        return message(400, "forged_title", words.say("forged_lead"), nothingChanged());
    }

    private String nothingChanged() {
        return words.say("nothing_changed");
    }

    /**
     * Asks whether to unsubscribe, from all or from a topic.
     *
     * @param topic empty where the link is of none
     */
    public HtmlPage unsubscribe(String topic) {
        return unsubscribe(topic, "");
    }

    /** Asks the same who reads another address than the customer's, and says what it holds for. */
    public HtmlPage unsubscribeAddress(String topic) {
        return unsubscribe(topic, words.say("unsubscribe_address"));
    }

    private HtmlPage unsubscribe(String topic, String note) {
        return page(200, out -> JteunsubscribeGenerated.render(out, null, frame, topic, note));
    }

    /** Says that mail to an address ends which is not the customer's. */
    public HtmlPage unsubscribedAddress() {
        return message(200, "unsubscribed_title", words.say("unsubscribed_address", frame.shop()));
    }

    /**
     * Says that a link does not lead to the preferences, and where it still leads.
     *
     * @param wasForm whether somebody posted a form, of which nothing is saved
     * @param unsubscribeUrl where mail to the address of the link's mail can be ended
     */
    public HtmlPage onlyUnsubscribe(boolean wasForm, String unsubscribeUrl) {
        String lead = words.say("only_unsubscribe");
        List<String> paragraphs = wasForm ? List.of(nothingChanged(), lead) : List.of(lead);
        return page(
                wasForm ? 409 : 200,
                out ->
                        JtemessageGenerated.render(
                                out,
                                null,
                                frame,
                                words.say("preferences_title"),
                                paragraphs,
                                words.say("unsubscribe_title"),
                                unsubscribeUrl));
    }

    /**
     * Says that somebody is unsubscribed.
     *
     * @param topics what from
     * @param preferencesUrl where they can subscribe again; empty for nowhere
     */
    public HtmlPage unsubscribed(Set<String> topics, String preferencesUrl) {
        String lead =
                topics.contains(Topic.ALL)
                        ? words.say("unsubscribed_all", frame.shop())
                        : words.say(
                                "unsubscribed_topic",
                                String.join(
                                        ", ", topics.stream().sorted().map(words::topic).toList()));
        return unsubscribed("unsubscribed_title", lead, preferencesUrl);
    }

    /**
     * Says that somebody was unsubscribed from all mail before.
     *
     * @param preferencesUrl where they can subscribe again; empty for nowhere
     */
    public HtmlPage alreadyUnsubscribed(String preferencesUrl) {
        return unsubscribed(
                "already_unsubscribed_title",
                words.say("already_unsubscribed_lead", frame.shop()),
                preferencesUrl);
    }

    private HtmlPage unsubscribed(String title, String lead, String preferencesUrl) {
        List<String> paragraphs =
                preferencesUrl.isEmpty() ? List.of(lead) : List.of(lead, words.say("changed_mind"));
        return page(
                200,
                out ->
                        JtemessageGenerated.render(
                                out,
                                null,
                                frame,
                                words.say(title),
                                paragraphs,
                                words.say("preferences_title"),
                                preferencesUrl));
    }

    /** Says that a form was longer than any of ours. */
    public HtmlPage tooLong() {
        return message(413, "too_long", nothingChanged());
    }

    /** Shows the preferences; with problems, that nothing was saved. */
    public HtmlPage preferences(PreferencesForm form) {
        return preferences(form, form.saved() ? words.say("saved") : "");
    }

    /**
     * Shows them after saving all but the topics that were ticked anew, which a mail asks about.
     *
     * @param isNew whether the mail is about these topics; otherwise about those of a moment before
     */
    public HtmlPage preferencesToConfirm(PreferencesForm form, boolean isNew) {
        return preferences(form, words.say(isNew ? "confirm_by_mail" : "confirm_by_mail_first"));
    }

    /**
     * Shows them after saving all but the topics that were ticked anew, which no mail asks about.
     */
    public HtmlPage preferencesWithoutMail(PreferencesForm form) {
        return preferences(form, words.say("confirm_impossible"));
    }

    private HtmlPage preferences(PreferencesForm form, String notice) {
        return page(
                form.problems().isEmpty() ? 200 : 422,
                out -> JtepreferencesGenerated.render(out, null, frame, form, notice));
    }

    /** Asks questions of a survey; with problems, that nothing was saved. */
    public HtmlPage survey(SurveyForm form) {
        return page(
                form.hasProblems() ? 422 : 200,
                out -> JtesurveyGenerated.render(out, null, frame, form));
    }

    /** Thanks for the answer to a survey. */
    public HtmlPage surveyThanks(SurveyThanks thanks) {
        return page(200, out -> JtethanksGenerated.render(out, null, frame, thanks));
    }

    /**
     * Says that an answer can be changed no more.
     *
     * @param lastDay on which it could
     */
    public HtmlPage surveyStands(LocalDate lastDay) {
        return told(200, words.survey("closed_title"), words.survey("stands", words.day(lastDay)));
    }

    /** Says that a survey takes no answers. */
    public HtmlPage surveyClosed() {
        return told(410, words.survey("closed_title"), words.survey("closed_lead"));
    }

    /** Says that nothing is kept of who was asked, or of what. */
    public HtmlPage surveyUnknown() {
        return message(410, "expired_title", words.survey("unknown_lead"));
    }

    /** Asks for feedback; with problems, that nothing was saved. */
    public HtmlPage feedback(FeedbackForm form) {
        return page(
                form.hasProblems() ? 422 : 200,
                out -> JtefeedbackGenerated.render(out, null, frame, form));
    }

    /**
     * Thanks for feedback.
     *
     * @param warning what who wrote it should see to; empty for nothing
     */
    public HtmlPage feedbackThanks(String warning) {
        String lead = words.feedback("thanks_lead");
        return told(
                200,
                words.feedback("thanks_title"),
                warning.isEmpty() ? new String[] {lead} : new String[] {lead, warning});
    }

    /** Says that a shop has no form for feedback. */
    public HtmlPage feedbackUnknown() {
        return told(404, words.feedback("unknown_title"), words.feedback("unknown_lead"));
    }

    /** Asks what to end; with problems, that nothing was received. */
    public HtmlPage declaration(DeclarationForm form) {
        return page(
                form.hasProblems() ? 422 : 200,
                out -> JtedeclarationGenerated.render(out, null, frame, form));
    }

    /** Confirms what was declared, and when it came. */
    public HtmlPage declared(DeclarationPage said) {
        return page(200, out -> JtedeclaredGenerated.render(out, null, frame, said));
    }

    /** Says that a shop offers no contracts. */
    public HtmlPage contractsUnknown() {
        return told(404, words.declaration("unknown_title"), words.declaration("unknown_lead"));
    }

    /** Shows an event to who is invited. */
    public HtmlPage event(EventForm form) {
        return page(200, out -> JteeventGenerated.render(out, null, frame, form));
    }

    /** Says that a link leads to no event to which its reader is invited, whatever the reason. */
    public HtmlPage eventUnknown() {
        return told(410, words.event("unknown_title"), words.event("unknown_lead"));
    }

    /** Says that a link went to another address than the customer's, and shows nothing of them. */
    public HtmlPage eventOfOtherAddress() {
        return told(410, words.event("unknown_title"), words.event("other_address"));
    }

    /** Shows evidence, to be printed. */
    public HtmlPage evidence(String title, EvidenceView view) {
        return page(200, out -> JteevidenceGenerated.render(out, null, frame, title, view));
    }

    private HtmlPage message(int status, String title, String... paragraphs) {
        return told(status, words.say(title), paragraphs);
    }

    private HtmlPage told(int status, String title, String... paragraphs) {
        return page(
                status,
                out ->
                        JtemessageGenerated.render(
                                out, null, frame, title, List.of(paragraphs), "", ""));
    }

    private HtmlPage page(int status, Consumer<HtmlTemplateOutput> template) {
        StringOutput html = new StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(html));
        return new HtmlPage(
                status,
                WholeWords.kept(html.toString()),
                PageStyle.source(frame.style()),
                frame.logo());
    }
}
