package dev.stammkunde.mail.ses;

import dev.stammkunde.mail.HandOver;
import dev.stammkunde.mail.HandOver.Result.NoAnswer;
import dev.stammkunde.mail.HandOver.Result.Refused;
import dev.stammkunde.mail.MailAddress;
import dev.stammkunde.mail.MailAddress.Checked.Invalid;
import dev.stammkunde.mail.MailAddress.Checked.Valid;
import dev.stammkunde.mail.MailSettings.Sender;
import dev.stammkunde.mail.OutgoingMail;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BulkEmailEntryResult;
import software.amazon.awssdk.services.sesv2.model.SendBulkEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hands mails over to SES, up to 50 in a call.
 *
 * <p>A call that SES answered with 200 may have failed for some of its mails: each entry's status
 * is read. A call that SES refused as a bad request may have been refused for one of its mails: it
 * is made again in halves, which repeats nothing, for a refused call took no mail.
 */
public final class SesHandOver implements HandOver {

    private static final int MOST_PER_CALL = 50;

    /** Below SES's 1 MB for a call with a template of its own. */
    private static final int MOST_BYTES = 950_000;

    private static final Refused NOT_SET_UP = new Refused(Refusal.NOT_SET_UP);
    private static final Refused INVALID = new Refused(Refusal.INVALID);

    private final SesV2Client client;
    private final ConfigurationSets sets;

    /** What all mails of a call have in common. */
    private record Envelope(Sender sender, String configurationSet) {}

    /**
     * Names the configuration sets whose events tell what becomes of the mails.
     *
     * @param client one that never tries twice: what has no answer may have been sent
     */
    public SesHandOver(SesV2Client client, ConfigurationSets sets) {
        this.client = client;
        this.sets = sets;
    }

    @Override
    public List<Result> handOver(List<OutgoingMail> mails) {
        Result[] results = new Result[mails.size()];
        Map<Envelope, List<BulkEntry>> byEnvelope = new LinkedHashMap<>();
        for (int i = 0; i < results.length; i++) {
            OutgoingMail mail = mails.get(i);
            results[i] = INVALID;
            if (MailAddress.check(mail.to()) instanceof Valid(MailAddress to)) {
                Envelope envelope = new Envelope(mail.from(), sets.of(mail));
                List<BulkEntry> entries =
                        byEnvelope.computeIfAbsent(envelope, s -> new ArrayList<>());
                BulkEntry.find(i, mail, to).ifPresent(entries::add);
            }
        }
        byEnvelope.forEach((envelope, entries) -> send(envelope, entries, results));
        return Arrays.asList(results);
    }

    private void send(Envelope envelope, List<BulkEntry> entries, Result[] results) {
        Sender sender = envelope.sender();
        if (!(MailAddress.check(sender.address()) instanceof Valid(MailAddress from))
                || (sender.replyTo() != null
                        && MailAddress.check(sender.replyTo()) instanceof Invalid)) {
            entries.forEach(entry -> results[entry.index()] = NOT_SET_UP);
            return;
        }
        String named = DisplayName.with(sender.name(), from.toString());
        List<BulkEntry> call = new ArrayList<>();
        int bytes = 0;
        for (BulkEntry entry : entries) {
            if (call.size() == MOST_PER_CALL || (bytes + entry.bytes() > MOST_BYTES && bytes > 0)) {
                send(named, envelope, call, results);
                call = new ArrayList<>();
                bytes = 0;
            }
            call.add(entry);
            bytes += entry.bytes();
        }
        send(named, envelope, call, results);
    }

    private void send(String from, Envelope envelope, List<BulkEntry> call, Result[] results) {
        if (call.isEmpty()) {
            return;
        }
        halves(from, envelope, call, results);
        if (call.size() > 1 && call.stream().allMatch(e -> results[e.index()].equals(INVALID))) {
            // It is not the mails. Nothing is thrown away for a mistake that is not theirs.
            call.forEach(entry -> results[entry.index()] = NOT_SET_UP);
        }
    }

    private void halves(String from, Envelope envelope, List<BulkEntry> call, Result[] results) {
        try {
            List<BulkEmailEntryResult> answers =
                    client.sendBulkEmail(request(from, envelope, call)).bulkEmailEntryResults();
            for (int i = 0; i < call.size(); i++) {
                results[call.get(i).index()] =
                        i < answers.size() ? SesRefusals.of(answers.get(i)) : new NoAnswer();
            }
        } catch (SesV2Exception e) {
            Result result = SesRefusals.of(e);
            if (result.equals(INVALID) && call.size() > 1) {
                halves(from, envelope, call.subList(0, call.size() / 2), results);
                halves(from, envelope, call.subList(call.size() / 2, call.size()), results);
            } else {
                call.forEach(entry -> results[entry.index()] = result);
            }
        } catch (SdkClientException e) {
            Result result = SesRefusals.of(e);
            call.forEach(entry -> results[entry.index()] = result);
        }
    }

    private SendBulkEmailRequest request(String from, Envelope envelope, List<BulkEntry> call) {
        Sender sender = envelope.sender();
        SendBulkEmailRequest.Builder request =
                SendBulkEmailRequest.builder()
                        .fromEmailAddress(from)
                        .configurationSetName(envelope.configurationSet())
                        .defaultContent(
                                c ->
                                        c.template(
                                                t ->
                                                        t.templateData("{}")
                                                                .templateContent(
                                                                        x ->
                                                                                x.subject(
                                                                                                "{{subject}}")
                                                                                        .html(
                                                                                                "{{html}}")
                                                                                        .text(
                                                                                                "{{text}}"))))
                        .bulkEmailEntries(call.stream().map(BulkEntry::entry).toList());
        if (sender.replyTo() != null) {
            request.replyToAddresses(MailAddress.find(sender.replyTo()).orElseThrow().toString());
        }
        return request.build();
    }
}
