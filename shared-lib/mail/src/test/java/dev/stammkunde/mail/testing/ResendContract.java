package dev.stammkunde.mail.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.Basis;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.MailResends.SentAgain;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.RemakeMail.Remade;
import dev.stammkunde.mail.ResendMail;
import dev.stammkunde.mail.ResendObstacle;
import dev.stammkunde.mail.ResendOutcome;
import dev.stammkunde.mail.ResendOutcome.Ordered;
import dev.stammkunde.mail.ResendRecords;
import dev.stammkunde.mail.ServiceKind;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What comes of sending mails again over every store of them. Each test gets an empty one. */
public abstract class ResendContract {

    private static final Instant NOW = Instant.parse("2026-05-06T10:00:00.123Z");
    private static final CustomerId ANNA = new CustomerId("demo-shop", "anna#1%");
    private static final MailKey CODE = MailKey.of(ANNA, ServiceKind.REWARD_CODE, "r1");

    private final List<MailOrder> ordered = new ArrayList<>();
    private OrderMails queue = ordered::addAll;
    private Remade remade =
            new Remade.Ready(
                    ANNA,
                    new ServiceMatter.RewardCode("Mug", "K7TW-0M3Q", null),
                    "anna.new@example.com",
                    "de");

    protected abstract MailRecords records();

    protected abstract ResendRecords resends();

    /** Returns what was done to the shop, the newest first. */
    protected abstract List<AuditEntry> audit();

    private ResendOutcome resend(MailKey mail, String key, String person, Duration after) {
        return resend(resends(), mail, key, acting(person, after));
    }

    private ResendOutcome resend(ResendRecords over, MailKey mail, String key, Acting acting) {
        return new ResendMail(
                        over,
                        Map.of(ServiceKind.REWARD_CODE, (_, _) -> remade),
                        orders -> queue.order(orders))
                .resend(mail, key, acting);
    }

    private static Acting acting(String person, Duration after) {
        return new Acting(
                person, null, List.of("support"), NOW.plus(after), person + after.toSeconds());
    }

    private static MailRecord sent(MailKey key) {
        return MailRecord.of(
                        new MailOrder.OfService(
                                key,
                                new ServiceMatter.RewardCode("Mug", "K7TW-0M3Q", null),
                                "anna@example.com",
                                "de",
                                NOW.minusSeconds(900)))
                .decided(new MailDecision.Send(Basis.REQUESTED), NOW.minusSeconds(899))
                .accepted("ses-1");
    }

    private void keep(MailRecord record) {
        assertThat(
                        records()
                                .save(
                                        List.of(
                                                new MailChange(
                                                        new Versioned<>(record, 0), record, null))))
                .containsExactly(SaveResult.SAVED);
    }

    private MailRecord kept(MailKey key) {
        return records().find(key).orElseThrow().value();
    }

    @Test
    void resend_sentMail_keepsCopyAndWhoAndOrdersItToTodaysAddress() {
        keep(sent(CODE));

        Ordered done = (Ordered) resend(CODE, "click", "mira", Duration.ZERO);

        MailKey copy = done.copy().key();
        assertThat(done.isReplay()).isFalse();
        assertThat(copy.name()).startsWith("reward-code/r1/again/");
        assertThat(ordered).containsExactly(kept(copy).order());
        assertThat(((MailOrder.OfService) ordered.getFirst()).address())
                .isEqualTo("anna.new@example.com");
        assertThat(kept(copy)).isEqualTo(done.copy());
        assertThat(kept(copy).resends().of()).isEqualTo(new SentAgain(CODE, NOW, "mira"));
        assertThat(kept(CODE).resends().again()).containsExactly(new SentAgain(copy, NOW, "mira"));
        assertThat(audit())
                .extracting(AuditEntry::deed)
                .containsExactly(new Deed("resend", "mail", copy.name()));
        assertThat(audit().toString()).doesNotContain("anna", "K7TW");
    }

    @Test
    void resend_sameKeyAgain_isTheSameMailAndSaysSo() {
        keep(sent(CODE));
        Ordered first = (Ordered) resend(CODE, "click", "mira", Duration.ZERO);

        Ordered again = (Ordered) resend(CODE, "click", "mira", Duration.ofHours(30));

        assertThat(again.isReplay()).isTrue();
        assertThat(again.copy()).isEqualTo(first.copy());
        assertThat(ordered).extracting(MailOrder::key).containsOnly(first.copy().key());
        assertThat(records().ofCustomer(ANNA)).hasSize(2);
        assertThat(audit()).hasSize(1);
    }

    @Test
    void resend_sameKeyAfterDelivery_isNotOrderedAgain() {
        keep(sent(CODE));
        MailRecord copy = ((Ordered) resend(CODE, "click", "mira", Duration.ZERO)).copy();
        MailRecord out =
                copy.decided(new MailDecision.Send(Basis.REQUESTED), NOW)
                        .with(new MailEvent(MailEvent.Type.DELIVERED, NOW, "ses-2", ""));
        assertThat(records().save(List.of(new MailChange(new Versioned<>(copy, 1), out, null))))
                .containsExactly(SaveResult.SAVED);

        Ordered again = (Ordered) resend(CODE, "click", "mira", Duration.ofSeconds(5));

        assertThat(ordered).hasSize(1);
        assertThat(again.copy()).isEqualTo(out);
        assertThat(again.copy().resends()).isEqualTo(copy.resends());
    }

    @Test
    void resend_queueTookNothing_waitsForReleaseAndIsOrderedByTheSameKey() {
        keep(sent(CODE));
        queue =
                _ -> {
                    throw new IllegalStateException("no queue today");
                };
        assertThatThrownBy(() -> resend(CODE, "click", "mira", Duration.ZERO))
                .hasMessage("no queue today");
        List<MailRecord> due = new ArrayList<>();
        for (int shard = 0; shard < records().shardCount(); shard++) {
            records().due(shard, NOW.plusSeconds(900), 9).forEach(one -> due.add(one.value()));
        }
        queue = ordered::addAll;

        resend(CODE, "click", "mira", Duration.ofSeconds(5));

        assertThat(due).hasSize(1);
        assertThat(ordered).containsExactly(due.getFirst().order());
    }

    @Test
    void resend_sameKeyByAnother_isRefused() {
        keep(sent(CODE));
        resend(CODE, "click", "mira", Duration.ZERO);

        assertThat(resend(CODE, "click", "jonas", Duration.ofHours(1)))
                .isEqualTo(new ResendOutcome.KeyUsedOtherwise());
        assertThat(ordered).hasSize(1);
    }

    @Test
    void resend_oftenOrAtOnce_saysFromWhenItGoesAgain() {
        keep(sent(CODE));
        resend(CODE, "1", "mira", Duration.ZERO);

        assertThat(resend(CODE, "2", "jonas", Duration.ofMinutes(9)))
                .isEqualTo(new ResendOutcome.TooOften(NOW.plus(Duration.ofMinutes(10))));
        assertThat(resend(CODE, "2", "jonas", Duration.ofMinutes(10))).isInstanceOf(Ordered.class);
        assertThat(resend(CODE, "3", "mira", Duration.ofMinutes(20))).isInstanceOf(Ordered.class);
        assertThat(resend(CODE, "4", "mira", Duration.ofHours(23)))
                .isEqualTo(new ResendOutcome.TooOften(NOW.plus(Duration.ofHours(24))));
        assertThat(resend(CODE, "4", "mira", Duration.ofHours(24))).isInstanceOf(Ordered.class);
    }

    @Test
    void resend_ofWhatRepeats_repeatsTheFirstAndCountsWithIt() {
        keep(sent(CODE));
        MailKey copy = ((Ordered) resend(CODE, "1", "mira", Duration.ZERO)).copy().key();

        assertThat(resend(copy, "2", "mira", Duration.ofMinutes(5)))
                .isInstanceOf(ResendOutcome.TooOften.class);
        Ordered second = (Ordered) resend(copy, "2", "mira", Duration.ofMinutes(11));

        assertThat(second.original()).isEqualTo(CODE);
        assertThat(kept(CODE).resends().again())
                .extracting(SentAgain::mail)
                .containsExactly(copy, second.copy().key());
    }

    @Test
    void resend_twoPeopleAtOnce_sendsOneAndTellsTheOther() {
        keep(sent(CODE));
        ResendRecords store = resends();
        ResendRecords overtaken =
                new ResendRecords() {
                    private boolean isOvertaken;

                    @Override
                    public Optional<Versioned<MailRecord>> find(MailKey key) {
                        return store.find(key);
                    }

                    @Override
                    public SaveResult resend(
                            Versioned<MailRecord> original,
                            MailRecord repeated,
                            MailRecord copy,
                            AuditEntry entry) {
                        if (!isOvertaken) {
                            isOvertaken = true;
                            ResendContract.this.resend(CODE, "other", "jonas", Duration.ZERO);
                        }
                        return store.resend(original, repeated, copy, entry);
                    }
                };

        ResendOutcome outcome =
                resend(overtaken, CODE, "mine", acting("mira", Duration.ofMillis(40)));

        assertThat(outcome).isEqualTo(new ResendOutcome.TooOften(NOW.plus(Duration.ofMinutes(10))));
        assertThat(ordered).hasSize(1);
        assertThat(audit()).extracting(one -> one.acting().person()).containsExactly("jonas");
    }

    @Test
    void resend_whatCannotBeRemade_changesNothing() {
        keep(sent(CODE));
        remade = new Remade.Not(ResendObstacle.NO_ADDRESS);

        assertThat(resend(CODE, "click", "mira", Duration.ZERO))
                .isEqualTo(new ResendOutcome.Refused(ResendObstacle.NO_ADDRESS));
        assertThat(kept(CODE)).isEqualTo(sent(CODE));
        assertThat(ordered).isEmpty();
        assertThat(audit()).isEmpty();
    }

    @Test
    void resend_ofMergedCustomer_goesToWhoStaysAndIsLinkedAcross() {
        keep(sent(CODE));
        CustomerId stays = new CustomerId("demo-shop", "ben");
        remade =
                new Remade.Ready(
                        stays,
                        new ServiceMatter.RewardCode("Mug", "K7TW-0M3Q", null),
                        "ben@example.com",
                        "en");

        MailKey copy = ((Ordered) resend(CODE, "click", "mira", Duration.ZERO)).copy().key();

        assertThat(copy.customer()).isEqualTo(stays);
        assertThat(resend(copy, "later", "mira", Duration.ofHours(1))).isInstanceOf(Ordered.class);
        assertThat(kept(CODE).resends().again()).hasSize(2);
    }

    @Test
    void resend_ofAnotherShopOrCustomer_isUnknown() {
        keep(sent(CODE));

        assertThat(
                        List.of(
                                resend(
                                        new MailKey(
                                                new CustomerId("other-shop", ANNA.id()),
                                                CODE.name()),
                                        "click",
                                        "mira",
                                        Duration.ZERO),
                                resend(
                                        new MailKey(
                                                new CustomerId("demo-shop", "ben"), CODE.name()),
                                        "click",
                                        "mira",
                                        Duration.ZERO)))
                .containsOnly(new ResendOutcome.UnknownMail());
    }
}
